import type { Failure } from '../../controllers/failure.js';
import { knows, label } from '../../formats/label.js';
import type { Sections } from '../../locale.js';

type Words = Sections['orderForm'];

/** A refusal in words of its own where its code is known; a lost answer says how to find the order. */
export function inWords(failure: Failure, messages: Words): Words {
  const known = knows(messages.refusal, failure.code)
    ? label(messages.refusal, failure.code, messages.unknown)
    : failure.kind === 'unknown_outcome'
      ? messages.lostAnswer
      : undefined;
  return known === undefined ? messages : { ...messages, failure: { ...messages.failure, [failure.kind]: known } };
}
