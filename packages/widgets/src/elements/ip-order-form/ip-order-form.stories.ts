import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createSandbox, orderableListing } from '../../../test/sandbox.js';
import { controls, provided, type Controls } from '../../../test/story.js';

const sandbox = createSandbox();

const meta: Meta<Controls> = {
  title: 'ip-order-form',
  component: 'ip-order-form',
  ...controls,
  loaders: [async () => ({ id: (await orderableListing(sandbox.visitor)).id })],
};

export default meta;

/** A signed-in buyer orders a patent. */
export const Buyer: StoryObj<Controls> = {
  render: (args, { loaded }) =>
    provided(sandbox.as('buyer'), html`<ip-order-form listing-id=${String(loaded['id'])}></ip-order-form>`)(args),
};
