import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import * as widgets from '../../src/index.js';
import type * as everyEvent from '../../src/events.js';

type Contents = typeof widgets;
type Events = typeof everyEvent;

/** `OrderForm` as it stands in a tag: `-order-form`. */
type Dashed<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Dashed<Rest>}`
  : '';
type TagOf<Name> = Name extends `Ip${infer Rest}` ? `ip${Dashed<Rest>}` : never;
type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;
type Unless<Holds, Name> = Holds extends true ? never : Name;
type InMap<Map, Name, Value> = Name extends keyof Map ? Same<Map[Name], Value> : false;

/** The classes of elements that the page's types do not know by their tag. */
type UnknownElements = {
  [Name in keyof Contents]: Contents[Name] extends new () => HTMLElement
    ? Unless<InMap<HTMLElementTagNameMap, TagOf<Name>, InstanceType<Contents[Name]>>, Name>
    : never;
}[keyof Contents];

/** The classes of events that a listener's types do not know by their name. */
type UnknownEvents = {
  [Name in keyof Events]: Events[Name] extends { readonly type: infer Type; new (...given: never[]): infer Instance }
    ? Unless<InMap<HTMLElementEventMap, Type, Instance>, Name>
    : never;
}[keyof Events];

// Judged by `npm run types`: an entry that is missing, or names another class, is an error in these lines.
test('every element is in HTMLElementTagNameMap and every event in HTMLElementEventMap, as itself', () => {
  expectTypeOf<UnknownElements>().toBeNever();
  expectTypeOf<UnknownEvents>().toBeNever();
  // Heard above as well, by the same types.
  expectTypeOf<DocumentEventMap['ip-order-created']>().toEqualTypeOf<everyEvent.IpOrderCreatedEvent>();
  expectTypeOf<WindowEventMap['ip-track']>().toEqualTypeOf<everyEvent.IpTrackEvent>();
  expectTypeOf<InMap<HTMLElementTagNameMap, TagOf<'IpOrderForm'>, widgets.IpOrderForm>>().toEqualTypeOf<true>();
  expectTypeOf<InMap<HTMLElementTagNameMap, TagOf<'IpNowhere'>, widgets.IpOrderForm>>().toEqualTypeOf<false>();
  expectTypeOf<InMap<HTMLElementEventMap, 'ip-order-created', widgets.IpOrderRequestedEvent>>().toEqualTypeOf<false>();
});

test('every event of an element is published', () => {
  expectTypeOf<Exclude<keyof Events, keyof Contents>>().toBeNever();
});

test('every folder of an element is a class on the contents page', () => {
  const folders = readdirSync(join(import.meta.dirname, '../../src/elements')).filter((name) => name.startsWith('ip-'));
  const classes = folders.map((tag) => tag.replaceAll(/(?:^|-)(\w)/g, (_dash, letter: string) => letter.toUpperCase()));
  const published = Object.keys(widgets).filter((name) => name.startsWith('Ip') && !name.endsWith('Event'));
  expect(published.toSorted()).toEqual(classes.toSorted());
});
