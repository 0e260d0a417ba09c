import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Deal } from './deal.js';
import { openStage, picture, type Stage } from './stage.js';
import { english } from './words.js';

const grants = join(import.meta.dirname, '../../../../shared/data/uspto-grants/bulk-2012-01-03.xml');

let stage: Stage;
afterEach(() => stage.close());

test('a visitor finds a grant of the bulk file, orders it, and follows it to the payout', async () => {
  if (!existsSync(grants)) throw new Error(`Failed to test the purchase: ${grants} is missing. Put the grants there.`);
  stage = await openStage({ catalogue: grants, askingPrice: 5_000_000 });
  const words = { ...english, keyword: 'light emitting device' };
  const buyer = await stage.person({ name: 'imported', words });
  const deal = new Deal(stage);
  await deal.signIn(buyer, 'buyer');
  await deal.order(buyer, 'Light emitting device');
  if ((await deal.status()) === 'draft') await deal.takes(buyer, words.confirmContract);
  await deal.becomes('awaiting_deposit');
  await deal.pays(buyer);
  await deal.waitsFor('awaiting_payment');
  await deal.pays(buyer);
  await deal.waitsFor('preparing');
  await deal.handsInPapers(buyer);
  await deal.caseWaitsFor('ready_to_file');
  await deal.takes(buyer, words.file);
  await deal.waitsFor('awaiting_acceptance');
  await deal.accepts(buyer);
  await deal.waitsFor('completed');
  await picture(buyer, 'completed');
  expect(buyer.complaints).toEqual([]);
}, 240_000);
