import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromium, type Browser } from 'playwright';
import { launchOptions, pinnedChromium } from '../../../../scripts/browser.mjs';
import { differenceOf, readPicture, writePicture, type Picture } from './picture.js';

let browser: Browser | undefined;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions(await pinnedChromium()));
});

afterAll(async () => {
  await browser?.close();
});

const button = 'position:absolute;left:40px;top:40px;padding:8px 16px;border:1px solid #dbe2e9;border-radius:6px';

/** A page with one quiet button on it, the hardest to see. */
async function pictureOf(style: string, words = '查看合同 View'): Promise<Picture> {
  const page = await browser?.newPage({ viewport: { width: 400, height: 160 } });
  await page?.setContent(`<body style="font:16px 'Noto Sans CJK SC'"><a style="${button};${style}">${words}</a>`);
  const picture = readPicture((await page?.screenshot()) ?? new Uint8Array());
  await page?.close();
  return picture;
}

/** What a committed baseline has become: fewer colours. */
const stored = (picture: Picture): Picture => readPicture(writePicture(picture));

test('the same page is the same picture, stored with 256 colours', async () => {
  const [first, second] = [await pictureOf('color:#111c28'), await pictureOf('color:#111c28')];
  expect(differenceOf(second, stored(first))).toBeUndefined();
});

test.each([
  ['moved by two pixels', 'color:#111c28;left:42px', undefined],
  ['moved up by one pixel', 'color:#111c28;top:39px', undefined],
  ['with a background four levels darker', 'color:#111c28;background:#fbfbfb', undefined],
  ['with paler words', 'color:#5a6672', undefined],
  ['with rounder corners and more padding', 'color:#111c28;padding:8px 18px', undefined],
  ['with other words', 'color:#111c28', '查看合约 View'],
])('a button %s is another picture', async (_what, style, words) => {
  const before = stored(await pictureOf('color:#111c28'));
  expect(differenceOf(await pictureOf(style, words), before)).toMatch(/pixels differ/);
});

test('letters whose edges shimmer by a few levels are the same picture', async () => {
  const picture = await pictureOf('color:#111c28');
  const shimmering = Uint8Array.from(picture.data, (value, index) =>
    index % 4 !== 3 && value > 40 && value < 215 ? value + (index % 3 === 0 ? 14 : -14) : value,
  );
  expect(differenceOf({ ...picture, data: shimmering }, stored(picture))).toBeUndefined();
});

test('a page of another height is another picture', async () => {
  const picture = await pictureOf('color:#111c28');
  const shorter = { ...picture, height: 159, data: picture.data.subarray(0, 400 * 159 * 4) };
  expect(differenceOf(shorter, picture)).toBe('400 x 159 pixels instead of 400 x 160');
});

test('a picture with more shades than a palette holds is stored within the tolerance', () => {
  const width = 512;
  const data = Uint8Array.from({ length: width * 64 * 4 }, (_, index) => {
    const pixel = Math.floor(index / 4);
    return index % 4 === 3 ? 255 : (pixel * (index % 4 === 1 ? 7 : 3)) % 256;
  });
  const gradients: Picture = { width, height: 64, data };
  expect(differenceOf(gradients, stored(gradients))).toBeUndefined();
});
