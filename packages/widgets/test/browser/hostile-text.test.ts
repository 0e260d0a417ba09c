import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fill, send } from '../enquiry-form.js';
import { addressPayloads, longText, markupPayloads, poison, strangeValues } from '../hostile-text.js';
import { createSandbox, openOrder, orderableListing, playUntil, type Sandbox } from '../sandbox.js';
import { stage } from '../stage.js';
import { oursIn, strayLinks } from '../stray-links.js';

const elements = Object.keys(import.meta.glob('../../src/elements/*/define.ts'))
  .map((path) => path.split('/').at(-2) ?? '')
  .filter((tag) => tag !== 'ip-provider');
const sources: Readonly<Record<string, string>> = import.meta.glob(
  ['../../src/{templates,elements,icons}/**/*.ts', '!../../src/**/*.{test,stories}.ts'],
  { query: '?raw', import: 'default', eager: true },
);

// Whatever a template of ours may draw: every tag that our sources write, and what icons are drawn of.
const drawn = new Set([
  'ip-provider',
  ...elements,
  ...Object.values(sources).flatMap((source) =>
    [...source.matchAll(/<([a-z][a-z0-9-]*)/g)].map(([, tag]) => tag ?? ''),
  ),
  ...['style', 'svg', 'path', 'circle', 'rect', 'line', 'polyline', 'polygon', 'ellipse'],
]);
const neverDrawn = [
  'script',
  'iframe',
  'object',
  'embed',
  'base',
  'meta',
  'link',
  'math',
  'template',
  'video',
  'marquee',
];

/** Begins every text that was put into an answer, so that it can be found where it arrives. */
const mark = '\u2042';
const stripes = 4;
const batchSize = 96;
const batches = Array.from({ length: Math.ceil(markupPayloads.length / batchSize) }, (_, index) =>
  markupPayloads.slice(index * batchSize, (index + 1) * batchSize).join(' '),
);

let sandbox: Sandbox;
let listingId: string;
let orderId: string;
let payableId: string;
let executions: string[];
let foreign: string[];
let walled: string[];
let observer: PerformanceObserver;

beforeAll(async () => {
  // A client that judges answers would refuse most of these; what an element does has to hold without it.
  sandbox = createSandbox({ validation: 'off' });
  const due = await openOrder(sandbox);
  await playUntil(sandbox, { buyer: due.buyer, orderId: due.order.id, action: 'pay' }).then((payable) =>
    due.buyer.orders.pay(payable, { method: 'alipay' }),
  );
  payableId = due.order.id;
  const { buyer, order } = await openOrder(sandbox);
  orderId = order.id;
  const signable = await playUntil(sandbox, { buyer, orderId, action: 'sign' });
  await buyer.orders.withdraw(signable, { reason: 'a reason in words' });
  listingId = (await orderableListing(sandbox.visitor)).id;
});

beforeEach(() => {
  executions = [];
  foreign = [];
  walled = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'pwned', 'open'])
    Reflect.set(window, name, () => void executions.push(name));
  observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries())
      if (new URL(name, location.href).origin !== location.origin && !name.startsWith('data:')) foreign.push(name);
  });
  observer.observe({ type: 'resource' });
});

// What only the wall around an element caught: no exception escaped, but nothing of the element was left.
document.addEventListener('ip-element-failed', (event) => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  if (target.shadowRoot?.firstElementChild?.matches('[role=alert]')) walled.push(target.localName);
});

afterEach(() => {
  observer.disconnect();
  sandbox.alter = null;
});

/** Puts an element on the page and waits until it has drawn what it was answered. */
async function draw(tag: string): Promise<Element> {
  // The platform takes a few enquiries an hour from one session.
  const platform = tag === 'ip-enquiry' ? createSandbox({ validation: 'off' }) : sandbox;
  platform.alter = sandbox.alter;
  stage(
    `<${tag} listing-id="${listingId}" order-id="${tag === 'ip-pay' ? payableId : orderId}" listing-href="/l?id={id}" order-href="/o?id={id}"></${tag}>`,
    {
      client: platform.as('buyer'),
    },
  );
  const element = document.querySelector(tag);
  if (!element) throw new Error(`There is no <${tag}>.`);
  if (element.localName === 'ip-enquiry') {
    await fill(element);
    await send(element, '.sent, [part~=failed], [part~=forbidden]');
  }
  await vi.waitFor(
    () => {
      expect(walled).toEqual([]);
      expect(platform.pending).toBe(0);
      expect(element.shadowRoot?.querySelector('[aria-busy=true], .waiting')).toBeNull();
      expect(element.shadowRoot?.textContent.trim()).not.toBe('');
    },
    { timeout: 8000, interval: 8 },
  );
  return element;
}

/** What is on the page and no template of ours could have put there. */
function intruders(): string[] {
  return oursIn(document.body).flatMap((element) => {
    const handlers = [...element.attributes].filter(({ name }) => /^on|^srcdoc$|^style$/i.test(name));
    const isStrange = !drawn.has(element.localName) || neverDrawn.includes(element.localName);
    return isStrange || handlers.length > 0 ? [element.outerHTML.slice(0, 200)] : [];
  });
}

/** Runs after everything that was put on the page before it had its chance. */
async function lastChance(): Promise<void> {
  const image = document.createElement('img');
  const failed = new Promise((resolve) => {
    image.addEventListener('error', resolve);
  });
  image.src = `${location.origin}/nothing-${performance.now()}`;
  document.body.append(image);
  await failed;
  image.remove();
}

