import { afterEach, expect, test } from 'vitest';
import { createSandbox, orderableListing } from '../sandbox.js';
import { inside, stage, the } from '../stage.js';
import { smallTargets } from '../targets.js';

afterEach(() => {
  document.body.replaceChildren();
});

/** An enquiry's form, its button as small as told. */
async function shrunken(height: string): Promise<void> {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  stage(`<ip-enquiry listing-id="${id}"></ip-enquiry>`, { client: sandbox.visitor });
  const button = await inside(the('ip-enquiry'), '[part=send]');
  button.style.cssText = `height: ${height}; min-height: 0; padding: 0; border: 0`;
}

test('finds a button too low for a finger, however far from others', async () => {
  await shrunken('12px');
  const found = smallTargets(document.body, 'standard');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/× 12 px, less than 24 × 24\n.*part="send"/);
});

test('what is high enough for all is too low where targets are to be large', async () => {
  await shrunken('30px');
  expect(smallTargets(document.body, 'standard')).toEqual([]);
  expect(smallTargets(document.body, 'elder').join()).toContain('× 30 px, less than 24 × 44');
});
