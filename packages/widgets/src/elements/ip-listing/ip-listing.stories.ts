import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { orderableListing } from '../../../test/sandbox.js';
import { controls, scene, type Controls } from '../../../test/story.js';

const meta: Meta<Controls> = { title: 'ip-listing', component: 'ip-listing', ...controls };

export default meta;

/** A patent on offer at a fixed price. */
export const Patent: StoryObj<Controls> = scene({
  role: 'buyer',
  prepare: async ({ visitor }) => orderableListing(visitor),
  content: ({ id }) => html`<ip-listing listing-id=${id} listing-href="?listing={id}"></ip-listing>`,
});
