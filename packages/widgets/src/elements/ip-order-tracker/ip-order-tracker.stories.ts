import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { openOrder } from '../../../test/sandbox.js';
import { controls, scene, turned, type Controls } from '../../../test/story.js';

const meta: Meta<Controls> = { title: 'ip-order-tracker', component: 'ip-order-tracker', ...controls };

export default meta;

/** An order just placed, as its buyer sees it. */
export const Buyer: StoryObj<Controls> = scene({
  role: 'buyer',
  prepare: async (sandbox) => ({ orderId: (await openOrder(sandbox)).order.id }),
  content: ({ orderId }) => html`<ip-order-tracker order-id=${orderId}></ip-order-tracker>`,
});

/** The same order, as its seller sees it. */
export const Seller: StoryObj<Controls> = turned(Buyer, { role: 'seller' });
