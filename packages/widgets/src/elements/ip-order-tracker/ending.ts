import type { Escrow, Order } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReadyOrder } from '../../controllers/order-store.js';
import { label } from '../../formats/label.js';
import { plainText } from '../../formats/plain-text.js';
import type { Sections } from '../../locale.js';
import { givenReason } from './given-reason.js';

type Words = Sections['orderTracker'];
type MoneyWay = Exclude<keyof Words['money'], 'spent'> | 'away' | 'split';

/** Endings and asides, good and bad, and where the money is then. */
const moneyWays: Readonly<Record<string, MoneyWay>> = {
  completed: 'away',
  declined: 'back',
  expired: 'none',
  cancelled: 'back',
  defaulted: 'lost',
  refunded: 'back',
  settled: 'split',
  disputed: 'held',
  refunding: 'back',
  settling: 'split',
  office_refused: 'back',
};

/** What needs no words of its own: no reason, and what the ending says already. */
const isSaid: ReadonlySet<string | null> = new Set([null, 'office_refused', 'dispute_awarded', 'seller_declined']);

/** What an order came to, as a key of words and pictures; undefined while it is on its way. */
export function endingOf(order: Order): string | undefined {
  const status = plainText(order.status);
  if (!Object.hasOwn(moneyWays, status)) return undefined;
  const reason = plainText(order.endReason);
  return Object.hasOwn(moneyWays, reason) ? reason : status;
}

/** True once money has come in: where none has, none goes back. */
export const wasPaid = ({ history }: Order): boolean => history.some(({ step }) => step === 'deposit_captured');

const leavesMainLine = ({ status }: Order['history'][number]): boolean => Object.hasOwn(moneyWays, plainText(status));

/** What took an order off its way: the first of all that has happened since. */
const causeOf = ({ history }: Order) => history[history.map(leavesMainLine).lastIndexOf(false) + 1];

/** Draws the picture of an ending; it is loaded only where an order has ended. */
export type Painter = (ending: string, way: MoneyWay, escrow: Escrow | null | undefined) => unknown;

/** How an order ended, or what holds it up: a picture, what happened, why, and where the money went. */
export function endingBanner(
  { order, escrow }: Pick<ReadyOrder, 'order' | 'escrow'>,
  options: { readonly messages: Words; readonly paint: Painter | null | undefined },
): TemplateResult | typeof nothing {
  const { messages, paint } = options;
  const ending = endingOf(order);
  const known = ending === undefined ? undefined : moneyWays[ending];
  if (ending === undefined || known === undefined) return nothing;
  const way = wasPaid(order) ? known : 'none';
  const isSpent = way === 'back' && order.history.some(({ step }) => step === 'official_fee_paid');
  // Most endings say themselves where the money is.
  const money =
    isSpent || (way !== 'away' && way !== 'split' && !ending.startsWith('refund'))
      ? messages.money[isSpent ? 'spent' : way]
      : '';
  const reason = isSaid.has(order.endReason) ? '' : label(messages.endReason, order.endReason, messages.unknown);
  return html`
    <figure class="ending" part="ending">
      <div class="scene">${paint?.(ending, way, escrow) ?? nothing}</div>
      <figcaption class="stack">
        <strong class="lead">${label(messages.ending, ending, messages.unknown)}</strong>
        ${reason ? html`<p>${reason}</p>` : nothing} ${money ? html`<p class="quiet">${money}</p>` : nothing}
        ${givenReason(causeOf(order), messages)}
        <slot name="ended"></slot>
      </figcaption>
    </figure>
  `;
}
