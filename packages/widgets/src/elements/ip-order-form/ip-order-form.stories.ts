import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { orderableListing } from '../../../test/sandbox.js';
import { controls, inState, scene, turned, type Controls } from '../../../test/story.js';

const meta: Meta<Controls> = { title: 'ip-order-form', component: 'ip-order-form', ...controls };

export default meta;

/** A signed-in buyer orders a patent. */
export const Buyer: StoryObj<Controls> = scene({
  role: 'buyer',
  prepare: async ({ visitor }) => orderableListing(visitor),
  content: ({ id }) => html`<ip-order-form listing-id=${id}></ip-order-form>`,
});

/** A visitor may see the costs; ordering asks to sign in. */
export const Visitor = turned(Buyer, { role: 'visitor' });

export const Loading = inState(Buyer, 'loading');

export const Slow = inState(Buyer, 'slow');

export const Failed = inState(Buyer, 'failed');

export const Gone = inState(Buyer, 'gone');

export const Forbidden = inState(Buyer, 'forbidden');
