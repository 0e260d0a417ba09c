import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lots, RandomStream } from './random.js';

test('the first draws of a stream never change', () => {
  const stream = new RandomStream(1);
  expect([stream.next(), stream.next(), stream.fork(3).next()]).toEqual([3732124771, 1703989510, 401952605]);
});

test('a fork gives the same stream whatever its parent has drawn', () => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(1000), fc.nat(20), (key, label, draws) => {
      const [fresh, used] = [new RandomStream(key), new RandomStream(key)];
      for (let draw = 0; draw < draws; draw += 1) used.next();
      expect(used.fork(label).next()).toBe(fresh.fork(label).next());
    }),
  );
});

test('draws stay within their bounds and are spread evenly', () => {
  const stream = new RandomStream(99);
  const counts = new Map<number, number>();
  for (let draw = 0; draw < 10_000; draw += 1) {
    const value = stream.between(5, 14);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  expect([...counts.keys()].sort((left, right) => left - right)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('lots hold each item as often as its weight, and an empty list is refused', () => {
  expect(
    lots([
      ['a', 2],
      ['b', 1],
    ]),
  ).toEqual(['a', 'a', 'b']);
  expect(() => new RandomStream(1).pick([])).toThrow('the list is empty');
});
