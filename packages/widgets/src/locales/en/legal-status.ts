import type { messages as source } from '../zh-cn/legal-status.js';
import type { Worded } from '../worded.js';
import { registerSources } from './register-sources.js';
import { register } from './register-words.js';
import { common } from './shared-words.js';
import { terms } from './terms.js';

export const messages: Worded<typeof source> = {
  ...common,
  ...register,
  failure: { ...common.failure, not_found: 'The register has no such right. Please check the application number.' },
  number: (number) => `Application no. ${number}`,
  legalStatus: terms.legalStatus,
  noRight: 'No right was named.',
  none: 'The register holds no legal status for this kind of right.',
  title: 'Legal status',
  asOf: (date) => `Status as of ${date}`,
  source: (name) => `Source: ${name}`,
  sources: registerSources,
  lag: (shortest, longest) =>
    `The gazette usually follows registration after ${shortest} to ${longest} days. Rely on a copy of the register before you trade.`,
  lagPlain: 'Published status lags behind. Rely on a copy of the register before you trade.',
  old: (days) =>
    `These data are ${days} days old and may miss the latest changes. Ask for a new check before you order.`,
  silent:
    'The register still says in force, but an annuity is overdue: the right may have ended without the gazette having told it.',
  annuity: 'Annuity',
  lateAnnuity: (year, fee) => `Year ${year}${fee && `, ${fee}`}`,
  nextAnnuity: (year, fee) => `Next: year ${year}${fee && `, ${fee}`}`,
  dueOn: (date) => `due ${date}`,
  daysLeft: (days) => (days === '1' ? '1 day left' : `${days} days left`),
  graceUntil: (date) => `Can be paid with surcharge until ${date}`,
  surchargeNow: (amount, until) => `Paying now costs a surcharge of ${amount} (until ${until})`,
  surcharges: 'What paying late costs',
  until: (date) => `until ${date}`,
  noSurcharge: 'no surcharge',
  encumbrances: 'Encumbrances',
  noEncumbrances: 'The register has no pledge, licence or freeze.',
  since: (date) => `since ${date}`,
  record: (number) => `No. ${number}`,
  events: 'Legal events',
  eventCount: (count) => (count === '1' ? '1 event' : `${count} events`),
  effectiveOn: (date) => `effective ${date}`,
  change: (before, after) => `${before} → ${after}`,
  printed: 'As printed',
};
