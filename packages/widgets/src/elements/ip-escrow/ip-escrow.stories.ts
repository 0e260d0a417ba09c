import type { Client } from '@ip-portal/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { openOrder, playUntil, type Sandbox } from '../../../test/sandbox.js';
import { subjectOf } from '../../../test/settled.js';
import { inside } from '../../../test/shadow.js';
import { controls, inState, scene, turned, type Controls } from '../../../test/story.js';

const meta: Meta<Controls> = { title: 'ip-escrow', component: 'ip-escrow', ...controls };

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
    content: ({ orderId }) => html`<ip-escrow order-id=${orderId}></ip-escrow>`,
  });
}

const played = (scenario: string): StoryObj<Controls> =>
  story(({ sandbox, orderId }) => sandbox.control('POST', 'scenarios', { scenario, orderId }));

/** The whole amount is with the custodian, the papers are being signed. */
export const Held = story(({ sandbox, buyer, orderId }) => playUntil(sandbox, { buyer, orderId, action: 'sign' }));

/** The right has passed, the seller is paid. */
export const Released = played('happy');

/** The seller declined; the deposit went back whole. */
export const Refunded = played('seller-declines');

/** The buyer did not pay the balance; the deposit is kept. */
export const Forfeited = played('buyer-defaults');

/** Custody ends in two weeks: the platform has to extend it or to move the money. */
export const HoldExpiring = story(async ({ sandbox, buyer, orderId }) => {
  await playUntil(sandbox, { buyer, orderId, action: 'sign', method: 'wechat' });
  const away = { mode: 'never' };
  await sandbox.control('PUT', 'actors', { actors: { seller: away, platform: away, office: away } });
  await sandbox.control('POST', 'clock', { command: 'advance', by: 'P167D' });
});

async function dispute({ sandbox, buyer, orderId }: Deal): Promise<void> {
  const order = await playUntil(sandbox, { buyer, orderId, action: 'dispute' });
  await buyer.orders.dispute(order, { reason: '证书与约定不符' });
}

/** The sides disagree: nobody is paid. */
export const Frozen = story(dispute);

/** The award is known, the custodian has not divided the money yet. */
export const Splitting = story(async (deal) => {
  await dispute(deal);
  const { sandbox, orderId } = deal;
  await sandbox.control('PUT', 'actors', { actors: { provider: { mode: 'never' } } });
  const award = { actor: 'platform', step: 'dispute_awarded', buyerPercent: 40 };
  await sandbox.control('POST', 'act', { orderId, ...award });
});

/** A dispute was decided: both sides get a part. */
export const Split = played('dispute-split');

/** Every booking, as a table. */
export const Statement: StoryObj<Controls> = {
  ...Released,
  play: async (context) => {
    await Released.play?.(context);
    const escrow = subjectOf(context.canvasElement);
    (await inside(escrow, 'summary')).click();
    await inside(escrow, 'tbody tr');
  },
};

/** Figures that do not add up are refused. */
export const Mismatch = story(async ({ sandbox, buyer, orderId }) => {
  await playUntil(sandbox, { buyer, orderId, action: 'sign' });
  sandbox.alter = (path, answer) =>
    path.endsWith('/escrow') ? { ...answer, held: { amount: 1, currency: 'CNY' } } : answer;
});

/** Seen through a tracking link. */
export const Empty = turned(Held, { role: 'tracking' });

export const Loading = inState(Held, 'loading');

export const Slow = inState(Held, 'slow');

export const Stale = inState(Held, 'stale');

export const Failed = inState(Held, 'failed');

export const Forbidden = inState(Held, 'forbidden');
