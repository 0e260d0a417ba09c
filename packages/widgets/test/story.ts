import type { Client } from '@ip-portal/core';
import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { patience } from '../src/controllers/state-controller.js';
import type { ElementState } from '../src/events.js';
import { dressPage, lookOf, wordsIn, type Look } from './look.js';
import { createSandbox, viewers, type Sandbox, type Viewer } from './sandbox.js';
import { settled, subjectOf } from './settled.js';
import { clocks, faults, moveClock, strike, type Clock, type Fault } from './weather.js';

/** What a reader of Storybook can turn in one story; the toolbar turns the look of all. */
export interface Controls {
  readonly role: Viewer;
  readonly clock: Clock;
  /** Milliseconds every answer takes. */
  readonly latency: number;
  readonly fault: Fault;
}

const platform = { table: { category: 'Mock platform' } };

export const controls = {
  argTypes: {
    role: { control: 'select', options: [...viewers], table: { category: 'Who looks' } },
    clock: { control: 'inline-radio', options: [...clocks], ...platform },
    latency: { control: { type: 'range', min: 0, max: 5000, step: 100 }, ...platform },
    fault: { control: 'select', options: [...faults], ...platform },
  },
  args: { role: 'visitor', clock: 'start', latency: 0, fault: 'none' },
} as const;

/** An element inside a provider with a given client, in the look of the toolbar. */
function provided(client: Client, content: TemplateResult, look: Look): TemplateResult {
  dressPage(look);
  return html`
    <ip-provider
      .client=${client}
      .words=${wordsIn(look)}
      locale=${look.locale}
      color-scheme=${look.scheme}
      display-mode=${look.mode}
    >
      ${content}
    </ip-provider>
  `;
}

export interface SceneOptions<Found extends object> {
  /** Listings of the platform's catalogue; 200 unless told. */
  readonly listings?: number;
  /** Who looks, unless the reader chooses somebody else; a visitor unless told. */
  readonly role?: Viewer;
  /** What has happened on the platform before the story begins; a tracking link leads to the `orderId` it found. */
  readonly prepare: (sandbox: Sandbox) => Promise<Found>;
  readonly content: (found: Found, look: Look) => TemplateResult;
  /** Makes the element ask again, so that it can grow stale: `(element) => element.refresh()`; the page comes back unless told. */
  readonly refresh?: (element: Element) => void;
  /** Gestures that belong to the story, once the element has settled. */
  readonly play?: (element: Element, sandbox: Sandbox) => Promise<void>;
}

interface Scenery<Found> {
  readonly sandbox: Sandbox;
  readonly client: Client;
  readonly found: Found;
}

async function setUp<Found extends object>(options: SceneOptions<Found>, args: Controls): Promise<Scenery<Found>> {
  const sandbox = createSandbox({ listings: options.listings ?? 200 });
  const found = await options.prepare(sandbox);
  await moveClock(sandbox, args.clock);
  const client = await sandbox.viewer(args.role, 'orderId' in found ? String(found.orderId) : undefined);
  await strike(sandbox, args.fault, args.latency);
  return { sandbox, client, found };
}

/**
 * A story on a platform of its own: same seed, same clock, same orders each time. Whoever turns a control of the platform
 * gets a new one; the look is changed in place.
 */
export function scene<Found extends object>(options: SceneOptions<Found>): StoryObj<Controls> {
  const held = new Map<string, Promise<Scenery<Found>>>();
  const sceneryOf = (id: string, args: Controls): Promise<Scenery<Found>> => {
    const key = `${id} ${JSON.stringify([args.role, args.clock, args.latency, args.fault])}`;
    const scenery = held.get(key) ?? setUp(options, args);
    // Only the newest is kept: whoever turns a control and turns it back starts afresh.
    for (const other of held.keys()) if (other.startsWith(`${id} `) && other !== key) held.delete(other);
    held.set(key, scenery);
    return scenery;
  };
  return {
    args: { role: options.role ?? 'visitor' },
    loaders: [async ({ id, args }) => ({ scenery: await sceneryOf(id, args) })],
    render: (_args, { loaded, globals }) => {
      const { client, found }: Scenery<Found> = loaded['scenery'];
      const look = lookOf(globals);
      return provided(client, options.content(found, look), look);
    },
    play: async ({ canvasElement, loaded, parameters }) => {
      const { sandbox }: Scenery<Found> = loaded['scenery'];
      const state: ElementState | undefined = parameters['state'];
      if (state === 'stale') await growStale(canvasElement, sandbox, options.refresh);
      else await settled(canvasElement, { sandbox, state });
      await options.play?.(subjectOf(canvasElement), sandbox);
    },
  };
}

async function growStale(canvas: HTMLElement, sandbox: Sandbox, refresh?: (element: Element) => void): Promise<void> {
  await settled(canvas, { sandbox });
  await strike(sandbox, 'offline');
  if (refresh) refresh(subjectOf(canvas));
  else globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await settled(canvas, { sandbox, state: 'stale' });
}

/** How to bring any element to a state, and which state it then tells. */
const ways = {
  loading: ['silent', 'loading'],
  slow: ['silent', 'slow'],
  empty: ['empty', 'empty'],
  'no-match': ['empty', 'no-match'],
  stale: ['none', 'stale'],
  /** Trying again can help. */
  failed: ['server_error', 'failed'],
  offline: ['offline', 'failed'],
  /** Trying again cannot help. */
  gone: ['gone', 'failed'],
  forbidden: ['forbidden', 'forbidden'],
} as const satisfies Record<string, readonly [Fault, ElementState]>;

/** Nobody who looks at a story waits until an element finds that it takes long: it finds so at once. */
function shortenPatience(): () => void {
  const { setTimeout: later } = window;
  const sooner = (work: () => void, milliseconds?: number): number =>
    later(work, milliseconds === patience ? 0 : milliseconds);
  Reflect.set(window, 'setTimeout', sooner);
  return () => void Reflect.set(window, 'setTimeout', later);
}

/** A story in one of the states: `export const Failed = inState(Ready, 'failed');`. Its test checks that it is so. */
export function inState(story: StoryObj<Controls>, state: keyof typeof ways): StoryObj<Controls> {
  const [fault, shown] = ways[state];
  return {
    ...story,
    args: { ...story.args, fault },
    parameters: { ...story.parameters, state: shown },
    ...(shown === 'slow' ? { beforeEach: shortenPatience } : {}),
  };
}

/** The same story with other controls: `export const Seller = turned(Buyer, { role: 'seller' });`. */
export function turned(story: StoryObj<Controls>, args: Partial<Controls>): StoryObj<Controls> {
  return { ...story, args: { ...story.args, ...args } };
}
