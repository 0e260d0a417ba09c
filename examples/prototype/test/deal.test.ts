import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';

test('the script plays a deal from search to payout with a balanced ledger at every step, in at most 40 lines', async () => {
  const printed: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...words: unknown[]) => {
    printed.push(words.join(' '));
  });
  await import('../deal.mjs');
  log.mockRestore();
  const [found, ...steps] = printed;
  expect(found).toMatch(/^\d+ found: .*电池/);
  expect(steps.filter((step) => !step.endsWith('ledger 0'))).toEqual([]);
  expect(steps.at(-1)).toMatch(/completed held 0, released [1-9]\d+/);
  const [first, last] = [steps[0], steps.at(-1)].map((step) => Date.parse(step?.slice(0, 24) ?? ''));
  expect((last ?? 0) - (first ?? 0)).toBeGreaterThan(10 * 86_400_000);
  expect(readFileSync('examples/prototype/deal.mjs', 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(40);
});
