import type { Client, Order, Payment } from '@ip-portal/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createSandbox, openOrder, type Sandbox } from '../../../test/sandbox.js';
import { controls, provided, type Controls } from '../../../test/story.js';

interface Scene {
  readonly sandbox: Sandbox;
  readonly buyer: Client;
  readonly order: Order;
}

/** A story of a payment: what happened before the element is looked at. */
function story(
  prepare: (scene: Scene) => Promise<unknown>,
  options: { readonly as?: 'park_officer' } = {},
): StoryObj<Controls> {
  return {
    loaders: [
      async () => {
        const sandbox = createSandbox();
        const { buyer, order } = await openOrder(sandbox);
        await sandbox.control('PUT', 'actors', { actors: { provider: { mode: 'never' } } });
        await prepare({ sandbox, buyer, order: await buyer.orders.confirm(order) });
        return { client: options.as ? sandbox.as(options.as) : buyer, id: order.id };
      },
    ],
    render: (args, { loaded }) =>
      provided(loaded['client'] as Client, html`<ip-pay order-id=${String(loaded['id'])}></ip-pay>`)(args),
  };
}

async function open({ buyer, order }: Scene): Promise<Payment> {
  return buyer.orders.pay(await buyer.orders.retrieve(order.id, { cache: false }), { method: 'alipay' });
}

const ended = (result: 'succeed' | 'fail' | 'cancel') =>
  story(async (scene) => scene.sandbox.checkout((await open(scene)).id, result));

const meta: Meta<Controls> = { title: 'ip-pay', component: 'ip-pay', ...controls };

export default meta;

/** The deposit is due. */
export const Due = story(() => Promise.resolve());

/** A payment page is ready and was not finished. */
export const Unfinished = story(open);

/** The custodian has confirmed the deposit. */
export const Paid = ended('succeed');

/** The payer cancelled on the custodian's page. */
export const Cancelled = ended('cancel');

/** The payment failed on the custodian's page. */
export const PaymentFailed = ended('fail');

/** Seen by somebody who does not pay. */
export const NothingToPay = story(() => Promise.resolve(), { as: 'park_officer' });

/** The order cannot be followed live. */
export const Stale = story(({ sandbox }) => {
  sandbox.cut('/events');
  return Promise.resolve();
});

/** The platform has not answered yet. */
export const Loading = story(({ sandbox }) => {
  sandbox.delay = 3_600_000;
  return Promise.resolve();
});

/** The platform cannot be reached. */
export const Failed = story(({ sandbox }) => {
  sandbox.cut('/orders/');
  return Promise.resolve();
});

/** The order is not for this viewer. */
export const Forbidden: StoryObj<Controls> = {
  render: (args) => provided(createSandbox().visitor, html`<ip-pay order-id="ord_1"></ip-pay>`)(args),
};

/** No order was chosen. */
export const Idle: StoryObj<Controls> = {
  render: (args) => provided(createSandbox().visitor, html`<ip-pay order-id=""></ip-pay>`)(args),
};
