import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { iconSources } from '../../scripts/icon-source.js';

const folder = 'packages/widgets/src/icons';

test('the icons are what the library draws: nobody changed them by hand, and none is out of date', async () => {
  const sources = await iconSources();
  expect(readdirSync(folder).toSorted()).toEqual([...sources.keys()].toSorted());
  for (const [file, text] of sources) expect(await readFile(`${folder}/${file}`, 'utf8'), file).toBe(text);
});
