import { expect, test, vi } from 'vitest';
import { hostileAddresses } from '../hostile-addresses.js';
import { createSandbox, openOrder, orderableListing, playUntil } from '../sandbox.js';
import { all, inside, stage, the } from '../stage.js';
import { oursIn, strayLinks } from '../stray-links.js';

/** Links on the page that lead somewhere. */
const linked = (): number => oursIn(document.body).filter((element) => element.hasAttribute('href')).length;

// Addresses that a host's page writes, perhaps from what its own visitors typed.
test.for([
  { tag: 'ip-search', attribute: 'listing-href', ready: '[part=results] h3' },
  { tag: 'ip-listing', attribute: 'order-href', ready: '[part~=order], .amount' },
  { tag: 'ip-order-list', attribute: 'tracker-href', ready: '[part=order]' },
] as const)('whatever $tag is given as $attribute, only links to the web and to mailboxes are drawn', async (one) => {
  const { tag, attribute, ready } = one;
  const sandbox = createSandbox();
  await openOrder(sandbox);
  const { id } = await orderableListing(sandbox.visitor);
  stage(`<${tag} listing-id="${id}" page-size="2"></${tag}>`, { client: sandbox.as('buyer') });
  const element = the(tag);
  await inside(element, ready);
  let drawn = 0;
  for (const address of hostileAddresses) {
    element.setAttribute(attribute, `${address}{id}`);
    await element.updateComplete;
    expect(strayLinks()).toEqual([]);
    drawn += linked();
  }
  expect(drawn).toBeGreaterThan(20);
});

// One mount of its own for each would take long: each scheme once as it is, and the one that runs in all disguises.
const plain = /^[a-z-]+:(?!\s)|^[/\\]|^https?:/;
const telling = hostileAddresses.filter((address) => /^\W*j/i.test(address) || plain.test(address));

test('whatever address a provider is said to have, the payer is sent to the web or not at all', async () => {
  const sandbox = createSandbox({ validation: 'off' });
  const { buyer, order } = await openOrder(sandbox);
  await sandbox.control('PUT', 'actors', { actors: { provider: { mode: 'never' } } });
  await buyer.orders.pay(await playUntil(sandbox, { buyer, orderId: order.id, action: 'pay' }), { method: 'alipay' });
  stage('<ip-pay></ip-pay>', { client: buyer });
  const pay = the('ip-pay');
  let drawn = 0;
  expect(telling.length).toBeGreaterThan(60);
  for (const address of telling) {
    sandbox.alter = (path, answer) =>
      path.endsWith('/payments') && Array.isArray(answer['data'])
        ? { ...answer, data: answer['data'].map((payment: object) => ({ ...payment, handoffUrl: address })) }
        : answer;
    pay.orderId = null;
    await pay.updateComplete;
    pay.orderId = order.id;
    await vi.waitFor(
      () => {
        expect(all(pay, '[part=status]')).toHaveLength(1);
      },
      { timeout: 5000, interval: 2 },
    );
    expect(strayLinks()).toEqual([]);
    drawn += all(pay, 'a[part=pay]').length;
  }
  expect(drawn).toBeGreaterThan(3);
  expect(drawn).toBeLessThan(telling.length / 2);
});
