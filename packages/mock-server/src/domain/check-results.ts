import {
  exportControlSymbols,
  type Patent,
  type PartySummary,
  type VerificationCheck,
  type VerificationLevel,
  type VerificationReason,
} from '@ip-portal/core/model';
import { identityProof, type IdentityProof } from './identity-proof.js';
import { annuityOn, legalStatusOn, type Standing } from './standing.js';

export type CheckResult =
  | { readonly result: 'pass'; readonly reason: null }
  | { readonly result: 'warn' | 'fail'; readonly reason: VerificationReason };

export type CheckResults = Readonly<Record<VerificationCheck, CheckResult>>;

/** What the checks look at. */
export interface CheckedListing {
  readonly seller: PartySummary;
  readonly right: Standing & Pick<Patent, 'ipc' | 'holders' | 'encumbrances'>;
}

const passed: CheckResult = { result: 'pass', reason: null };
const warn = (reason: VerificationReason): CheckResult => ({ result: 'warn', reason });
const fail = (reason: VerificationReason): CheckResult => ({ result: 'fail', reason });

/** What each check of a listing finds by what was so on a day, `YYYY-MM-DD`. */
export function checkResults(
  { seller, right }: CheckedListing,
  { seed, day }: { readonly seed: number; readonly day: string },
): CheckResults {
  const names = Object.values(seller.name);
  return {
    identity: identityResults[identityProof(seed, seller)],
    ownership: right.holders.some((holder) => names.includes(holder)) ? passed : warn('holder_differs_from_seller'),
    legal_status: resultFor(legalResults, legalStatusOn(right, day), fail('not_in_force')),
    annuity: annuityResult(right, day),
    encumbrance: encumbranceResult(right, day),
    co_owners: right.holders.length > 1 ? warn('consent_of_co_owners') : passed,
    export: isExportControlled(right, day) ? warn('export_control') : passed,
  };
}

/** What a badge says of its checks: it fails with one of them, and is whole only where none asks for attention. */
export function levelOf(results: Iterable<{ readonly result: string }>): VerificationLevel {
  let level: VerificationLevel = 'full';
  for (const { result } of results) {
    if (result === 'fail') return 'failed';
    if (result === 'warn') level = 'partial';
  }
  return level;
}

const identityResults: Readonly<Record<IdentityProof, CheckResult>> = {
  confirmed: passed,
  unconfirmed: warn('identity_unconfirmed'),
  expired: fail('identity_expired'),
};

const legalResults: Readonly<Record<string, CheckResult>> = {
  granted: passed,
  partially_invalidated: passed,
  pending_published: warn('not_yet_granted'),
  pending_examination: warn('not_yet_granted'),
  grace: warn('annuity_grace'),
};

const annuityResults: Readonly<Record<string, CheckResult>> = {
  paid_up: passed,
  due_soon: passed,
  not_applicable: passed,
  grace: warn('annuity_grace'),
};

function resultFor(table: Readonly<Record<string, CheckResult>>, word: string, otherwise: CheckResult): CheckResult {
  return (Object.hasOwn(table, word) ? table[word] : undefined) ?? otherwise;
}

/** Nothing is late before its day: most rights need no table of the rules for that. */
function annuityResult(right: Standing, day: string): CheckResult {
  const { dueOn } = right.annuity;
  return dueOn !== null && dueOn >= day
    ? passed
    : resultFor(annuityResults, annuityOn(right, day), fail('annuity_unpaid'));
}

function encumbranceResult({ encumbrances }: Pick<Patent, 'encumbrances'>, day: string): CheckResult {
  const recorded = encumbrances.filter(({ since }) => since <= day).map(({ kind }) => kind);
  if (recorded.includes('preservation') || recorded.includes('suspension')) return fail('preservation');
  if (recorded.includes('pledge')) return warn('live_pledge');
  return recorded.length > 0 ? warn('licence_in_force') : passed;
}

function isExportControlled({ ipc }: Pick<Patent, 'ipc'>, day: string): boolean {
  return exportControlSymbols.some(
    ({ effectiveFrom, symbol }) => effectiveFrom <= day && ipc.some((own) => own.startsWith(symbol)),
  );
}
