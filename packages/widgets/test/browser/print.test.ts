import { afterEach, expect } from 'vitest';
import { emulate, testInChromium } from '../emulation.js';
import { createSandbox, orderableListing } from '../sandbox.js';
import { all, inside, stage, the } from '../stage.js';

afterEach(async () => {
  await emulate({ media: '' });
  document.body.replaceChildren();
});

/** Paper, ink and the scheme of what is on them. */
function coloursOf(element: Element): readonly string[] {
  const { backgroundColor, colorScheme } = getComputedStyle(element);
  const [text] = all(element, '[part~=title]');
  return [backgroundColor, text ? getComputedStyle(text).color : 'no title', colorScheme];
}

const [onScreen, onPaper] = [
  ['rgb(15, 22, 29)', 'rgb(233, 239, 245)', 'dark'],
  ['rgb(255, 255, 255)', 'rgb(17, 28, 40)', 'light'],
];

testInChromium.each(['the element', 'its provider'])('prints dark on light where %s is dark', async (who) => {
  const { visitor } = createSandbox();
  const { id } = await orderableListing(visitor);
  stage(`<ip-listing listing-id="${id}"></ip-listing>`, { client: visitor });
  const listing = the('ip-listing');
  const dark = who === 'the element' ? listing : the('ip-provider');
  dark.setAttribute('color-scheme', 'dark');
  await inside(listing, '[part~=title]');
  expect(coloursOf(listing)).toEqual(onScreen);
  await emulate({ media: 'print' });
  expect(coloursOf(listing)).toEqual(onPaper);
  expect(getComputedStyle(dark).colorScheme).toBe('light');
});
