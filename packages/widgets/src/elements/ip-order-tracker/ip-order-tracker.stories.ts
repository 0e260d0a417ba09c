import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createSandbox, openOrder } from '../../../test/sandbox.js';
import { controls, provided, type Controls } from '../../../test/story.js';

const sandbox = createSandbox();

const meta: Meta<Controls> = {
  title: 'ip-order-tracker',
  component: 'ip-order-tracker',
  ...controls,
  loaders: [async () => ({ id: (await openOrder(sandbox)).order.id })],
};

export default meta;

/** An order just placed, as its buyer sees it. */
export const Buyer: StoryObj<Controls> = {
  render: (args, { loaded }) =>
    provided(sandbox.as('buyer'), html`<ip-order-tracker order-id=${String(loaded['id'])}></ip-order-tracker>`)(args),
};
