import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { createSandbox, openOrder, orderableListing } from '../sandbox.js';
import { inState, scene } from '../story.js';
import { moveClock, strike } from '../weather.js';

const nameOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'answered',
    (error: unknown) => (error instanceof Error ? error.name : error),
  );

test.each([
  ['offline', 'ConnectionError'],
  ['server_error', 'PlatformError'],
  ['rate_limited', 'RateLimitError'],
  ['forbidden', 'PermissionError'],
  ['gone', 'NotFoundError'],
  ['none', 'answered'],
] as const)('under the fault %s a call ends with %s', async (fault, name) => {
  const sandbox = createSandbox();
  const listing = await orderableListing(sandbox.visitor);
  await strike(sandbox, fault);
  expect(await nameOf(sandbox.visitor.listings.retrieve(listing.id, { cache: false }))).toBe(name);
});

test('a silent platform never answers; the next weather does', async () => {
  const sandbox = createSandbox();
  await strike(sandbox, 'silent');
  let ending: unknown = 'none';
  const listen = async (): Promise<void> => {
    ending = await nameOf(sandbox.visitor.portal.retrieve({ timeout: 60_000 }));
  };
  void listen();
  await vi.waitFor(() => {
    expect(sandbox.pending).toBe(1);
  });
  await strike(sandbox, 'none');
  // Asked later, answered first.
  await expect(sandbox.visitor.portal.retrieve({ cache: false })).resolves.toHaveProperty('id');
  expect(ending).toBe('none');
  expect(sandbox.pending).toBe(1);
});

test('an empty platform has lists without entries', async () => {
  const sandbox = createSandbox();
  await strike(sandbox, 'empty');
  const page = await sandbox.visitor.listings.list({ limit: 5 });
  expect(page.data).toEqual([]);
});

test('what a story changed stays changed in every weather but that of empty lists', async () => {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  sandbox.alter = (path, answer) => (path.endsWith(id) ? { ...answer, status: 'sold' } : answer);
  await strike(sandbox, 'none');
  expect(await sandbox.visitor.listings.retrieve(id, { cache: false })).toMatchObject({ status: 'sold' });
});

test('an answer lost after the commit leaves the order behind', async () => {
  const sandbox = createSandbox();
  const listing = await orderableListing(sandbox.visitor);
  const buyer = sandbox.as('buyer');
  const quote = await buyer.quotes.create({ listingId: listing.id, filingParty: 'platform' });
  await strike(sandbox, 'lost_answer');
  expect(await nameOf(buyer.orders.create({ quoteId: quote.id }))).toBe('ConnectionError');
  expect((await buyer.orders.list({}, { cache: false })).data).toHaveLength(1);
});

test('the clock moves to the next event, a day, a month; a tracking link follows the order it was made for', async () => {
  const sandbox = createSandbox();
  const { buyer, order } = await openOrder(sandbox);
  const start = buyer.now();
  await moveClock(sandbox, 'day');
  const link = await sandbox.viewer('tracking', order.id);
  expect((await link.orders.retrieve(order.id)).id).toBe(order.id);
  expect(link.now() - start).toBeGreaterThanOrEqual(86_000_000);
  await moveClock(sandbox, '30_days');
  expect((await buyer.orders.retrieve(order.id, { cache: false })).status).not.toBe(order.status);
});

test('two sandboxes of one size know nothing of each other and count alike', async () => {
  const [first, second] = [createSandbox(), createSandbox()];
  const { order } = await openOrder(first);
  expect((await second.as('buyer').orders.list()).data).toEqual([]);
  expect((await openOrder(second)).order.id).toBe(order.id);
});

test('a story in a state keeps its other controls and says which state its element must tell', () => {
  const story = scene({ role: 'buyer', prepare: async () => ({}), content: () => html`` });
  expect(inState(story, 'gone')).toMatchObject({
    args: { role: 'buyer', fault: 'gone' },
    parameters: { state: 'failed' },
  });
});
