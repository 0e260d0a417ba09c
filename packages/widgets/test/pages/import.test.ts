import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const dist = join(import.meta.dirname, '../../dist');
const entries = ['index.js', 'define.js', ...globSync('elements/*/define.js', { cwd: dist })];

test.for(entries)('the built %s can be imported where there is no window, and makes none', async (entry) => {
  expect(entries.length).toBeGreaterThan(10);
  await import(/* @vite-ignore */ join(dist, entry));
  expect('window' in globalThis).toBe(false);
});
