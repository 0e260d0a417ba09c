import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawCode, drawFraction, drawInteger, quantile, type Quantiles } from './draw.js';

test('the same seed and name give the same draw on every runtime', () => {
  expect([drawCode(1, 'ord:1'), drawCode(1, 'ord:2'), drawCode(2, 'ord:1')]).toEqual([
    'ynvg7mtcd9w9',
    'dtyzbsdk729p',
    'rvbp0wqs1pff',
  ]);
  expect(drawFraction(1, 'office:ord_1:answer')).toBe(0.6440529628570755);
});

test('draws are spread evenly from 0 to 1', () => {
  const counts = Array.from({ length: 10 }, () => 0);
  for (let index = 0; index < 20_000; index += 1) {
    const bucket = drawInteger(7, { name: `spread:${index}`, bound: 10 });
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

test('codes of a hundred thousand objects are all different', () => {
  const codes = new Set(Array.from({ length: 100_000 }, (_, index) => drawCode(1, `evt:${index}`)));
  expect(codes.size).toBe(100_000);
});

test('a quantile never falls as its probability rises, and stays within the table', () => {
  const points: Quantiles = [
    [0, 2],
    [0.5, 14],
    [1, 70],
  ];
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(probability, probability, (left, right) => {
      const [low, high] = [quantile(points, Math.min(left, right)), quantile(points, Math.max(left, right))];
      expect(low).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(2);
      expect(high).toBeLessThanOrEqual(70);
    }),
  );
  expect(quantile(points, 0.5)).toBe(14);
});
