import {
  OrdersResource,
  type ActionName,
  type AvailableAction,
  type BareClient,
  type Order,
  type Payment,
  type PaymentMethod,
} from '@ip-portal/core';
import type { Failure } from './failure.js';

/** What a person enters to carry an action out. */
export interface ActionInput {
  readonly reason?: string;
  readonly method?: PaymentMethod;
  readonly documentIds?: readonly string[];
}

/** What the action asks of the person before it can be sent. */
export type ActionQuestion = 'none' | 'reason' | 'optional_reason' | 'method' | 'papers';

/** What the viewer is doing with the order at the moment. */
export type OrderTask =
  | { readonly status: 'none' }
  | { readonly status: 'chosen'; readonly action: AvailableAction; readonly failure: Failure | null }
  | { readonly status: 'working'; readonly action: AvailableAction | null }
  | { readonly status: 'failed'; readonly failure: Failure }
  | { readonly status: 'paying'; readonly payment: Payment };

/** What came of an action: the order as it is now, or a payment to be completed at the provider. */
export type ActionResult = { readonly order: Order } | { readonly payment: Payment };

interface Verb {
  readonly question: ActionQuestion;
  readonly send: (client: BareClient, order: Order, input: ActionInput) => Promise<ActionResult>;
}

const optional = (input: ActionInput): { reason?: string } => (input.reason ? { reason: input.reason } : {});
const reached = async (order: Promise<Order>): Promise<ActionResult> => ({ order: await order });

/** The contract's verbs. Signatures have their own place beside each paper. */
const verbs: Readonly<Record<Exclude<ActionName, 'sign'>, Verb>> = {
  confirm: { question: 'none', send: (client, order) => reached(client.use(OrdersResource).confirm(order)) },
  decline: {
    question: 'optional_reason',
    send: (client, order, input) => reached(client.use(OrdersResource).decline(order, optional(input))),
  },
  pay: {
    question: 'method',
    send: async (client, order, input) => ({
      payment: await client.use(OrdersResource).pay(order, { method: input.method ?? 'alipay' }),
    }),
  },
  file: { question: 'none', send: (client, order) => reached(client.use(OrdersResource).file(order)) },
  accept: {
    question: 'papers',
    send: (client, order, input) =>
      reached(client.use(OrdersResource).accept(order, { documentIds: [...(input.documentIds ?? [])] })),
  },
  reject: {
    question: 'reason',
    send: (client, order, input) => reached(client.use(OrdersResource).reject(order, { reason: input.reason ?? '' })),
  },
  cancel: {
    question: 'optional_reason',
    send: (client, order, input) => reached(client.use(OrdersResource).cancel(order, optional(input))),
  },
  withdraw: {
    question: 'optional_reason',
    send: (client, order, input) => reached(client.use(OrdersResource).withdraw(order, optional(input))),
  },
  dispute: {
    question: 'reason',
    send: (client, order, input) => reached(client.use(OrdersResource).dispute(order, { reason: input.reason ?? '' })),
  },
};

/** The verb of an action; undefined for verbs of a later platform and for those with a place of their own. */
export function verbOf(action: string): Verb | undefined {
  const known: Readonly<Record<string, Verb>> = verbs;
  return Object.hasOwn(known, action) ? known[action] : undefined;
}
