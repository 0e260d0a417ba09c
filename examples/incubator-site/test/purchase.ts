import { expect } from 'vitest';
import { Deal } from './deal.js';
import { patience } from './hands.js';
import { picture, type PersonOptions, type Stage } from './stage.js';

/** From the search to the payout, with a rectification on the way; buyer and seller look alike. */
export async function purchase(
  stage: Stage,
  people: Omit<PersonOptions, 'name'> & { readonly run: string },
): Promise<void> {
  const { controls } = stage;
  await controls.actors({ buyer: 'never', seller: 'never', office: 'never' });
  const buyer = await stage.person({ ...people, name: `${people.run}-buyer` });
  const seller = await stage.person({ ...people, name: `${people.run}-seller` });
  const { words } = people;
  const deal = new Deal(stage);

  await deal.signIn(buyer, 'buyer');
  await deal.order(buyer);
  if ((await deal.status()) === 'draft') await deal.takes(buyer, words.confirmContract);
  await deal.becomes('awaiting_deposit');
  await deal.pays(buyer);
  await deal.waitsFor('awaiting_seller');

  await deal.signIn(seller, 'seller');
  await deal.takes(seller, words.confirmTradable);
  await deal.becomes('awaiting_payment');
  await deal.pays(buyer);
  await deal.waitsFor('preparing');
  await deal.readsFirst(buyer);
  await deal.handsInPapers(buyer);
  await deal.handsInPapers(seller);
  await picture(seller, 'papers');

  await deal.takes(buyer, words.file);
  await deal.becomes('at_office');
  await deal.caseWaitsFor('under_formal_check');
  await controls.act(deal.orderId, { actor: 'office', step: 'rectification_requested' });
  await picture(buyer, 'rectification');
  await deal.takes(buyer, words.answerRectification);
  await expect
    .poll(async () => (await controls.order(deal.orderId)).transferStatus, patience)
    .toBe('under_formal_check');
  await controls.act(deal.orderId, { actor: 'office', step: 'formalities_passed' });

  await deal.accepts(buyer);
  await deal.waitsFor('completed');
  for (const { page } of [buyer, seller])
    await page.locator('main').getByText(words.completed).first().waitFor(patience);
  await picture(buyer, 'completed');
  await picture(seller, 'completed');
  expect([...buyer.complaints, ...seller.complaints]).toEqual([]);
}
