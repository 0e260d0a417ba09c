import type { Client } from '@ip-portal/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { openOrder, playUntil, type Sandbox } from '../../../test/sandbox.js';
import { controls, inState, scene, turned, type Controls } from '../../../test/story.js';

const meta: Meta<Controls> = { title: 'ip-transfer-status', component: 'ip-transfer-status', ...controls };

export default meta;

interface Deal {
  readonly sandbox: Sandbox;
  readonly buyer: Client;
  readonly orderId: string;
}

function story(happened: (deal: Deal) => Promise<unknown>): StoryObj<Controls> {
  return scene({
    role: 'buyer',
    prepare: async (sandbox) => {
      const { buyer, order } = await openOrder(sandbox);
      await happened({ sandbox, buyer, orderId: order.id });
      return { orderId: order.id };
    },
    content: ({ orderId }) => html`<ip-transfer-status order-id=${orderId}></ip-transfer-status>`,
  });
}

const played = (scenario: string): StoryObj<Controls> =>
  story(({ sandbox, orderId }) => sandbox.control('POST', 'scenarios', { scenario, orderId }));

/** The case in another status, as the platform would tell it while it is under examination. */
const altered = (status: string): StoryObj<Controls> =>
  story(async ({ sandbox, orderId }) => {
    await sandbox.control('POST', 'scenarios', { scenario: 'rectification', orderId });
    sandbox.alter = (path, answer) => {
      const notices = Array.isArray(answer['notices']) ? answer['notices'].slice(0, -1) : [];
      return path.endsWith('/transfer') ? { ...answer, status, notices, effectiveOn: null } : answer;
    };
  });

/** Papers are being prepared. */
export const Drafting = story(({ sandbox, buyer, orderId }) => playUntil(sandbox, { buyer, orderId, action: 'sign' }));

/** Passed and published. */
export const Passed = played('happy');

/** A notice asked for a rectification, which was filed; then the case passed. */
export const Rectified = played('rectification');

/** The first filing counts as not filed, the second one passed. */
export const Refiled = played('refiling');

/** A court's order has stopped the procedure. */
export const Suspended = altered('suspended');

/** A status of a later platform is shown by its own name. */
export const Unknown = altered('in_appeal');

/** Before there is a case. */
export const Empty = story(() => Promise.resolve());

/** Seen through a tracking link. */
export const Tracking = turned(Passed, { role: 'tracking' });

export const Loading = inState(Passed, 'loading');

export const Slow = inState(Passed, 'slow');

export const Stale = inState(Passed, 'stale');

export const Failed = inState(Passed, 'failed');

export const Forbidden = inState(Passed, 'forbidden');