const places = new Map<string, number>();
function numberOf(place: string): number {
  const known = places.get(place) ?? places.size;
  places.set(place, known);
  return known;
}

/** Which places are changed together: others with every batch, for what one of them breaks hides the others beside it. */
const stripeOf = (number: number, batch: number): number => Math.floor(number / stripes ** (batch % 4)) % stripes;

// The client refuses an answer whose money is no money, whatever else it was told: currencies have a test of their own.
const isCurrency = (place: string): boolean => place.endsWith('currency');

// Labels of values nobody knows are shown by their own name, without underscores.
const asShown = (text: string): string => text.replaceAll('_', ' ');

/** Every piece of text on the page that came from a changed field; one that became markup would be in pieces. */
function arrivals(): string[] {
  return [document.body, ...oursIn(document.body)].flatMap((element) =>
    [element, ...(element.shadowRoot ? [element.shadowRoot] : [])].flatMap((parent) =>
      [...parent.childNodes].flatMap((node) =>
        node.nodeType === Node.TEXT_NODE && node.textContent?.includes(mark) ? [asShown(node.textContent)] : [],
      ),
    ),
  );
}

// All payloads in all fields at once would take hours. So each round changes every fourth field, each by a batch of 96
// payloads; over the rounds, every field of every answer meets every batch, and with it every payload meets every element.
test.for(elements)('a currency that is no currency becomes no markup, script or request in %s', async (tag) => {
  for (const batch of batches) {
    sandbox.alter = (_path, answer) =>
      poison({ ...answer }, (place, text) => (isCurrency(place) ? `${mark}${batch}` : text)) as object;
    await draw(tag);
    expect([...intruders(), ...strayLinks(), ...walled, ...executions, ...foreign]).toEqual([]);
  }
});

test.for(elements)(
  'no string of any answer becomes markup, script or request in %s, and it arrives whole as text',
  { timeout: 120_000 },
  async (tag) => {
    const changed = new Set<string>();
    const whole = batches.map((batch) => asShown(`${mark}${batch}`));
    let arrived = 0;
    for (let round = 0; round < batches.length * stripes; round += 1) {
      sandbox.alter = (path, answer) =>
        poison({ ...answer }, (place, text) => {
          const number = numberOf(`${path.replaceAll(/\w+_\w+/g, '{id}')} ${place}`);
          const batch = Math.floor(round / stripes);
          if (stripeOf(number, batch) !== round % stripes || isCurrency(place)) return text;
          changed.add(place);
          return `${mark}${batches[(number + batch) % batches.length] ?? ''}`;
        }) as object;
      await draw(tag);
      expect([...intruders(), ...strayLinks(), ...walled]).toEqual([]);
      const texts = arrivals();
      arrived += texts.length;
      expect(texts.filter((text) => !whole.some((batch) => text.includes(batch)))).toEqual([]);
    }
    await lastChance();
    expect(changed.size).toBeGreaterThan(3);
    expect(arrived).toBeGreaterThan(0);
    expect(executions).toEqual([]);
    expect(foreign).toEqual([]);
  },
);

test.for(elements)('no address of any answer becomes a link that runs or tells in %s', async (tag) => {
  for (let round = 0; round < addressPayloads.length * 2; round += 1) {
    sandbox.alter = (path, answer) =>
      poison({ ...answer }, (place, text) => {
        const number = numberOf(`${path} ${place}`);
        const isAddress = /^(https?:|\/)/.test(text);
        if (!isAddress && number % 2 !== round % 2) return text;
        return addressPayloads[(number + round) % addressPayloads.length];
      }) as object;
    await draw(tag);
    expect(strayLinks()).toEqual([]);
    expect(intruders()).toEqual([]);
  }
  expect(executions).toEqual([]);
  expect(foreign).toEqual([]);
});

test.for(elements.flatMap((tag) => strangeValues.map(({ name, value }) => ({ tag, name, value }))))(
  'where $tag was promised a string, $name is text or left out, and the rest goes on',
  async ({ tag, value }) => {
    for (let round = 0; round < stripes; round += 1) {
      sandbox.alter = (path, answer) =>
        poison({ ...answer }, (place, text) =>
          numberOf(`${path} ${place}`) % stripes === round ? value : text,
        ) as object;
      await draw(tag);
      expect([...intruders(), ...walled]).toEqual([]);
    }
    expect(executions).toEqual([]);
  },
);

test.for(elements)('a megabyte in one field does not stop %s', async (tag) => {
  let isDone = false;
  sandbox.alter = (_path, answer) =>
    poison({ ...answer }, (place, text) => {
      if (isDone || !/title|name|description/i.test(place)) return text;
      isDone = true;
      return longText;
    }) as object;
  await draw(tag);
  expect(intruders()).toEqual([]);
});

test('the same text in a sink of the old kind runs: the control', async () => {
  document.body.replaceChildren();
  const sink = document.createElement('div');
  document.body.append(sink);
  // Not all of it: some would carry the test itself away.
  const markup = markupPayloads.filter(
    (one) => one.includes('pwned') && /<(img|svg|input|details)/.test(one) && !/iframe/.test(one),
  );
  Reflect.set(sink, 'innerHTML', markup.join(' '));
  await lastChance();
  expect(executions).toContain('pwned');
  expect(intruders().length).toBeGreaterThan(5);
});

test('a link of the old kind is found: the control', () => {
  document.body.replaceChildren();
  const link = document.createElement('a');
  link.href = addressPayloads[0] ?? '';
  document.body.append(link);
  expect(strayLinks()).toHaveLength(1);
});
