import type { Duration } from '../standards/instant.js';
import type { DatedRow } from './dated-rule.js';

/** When a payment provider sends its notification again while the receiver does not answer with success. */
export interface PaymentNotificationRow extends DatedRow {
  /** Waits after the first attempt, each counted from the attempt before. */
  readonly waits: readonly Duration[];
  /** The exact body that ends the sending. */
  readonly acknowledgement: string;
}

export const paymentNotifications = [
  {
    effectiveFrom: '2020-01-01',
    source: 'Alipay asynchronous notification: 8 attempts within 25 hours; its steps sum to 24 h 24 m',
    confirmed: true,
    waits: ['PT4M', 'PT10M', 'PT10M', 'PT1H', 'PT2H', 'PT6H', 'PT15H'],
    acknowledgement: 'success',
  },
] as const satisfies readonly PaymentNotificationRow[];
