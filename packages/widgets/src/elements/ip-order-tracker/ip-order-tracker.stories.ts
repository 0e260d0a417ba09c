import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { openOrder, playUntil, type Sandbox } from '../../../test/sandbox.js';
import { controls, inState, scene, turned, type Controls } from '../../../test/story.js';

const meta: Meta<Controls> = { title: 'ip-order-tracker', component: 'ip-order-tracker', ...controls };

export default meta;

/** An order and what has happened to it. */
function story(
  happened: (sandbox: Sandbox, orderId: string) => Promise<unknown> = () => Promise.resolve(),
): StoryObj<Controls> {
  return scene({
    role: 'buyer',
    prepare: async (sandbox) => {
      const { order } = await openOrder(sandbox);
      await happened(sandbox, order.id);
      return { orderId: order.id };
    },
    content: ({ orderId }) => html`<ip-order-tracker order-id=${orderId}></ip-order-tracker>`,
  });
}

const played = (scenario: string): StoryObj<Controls> =>
  story((sandbox, orderId) => sandbox.control('POST', 'scenarios', { scenario, orderId }));

const reached = (action: string): StoryObj<Controls> =>
  story((sandbox, orderId) => playUntil(sandbox, { buyer: sandbox.as('buyer'), orderId, action }));

/** An order just placed, as its buyer sees it. */
export const Buyer = story();

/** The same order, as its seller sees it. */
export const Seller = turned(Buyer, { role: 'seller' });

/** The same order, as an officer of the park sees it. */
export const ParkOfficer = turned(Buyer, { role: 'park_officer' });

/** The same order by its tracking link: no names, no price, no papers. */
export const TrackingLink = turned(Buyer, { role: 'tracking' });

/** The deposit is due: `ip-pay` stands in the panel. */
export const ToPay = story(async (sandbox, orderId) => {
  const { orders } = sandbox.as('buyer');
  await orders.confirm(await orders.retrieve(orderId));
});

/** Both sides sign and hand in papers. */
export const Papers = reached('sign');

/** The right has passed; the buyer confirms what was delivered. */
export const ToAccept = reached('accept');

/** The office asked for a rectification on the way; the seller is paid. */
export const Completed = played('rectification');

/** The seller declined. */
export const Declined = played('seller-declines');

/** The seller did not answer in time. */
export const SellerSilent = played('seller-silent');

/** Nobody confirmed the contract in time. */
export const Expired = story((sandbox) => sandbox.control('POST', 'clock', { command: 'advance', by: 'P30D' }));

/** The buyer cancelled. */
export const Cancelled = story(async (sandbox, orderId) => {
  const { orders } = sandbox.as('buyer');
  await orders.cancel(await orders.retrieve(orderId));
});

/** The balance was not paid. */
export const Defaulted = played('buyer-defaults');

/** The seller was late; the money went back. */
export const Refunded = played('seller-late');

/** The office did not take the filing, and the buyer wanted no other. */
export const OfficeRefused = played('refusal-refund');

/** The dispute was decided. */
export const Settled = played('dispute-split');

/** The sides disagree. */
export const Disputed = story(async (sandbox, orderId) => {
  const buyer = sandbox.as('buyer');
  const order = await playUntil(sandbox, { buyer, orderId, action: 'dispute' });
  await buyer.orders.dispute(order, { reason: '证书与约定不符' });
});

/** A status of a later platform: shown neutrally, with money actions off. */
export const UnknownStatus = story((sandbox, orderId) => {
  sandbox.alter = (path, answer) => (path.endsWith(orderId) ? { ...answer, status: 'in_arbitration' } : answer);
  return Promise.resolve();
});

/** The page names no order. */
export const Empty: StoryObj<Controls> = scene({
  prepare: () => Promise.resolve({}),
  content: () => html`<ip-order-tracker></ip-order-tracker>`,
});

export const Loading = inState(Buyer, 'loading');

export const Slow = inState(Buyer, 'slow');

export const Stale = inState(Buyer, 'stale');

export const Failed = inState(Buyer, 'failed');

export const Offline = inState(Buyer, 'offline');

export const Forbidden = inState(Buyer, 'forbidden');
