import { afterEach, expect, test } from 'vitest';
import { Deal } from './deal.js';
import { patience } from './hands.js';
import { openStage, picture, type Stage } from './stage.js';
import { english } from './words.js';

let stage: Stage;
afterEach(() => stage.close());

test('the seller declines, and the deposit goes back whole', async () => {
  stage = await openStage();
  const { controls } = stage;
  await controls.actors({ buyer: 'never', seller: 'never', office: 'never' });
  const buyer = await stage.person({ name: 'declined-buyer', words: english });
  const seller = await stage.person({ name: 'declined-seller', words: english });
  const deal = new Deal(stage);

  await deal.signIn(buyer, 'buyer');
  await deal.order(buyer);
  if ((await deal.status()) === 'draft') await deal.takes(buyer, english.confirmContract);
  await deal.becomes('awaiting_deposit');
  // What is there now is the seller's margin, not the buyer's money.
  const before = (await controls.state()).ledger.totals;
  await deal.pays(buyer);
  await deal.waitsFor('awaiting_seller');
  expect((await controls.state()).ledger.totals).not.toEqual(before);

  await deal.signIn(seller, 'seller');
  const reason = 'A co-owner wants to keep it.';
  await deal.takes(seller, english.decline, reason);
  await deal.becomes('declined');
  for (const { page } of [buyer, seller]) {
    await page.locator('main').getByText(english.declined).first().waitFor(patience);
    await page.locator('main [part=ending]').getByText(reason).waitFor(patience);
  }
  await picture(buyer, 'ended');
  await picture(seller, 'ended');

  expect((await controls.state()).ledger.totals).toEqual(before);
  expect([...buyer.complaints, ...seller.complaints]).toEqual([]);
}, 180_000);
