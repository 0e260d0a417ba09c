import { PortalResource } from '@ip-portal/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { orderableListing, type Sandbox } from '../../../test/sandbox.js';
import { inside } from '../../../test/shadow.js';
import { controls, inState, scene, turned, type Controls } from '../../../test/story.js';
import { IpOrderForm } from './ip-order-form.js';

const meta: Meta<Controls> = { title: 'ip-order-form', component: 'ip-order-form', ...controls };

export default meta;

const story = (play?: (element: Element, sandbox: Sandbox) => Promise<void>): StoryObj<Controls> =>
  scene({
    role: 'buyer',
    prepare: async ({ visitor }) => orderableListing(visitor),
    content: ({ id }) => html`<ip-order-form listing-id=${id} tracker-href="?order={id}"></ip-order-form>`,
    ...(play ? { play } : {}),
  });

/** A signed-in buyer orders a patent. */
export const Buyer = story();

/** The buyer files alone: the fee of the office is paid past the platform. */
export const BuyerFiles = story(async (element) => {
  element.shadowRoot?.querySelectorAll<HTMLElement>('input[type=radio]')[1]?.click();
  await inside(element, '[part=official-fee]');
});

/** Reads the contract and orders. */
async function order(element: Element): Promise<void> {
  (await inside(element, '.agree input')).click();
  (await inside(element, '[part=confirm]')).click();
}

/** Orders, and is asked to sign in first. */
async function orderSignedOut(element: Element): Promise<void> {
  await order(element);
  await inside(element, '[part~=forbidden]');
}

/** A visitor may see the costs and the papers; ordering asks to sign in. */
export const Visitor = turned(story(orderSignedOut), { role: 'visitor' });

/** The platform tells which kinds of papers there will be, and not who owes them. */
export const KindsOfPapers: StoryObj<Controls> = scene({
  prepare: async (sandbox) => {
    sandbox.alter = (_path, { documents: _untold, ...answer }) => answer;
    return orderableListing(sandbox.visitor);
  },
  content: ({ id }) => html`<ip-order-form listing-id=${id}></ip-order-form>`,
  play: orderSignedOut,
});

/** The order is placed and the contract confirmed; the page stays where it is. */
export const Ordered = story(async (element) => {
  // The story is the whole page: nobody follows the order here.
  element.addEventListener('ip-order-created', (event) => event.preventDefault(), { once: true });
  await order(element);
  await inside(element, '[part=done]');
});

/** The costs were on show for too long: they are asked for anew before anybody orders. */
export const QuoteExpired = story(async (element, sandbox) => {
  await sandbox.control('POST', 'clock', { command: 'advance', by: 'P30D' });
  // Any answer tells the page what time it is on the platform; the form looks at the time every half minute.
  await element.closest('ip-provider')?.client?.use(PortalResource).retrieve({ cache: false });
  if (element instanceof IpOrderForm) element.requestUpdate();
  await inside(element, '[part=expired]');
});

/** The page names no right. */
export const Empty: StoryObj<Controls> = scene({
  prepare: () => Promise.resolve({}),
  content: () => html`<ip-order-form></ip-order-form>`,
});

export const Loading = inState(Buyer, 'loading');

export const Slow = inState(Buyer, 'slow');

export const Failed = inState(Buyer, 'failed');

export const Gone = inState(Buyer, 'gone');

export const Forbidden = inState(Buyer, 'forbidden');
