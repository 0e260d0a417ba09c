import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { openOrder, type Sandbox } from '../../../test/sandbox.js';
import { settled } from '../../../test/settled.js';
import { all } from '../../../test/shadow.js';
import { controls, inState, scene, turned, type Controls } from '../../../test/story.js';
import { IpOrderList } from './ip-order-list.js';

const meta: Meta<Controls> = { title: 'ip-order-list', component: 'ip-order-list', ...controls };

export default meta;

async function several(sandbox: Sandbox): Promise<void> {
  for (const scenario of ['seller-declines', 'happy', '', '']) {
    const { order } = await openOrder(sandbox);
    if (scenario) await sandbox.control('POST', 'scenarios', { scenario, orderId: order.id });
  }
}

const story = (
  prepare: (sandbox: Sandbox) => Promise<void>,
  play?: (element: Element, sandbox: Sandbox) => Promise<void>,
): StoryObj<Controls> =>
  scene({
    role: 'buyer',
    prepare: async (sandbox) => {
      await prepare(sandbox);
      return {};
    },
    content: () => html`<ip-order-list tracker-href="?order={id}"></ip-order-list>`,
    refresh: (element) => {
      if (element instanceof IpOrderList) element.refresh();
    },
    ...(play ? { play } : {}),
  });

/** A buyer's orders: two to be confirmed, one done, one declined. */
export const Buyer = story(several);

/** All orders of the portal, as a park officer sees them. */
export const ParkOfficer = turned(Buyer, { role: 'park_officer' });

export const Empty = story(() => Promise.resolve());

/** No order has ended yet. */
export const NoMatch = story(
  async (sandbox) => {
    await openOrder(sandbox);
  },
  async (element, sandbox) => {
    all(element, '[part=filters] button').at(-1)?.click();
    await settled(element.parentElement ?? document.body, { sandbox, state: 'no-match' });
  },
);

export const Loading = inState(Buyer, 'loading');

export const Slow = inState(Buyer, 'slow');

export const Stale = inState(Buyer, 'stale');

export const Failed = inState(Buyer, 'failed');

export const Forbidden = inState(Buyer, 'forbidden');
