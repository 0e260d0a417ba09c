import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { iconSource } from '../../scripts/icon-source.js';

test('the icons are what the library draws: nobody changed them by hand, and none is out of date', async () => {
  expect(await readFile('packages/widgets/src/icons/icons.ts', 'utf8')).toBe(await iconSource());
});
