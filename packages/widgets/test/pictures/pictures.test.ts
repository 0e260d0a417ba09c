import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGallery, storiesOf, type Gallery, type Pose } from './gallery.js';
import { differenceOf, readPicture, writePicture } from './picture.js';

const baselines = join(import.meta.dirname, 'baselines');
const artifacts = 'artifacts/pictures';
const isRenewal = process.env['IP_PORTAL_PICTURES'] === 'renew';

/** The first story of each element stands for it in the other looks. */
const otherLooks: Readonly<Record<string, Omit<Pose, 'id'>>> = {
  'en-dark': { globals: 'locale:en;scheme:dark', width: 1024 },
  elder: { globals: 'mode:elder;theme:park', width: 768 },
  narrow: { globals: 'theme:incubator', width: 320 },
};

const stories = storiesOf();
const isFirst = (id: string, title: string): boolean => stories.find((story) => story.title === title)?.id === id;
// Look by look: a page that is in one goes from story to story.
const poses = [
  ...stories.map(({ id }) => ({ file: `${id}.png`, id, globals: '', width: 1024 })),
  ...Object.entries(otherLooks).flatMap(([look, pose]) =>
    stories.filter(({ id, title }) => isFirst(id, title)).map(({ id }) => ({ file: `${id}.${look}.png`, id, ...pose })),
  ),
];

let gallery: Gallery | undefined;

beforeAll(async () => {
  mkdirSync(baselines, { recursive: true });
  rmSync(artifacts, { recursive: true, force: true });
  mkdirSync(artifacts, { recursive: true });
  // The device's date is another one than when the pictures were made: an element that shows it is found out.
  gallery = await openGallery({ deviceDate: isRenewal ? '2026-11-23T01:00:00Z' : '2031-03-14T17:30:00Z' });
});

afterAll(async () => {
  await gallery?.close();
});

test.concurrent.for(poses)('$file shows what it showed before, and the page does not complain', async (pose) => {
  const shot = await gallery?.shoot(pose);
  expect(shot?.complaints).toEqual([]);
  const actual = readPicture(shot?.png ?? new Uint8Array());
  const file = join(baselines, pose.file);
  if (isRenewal) {
    const isSame = existsSync(file) && differenceOf(actual, readPicture(readFileSync(file))) === undefined;
    if (!isSame) writeFileSync(file, writePicture(actual));
    return;
  }
  if (!existsSync(file)) throw new Error(`There is no picture ${pose.file} yet. Look at it after npm run pictures.`);
  const difference = differenceOf(actual, readPicture(readFileSync(file)));
  if (difference === undefined) return;
  writeFileSync(join(artifacts, pose.file), shot?.png ?? '');
  throw new Error(
    `${pose.file}: ${difference}. Compare ${artifacts}/${pose.file}; if it is meant so, npm run pictures.`,
  );
});

test('no two stories of an element are the same picture', () => {
  const seen = new Map<string, string>();
  const same = stories.flatMap(({ id, title }) => {
    const picture = `${title} ${readFileSync(join(baselines, `${id}.png`), 'base64')}`;
    const twin = seen.get(picture);
    seen.set(picture, id);
    return twin === undefined ? [] : [`${id} looks like ${twin}`];
  });
  expect(same).toEqual([]);
});

test('every picture belongs to a story, and all together stay under 7 MB', () => {
  const files = globSync('*.png', { cwd: baselines });
  const wanted = new Set(poses.map(({ file }) => file));
  const left = files.filter((file) => !wanted.has(file));
  if (isRenewal) for (const file of left) rmSync(join(baselines, file));
  else expect(left.map((file) => basename(file))).toEqual([]);
  const bytes = files.reduce(
    (sum, file) => sum + (statSync(join(baselines, file), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
  expect(bytes).toBeLessThan(7_000_000);
});
