import {
  annuityDueDate,
  gazetteEvents,
  legalDateFrom,
  officeCodes,
  parseGazetteText,
  weekdayOf,
  type PatentListing,
  type RegistryEvent,
} from '@ip-portal/core/model';
import { expect, test } from 'vitest';
import { createCatalogue } from './create-catalogue.js';
import { legalEvents } from './legal-events.js';

const today = '2026-11-23';
const catalogue = createCatalogue({ seed: 7, size: 4000, today });
const rights = Array.from({ length: 4000 }, (_, position) => catalogue.at(position).right);

const eventsOf = (right: PatentListing['right']) => legalEvents(right, { asOf: right.legalStatusRecord.asOf, today });
const lives = rights.map((right) => ({ right, events: eventsOf(right) }));
const named = (events: readonly RegistryEvent[], code: string) => events.filter((event) => event.code === code);

test('every event has the name of its code, and takes effect before it is published', () => {
  const known = new Map<string, { zh: string; en: string }>(
    [...gazetteEvents, ...officeCodes].map((row) => [row.code, row]),
  );
  for (const event of lives.flatMap(({ events }) => events)) {
    if (event.code !== null)
      expect(event.name).toMatchObject({ 'zh-CN': known.get(event.code)?.zh, en: known.get(event.code)?.en });
    expect(event.effectiveOn <= event.publishedOn).toBe(true);
  }
});

test('the gazette appears on its days, and tells nothing after the day the data speak of', () => {
  for (const { right, events } of lives) {
    for (const { publishedOn } of events.filter(({ kind }) => kind === 'gazette')) {
      expect(publishedOn <= right.legalStatusRecord.asOf).toBe(true);
      if (publishedOn > '2017-06-13') expect([2, 5]).toContain(weekdayOf(legalDateFrom(publishedOn)));
    }
  }
});

test('a life begins with its filing; publication, examination and grant follow in that order', () => {
  for (const { right, events } of lives) {
    expect(events[0]).toMatchObject({ kind: 'filing', effectiveOn: right.filedOn });
    expect(named(events, 'GR01').map(({ effectiveOn }) => effectiveOn)).toEqual(
      right.grantedOn ? [right.grantedOn] : [],
    );
    const [publication] = named(events, 'PB01');
    const [examination] = named(events, 'SE01');
    expect(publication !== undefined).toBe(right.patentType === 'invention');
    expect(examination !== undefined).toBe(
      right.patentType === 'invention' && right.legalStatus !== 'pending_published',
    );
    if (examination && publication) expect(examination.publishedOn >= publication.publishedOn).toBe(true);
    if (examination && right.grantedOn) expect(examination.publishedOn < right.grantedOn).toBe(true);
  }
});

test('a right changed hands exactly where its holders are not its applicants, as the gazette prints it', () => {
  const moved = lives.filter(({ right }) => right.applicants.join() !== right.holders.join());
  expect(moved.length).toBeGreaterThan(100);
  let told = 0;
  for (const { right, events } of lives) {
    const [transfer, ...more] = [...named(events, 'TR01'), ...named(events, 'TA01')];
    expect(more).toEqual([]);
    if (transfer === undefined) continue;
    told += 1;
    expect(transfer).toMatchObject({ before: right.applicants, after: right.holders });
    expect(transfer.code).toBe(right.grantedOn === null ? 'TA01' : 'TR01');
    const printed = parseGazetteText(transfer.text ?? '');
    expect(printed.ok && printed.value.effectiveOn).toBe(transfer.effectiveOn);
    expect(moved.some((each) => each.right === right)).toBe(true);
  }
  expect(told / moved.length).toBeGreaterThan(0.85);
});

test('what lies on a right is registered after its grant; a released pledge leaves nothing on it', () => {
  const codes: Record<string, string> = { pledge: 'PE01', licence: 'EE01', preservation: 'PP01', open_licence: 'OL01' };
  let released = 0;
  for (const { right, events } of lives) {
    for (const { kind, since, recordNumber } of right.encumbrances) {
      const registered = named(events, codes[kind] ?? '').find((event) => event.recordNumber === recordNumber);
      if (registered !== undefined) expect(registered.effectiveOn).toBe(since);
    }
    const [release] = named(events, 'PC01');
    if (release === undefined) continue;
    released += 1;
    const [registered] = named(events, 'PE01');
    expect(registered?.recordNumber).toBe(release.recordNumber);
    expect(
      (registered?.effectiveOn ?? '') > (right.grantedOn ?? '') &&
        (registered?.effectiveOn ?? '9') < release.effectiveOn,
    ).toBe(true);
    expect(right.encumbrances.some(({ kind }) => kind === 'pledge')).toBe(false);
  }
  expect(released).toBeGreaterThan(50);
});

test('a lapse is as of the day the annuity was due, and gazetted only after the grace period', () => {
  const lapsed = lives.filter(({ right }) => right.legalStatus === 'lapsed_fee');
  expect(lapsed.length).toBeGreaterThan(3);
  for (const { right, events } of lapsed) {
    const [end] = named(events, 'CF01');
    expect(end?.effectiveOn).toBe(annuityDueDate(legalDateFrom(right.filedOn), right.annuity.nextYear ?? 0));
    expect(Date.parse(end?.publishedOn ?? '') - Date.parse(end?.effectiveOn ?? '')).toBeGreaterThan(180 * 86_400_000);
    expect(named(events, '200702')).toHaveLength(1);
  }
  expect(
    lives.filter(({ right, events }) => right.legalStatus === 'granted' && named(events, 'CF01').length > 0),
  ).toEqual([]);
});

test('a reminder is sent for every annuity in grace, and a notice of termination for none', () => {
  const late = lives.filter(
    ({ right }) => right.annuity.status === 'grace' && (right.annuity.dueOn ?? '') < '2026-10-20',
  );
  expect(late.length).toBeGreaterThan(20);
  for (const { events } of late) {
    expect(named(events, '200701')).toHaveLength(1);
    expect(named(events, '200702')).toEqual([]);
  }
});

test('the same right always has the same events', () => {
  for (const right of rights.slice(0, 50)) expect(eventsOf(structuredClone(right))).toEqual(eventsOf(right));
});

test('a listing is found by the number of its right, and by no other number', () => {
  for (const position of [0, 1, 1234, 3999]) {
    const listing = catalogue.at(position);
    expect(catalogue.findByNumber(listing.right.number)?.id).toBe(listing.id);
  }
  for (const number of ['202410123456.0', 'US123', '']) expect(catalogue.findByNumber(number)).toBeUndefined();
});
