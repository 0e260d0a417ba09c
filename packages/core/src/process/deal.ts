import type { EscrowStatus } from '../schemas/escrow.js';
import type { OrderStatus } from '../schemas/order.js';
import type { Actor, Role } from '../schemas/party.js';
import type { TransferStatus } from '../schemas/transfer.js';
import { escrowMachine } from './escrow.js';
import type { DealFacts } from './facts.js';
import { orderMachine } from './order.js';
import { enter } from './deadline.js';
import type { Step } from './step.js';

/** Where one process stands: its status, since when (UTC instant), and until when it may stand there (null: no limit). */
export interface Position<Status extends string> {
  readonly status: Status;
  readonly since: string;
  readonly dueAt: string | null;
}

export interface OrderPosition extends Position<OrderStatus> {
  /** When the deposit was held: the free withdrawal runs from here. */
  readonly depositSecuredAt: string | null;
  /** When the money was held and the papers were opened. */
  readonly preparingSince: string | null;
  readonly withdrawalAskedBy: Actor | null;
  readonly disputeOpenedBy: Actor | null;
  readonly endReason: string | null;
}

export interface EscrowPosition extends Position<EscrowStatus> {
  /** When the payment rail lets go of the money by itself; null where it never does. */
  readonly holdExpiresAt: string | null;
}

export interface TransferPosition extends Position<TransferStatus> {
  /** 1 for the first filing, one more for each refiling. */
  readonly attempt: number;
  /** Where a suspension interrupted the case. */
  readonly interrupted: { readonly status: TransferStatus; readonly dueAt: string | null } | null;
  /** True from registration on: the title belongs to the buyer. */
  readonly titlePassed: boolean;
}

/** An order with its money and its office case: three linked processes and the facts their guards look at. Plain data. */
export interface Deal {
  readonly order: OrderPosition;
  readonly escrow: EscrowPosition;
  /** Null until the money is held. */
  readonly transfer: TransferPosition | null;
  readonly facts: DealFacts;
}

/** Something that happened or that somebody asks for. `at` is a UTC instant; the clock is never read. */
export interface DealEvent {
  readonly step: Step;
  readonly at: string;
  readonly actor: Actor;
  /** With `balance_captured`, `hold_extended`: when the rail lets go of the money; null for never. */
  readonly holdExpiresAt?: string | null;
}

/** A deal at its beginning: a draft order, an empty escrow, no office case. `at` is a UTC instant. */
export function openDeal(facts: DealFacts, at: string): Deal {
  return {
    order: {
      ...enter(orderMachine, orderMachine.initial, { at }),
      depositSecuredAt: null,
      preparingSince: null,
      withdrawalAskedBy: null,
      disputeOpenedBy: null,
      endReason: null,
    },
    escrow: { ...enter(escrowMachine, escrowMachine.initial, { at }), holdExpiresAt: null },
    transfer: null,
    facts,
  };
}

/** True when nothing more can happen to the money: the order and its escrow have both ended. */
export function isClosed(deal: Deal): boolean {
  return orderMachine.statuses[deal.order.status].terminal && escrowMachine.statuses[deal.escrow.status].terminal;
}

/** True where `role` stands for a party that may move the deal (visitors and park officers only look on). */
export function isParty(role: Role): boolean {
  return role === 'buyer' || role === 'seller';
}
