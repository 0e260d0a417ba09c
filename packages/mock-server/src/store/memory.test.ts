import { expect, test } from 'vitest';
import { createMemoryStore } from './memory.js';

const nobody = () => undefined;
const ground = { seed: 1, startsAt: '2026-11-23T01:00:00.000Z', tenants: [], findListing: nobody, findParty: nobody };

test('a transaction that fails leaves no trace, of the clock neither', () => {
  const { world, transaction } = createMemoryStore(ground);
  world.counters.set('kept', 1);
  const failing = () =>
    transaction(() => {
      world.counters.set('kept', 2);
      world.counters.set('new', 1);
      world.setNow('2027-01-01T00:00:00.000Z');
      transaction(() => world.counters.delete('kept'));
      throw new Error('half way');
    });
  expect(failing).toThrow('half way');
  expect([world.counters.get('kept'), world.counters.get('new'), world.now]).toEqual([1, undefined, ground.startsAt]);
});

test('a saved state is not changed by what happens later', () => {
  const { world, save, load } = createMemoryStore(ground);
  world.counters.set('orders', 1);
  const saved = save();
  world.counters.set('orders', 2);
  load(saved);
  expect(world.counters.get('orders')).toBe(1);
});

test('saves and restores a thousand open orders (ten rows each) in under 20 ms', () => {
  const { world, save, load } = createMemoryStore(ground);
  for (let row = 0; row < 10_000; row += 1) world.counters.set(`row-${row}`, row);
  const times = Array.from({ length: 20 }, () => {
    const started = performance.now();
    load(save());
    return performance.now() - started;
  });
  expect(Math.min(...times)).toBeLessThan(20);
});
