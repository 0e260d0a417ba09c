import type { TemplateResult } from 'lit';
import { label } from '../formats/label.js';
import { plainText } from '../formats/plain-text.js';
import type { register } from '../locales/zh-cn/register-words.js';
import type { Worded } from '../locales/worded.js';
import { badge, type BadgeTone } from './badge.js';

const tones: Readonly<Record<string, BadgeTone>> = {
  paid_up: 'success',
  due_soon: 'attention',
  grace: 'attention',
  lapsed: 'failure',
  restorable: 'failure',
  final: 'failure',
};

/** How a right stands with its annuities: late is not to be overlooked beside a register that still says in force. */
export function annuityBadge(
  status: unknown,
  messages: Pick<Worded<typeof register>, 'annuityStatus'> & { readonly unknown: (name: string) => string },
): TemplateResult {
  const name = plainText(status);
  const tone = (Object.hasOwn(tones, name) ? tones[name] : undefined) ?? 'neutral';
  return badge(label(messages.annuityStatus, name, messages.unknown), tone);
}
