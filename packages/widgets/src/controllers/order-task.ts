import {
  OrdersResource,
  type ActionName,
  type AvailableAction,
  type BareClient,
  type Order,
  type OrderDocument,
} from '@ip-portal/core';
import { knows } from '../formats/label.js';
import type { Failure } from './failure.js';

/** What a person enters to carry an action out. */
export interface ActionInput {
  readonly reason?: string;
  readonly documentIds?: readonly string[];
}

/** What the action asks of the person before it can be sent. */
export type ActionQuestion = 'none' | 'reason' | 'optional_reason' | 'papers';

/** What the viewer is doing with the order at the moment. */
export type OrderTask =
  | { readonly status: 'none' }
  | { readonly status: 'chosen'; readonly action: AvailableAction; readonly failure: Failure | null }
  | { readonly status: 'working'; readonly action: AvailableAction }
  /** The order changed under the person's hands and does not offer the action any more; `input` is what was typed. */
  | { readonly status: 'overtaken'; readonly failure: Failure; readonly input: ActionInput };

interface Verb {
  /** It carries the deal on; the others end it or stop it, and are never what the page leads to. */
  readonly carriesOn?: true;
  readonly question: ActionQuestion;
  readonly send: (orders: OrdersResource, order: Order, input: ActionInput) => Promise<Order>;
}

const optional = (input: ActionInput): { reason?: string } => (input.reason ? { reason: input.reason } : {});
const required = (input: ActionInput): { reason: string } => ({ reason: input.reason ?? '' });

/** The contract's verbs. Signatures have their place beside each paper, payments in `ip-pay`. */
const verbs: Readonly<Record<Exclude<ActionName, 'sign' | 'pay'>, Verb>> = {
  confirm: { carriesOn: true, question: 'none', send: (orders, order) => orders.confirm(order) },
  decline: { question: 'optional_reason', send: (orders, order, input) => orders.decline(order, optional(input)) },
  file: { carriesOn: true, question: 'none', send: (orders, order) => orders.file(order) },
  accept: {
    carriesOn: true,
    question: 'papers',
    send: (orders, order, input) => orders.accept(order, { documentIds: [...(input.documentIds ?? [])] }),
  },
  reject: { question: 'reason', send: (orders, order, input) => orders.reject(order, required(input)) },
  cancel: { question: 'optional_reason', send: (orders, order, input) => orders.cancel(order, optional(input)) },
  withdraw: { question: 'optional_reason', send: (orders, order, input) => orders.withdraw(order, optional(input)) },
  dispute: { question: 'reason', send: (orders, order, input) => orders.dispute(order, required(input)) },
};

/** The verb of an action; undefined for verbs of a later platform and for those with a place of their own. */
export function verbOf(action: string): Verb | undefined {
  const known: Readonly<Record<string, Verb>> = verbs;
  return knows(known, action) ? known[action] : undefined;
}

/** Carries an action out on the order as the person saw it. */
export function send(
  client: BareClient,
  order: Order,
  { action, input }: { readonly action: string; readonly input: ActionInput },
): Promise<Order> | undefined {
  return verbOf(action)?.send(client.use(OrdersResource), order, input);
}

/** The papers whose receipt the buyer confirms: what the office and the seller delivered. */
export function delivered(papers: readonly OrderDocument[]): readonly OrderDocument[] {
  return papers.filter(({ how, kind }) => how === 'deliver' || kind === 'original_certificate');
}
