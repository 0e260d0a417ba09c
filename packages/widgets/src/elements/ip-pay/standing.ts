import type { ReadyPay as Ready } from '../../controllers/pay-controller.js';
import { knows, label } from '../../formats/label.js';
import { plainText } from '../../formats/plain-text.js';
import type { Sections } from '../../locale.js';
import { endOf } from './paid-order.js';

type Words = Sections['pay'];

/** A payment that is not open any more, and has ended in no way that this release knows. */
export const isUnclear = ({ payment }: Ready, { ends }: Words): boolean =>
  payment !== null && payment.handoffUrl === null && !knows(ends, payment.status);

/** What stands in the way of paying, or how the last payment ended. */
export function noteOf(view: Ready, messages: Words): string {
  const status = plainText(view.payment?.status);
  if (!view.amount) return messages.noAmount;
  if (isUnclear(view, messages)) return messages.unclear;
  return knows(messages.ends, status) ? label(messages.ends, status, messages.unknown) : '';
}

/** How the payment stands, for those who do not see it change. The time that is left is no such change. */
export function standing(view: Ready, messages: Words): string {
  const { amount, payment, isHandedOff, task } = view;
  const isOpen = payment && payment.handoffUrl !== null;
  // An order that has gone on may be here before what came of its payment.
  if (!view.due) return isOpen ? '' : endOf(view, messages).join(' ');
  if (task.status === 'opening') return messages.opening;
  if (!amount || !isOpen) return noteOf(view, messages);
  return isHandedOff
    ? `${messages.waitingTitle} ${messages.waitingText}`
    : `${messages.openTitle} ${messages.openText}`;
}
