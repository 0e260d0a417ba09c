import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createSandbox, orderableListing } from '../../../test/sandbox.js';
import { controls, provided, type Controls } from '../../../test/story.js';

const sandbox = createSandbox();

const meta: Meta<Controls> = {
  title: 'ip-listing',
  component: 'ip-listing',
  ...controls,
  loaders: [async () => ({ id: (await orderableListing(sandbox.visitor)).id })],
};

export default meta;

/** A patent on offer at a fixed price. */
export const Patent: StoryObj<Controls> = {
  render: (args, { loaded }) =>
    provided(
      sandbox.as('buyer'),
      html`<ip-listing listing-id=${String(loaded['id'])} listing-href="?listing={id}"></ip-listing>`,
    )(args),
};
