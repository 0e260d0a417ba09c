import { afterEach, expect, test } from 'vitest';
import { createSandbox, orderableListing } from '../sandbox.js';
import { smallTexts } from '../small-texts.js';
import { inside, stage, the } from '../stage.js';

afterEach(() => {
  document.body.replaceChildren();
});

/** The hint of an enquiry's form in large print, as it is drawn and as told. */
async function hint(style = ''): Promise<readonly string[]> {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  stage(`<ip-enquiry listing-id="${id}" display-mode="elder"></ip-enquiry>`, { client: sandbox.visitor });
  (await inside(the('ip-enquiry'), '#phone-hint')).style.cssText = style;
  return smallTexts(document.body);
}

test('no text of a form is small in large print', async () => {
  expect(await hint()).toEqual([]);
});

test('finds a text that is too small to read for the eyes it is for', async () => {
  const [found, ...others] = await hint('font-size: 21px');
  expect(found).toMatch(/^a text of 21 px, less than 24: “手机号/);
  expect(others).toEqual([]);
});

test('a text that nobody sees has no size', async () => {
  expect(await hint('font-size: 21px; clip-path: inset(50%)')).toEqual([]);
});
