import type { Client, Order, Payment } from '@ip-portal/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { openOrder, type Sandbox } from '../../../test/sandbox.js';
import { controls, inState, scene, turned, type Controls } from '../../../test/story.js';

const meta: Meta<Controls> = { title: 'ip-pay', component: 'ip-pay', ...controls };

export default meta;

interface Due {
  readonly sandbox: Sandbox;
  readonly buyer: Client;
  readonly order: Order;
}

/** An order whose deposit is due, and what has happened to it since. */
function story(happened: (due: Due) => Promise<unknown> = () => Promise.resolve()): StoryObj<Controls> {
  return scene({
    role: 'buyer',
    prepare: async (sandbox) => {
      const { buyer, order } = await openOrder(sandbox);
      await sandbox.control('PUT', 'actors', { actors: { provider: { mode: 'never' } } });
      await happened({ sandbox, buyer, order: await buyer.orders.confirm(order) });
      return { orderId: order.id };
    },
    content: ({ orderId }) => html`<ip-pay order-id=${orderId}></ip-pay>`,
  });
}

const open = ({ buyer, order }: Due): Promise<Payment> => buyer.orders.pay(order, { method: 'alipay' });

const ended = (result: 'succeed' | 'fail' | 'cancel'): StoryObj<Controls> =>
  story(async (due) => due.sandbox.checkout((await open(due)).id, result));

/** The deposit is due. */
export const Ready = story();

/** A payment page is ready and was not finished. */
export const Unfinished = story(open);

/** The custodian has confirmed the deposit. */
export const Paid = ended('succeed');

/** The payer cancelled on the custodian's page. */
export const Cancelled = ended('cancel');

/** The payment failed on the custodian's page. */
export const PaymentFailed = ended('fail');

/** Seen by somebody who does not pay. */
export const Empty = turned(Ready, { role: 'park_officer' });

export const Loading = inState(Ready, 'loading');

export const Slow = inState(Ready, 'slow');

export const Stale = inState(Ready, 'stale');

export const Failed = inState(Ready, 'failed');

export const Forbidden = inState(Ready, 'forbidden');
