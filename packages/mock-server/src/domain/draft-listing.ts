import {
  addYears,
  annuityStatus,
  expiryDate,
  formatCnApplicationNumber,
  legalDateFrom,
  legalDateOf,
  listingId,
  parseCnApplicationNumber,
  type LegalDate,
  type ListingDraft,
  type Party,
  type PatentListing,
} from '@ip-portal/core/model';
import { drawCode } from './draw.js';
import { listingState } from './listing-state.js';
import { Refusal, type RefusedField } from './refusal.js';
import { badgeOf, verify } from './verifying.js';

export interface DraftOptions {
  readonly id: string;
  readonly seller: Party;
  /** UTC instant. */
  readonly now: string;
}

/** Term of inventions outside China: 20 years from filing (TRIPS art. 33 asks for no less). */
const FOREIGN_TERM_YEARS = 20;

/** A seller's draft as a listing that is not on the market yet. Throws a 422 refusal that names faulty values. */
export function listingOfDraft(draft: ListingDraft, { id, seller, now }: DraftOptions): PatentListing {
  const errors = faultsOf(draft);
  if (errors.length > 0) {
    throw new Refusal({
      status: 422,
      code: 'validation_failed',
      detail: 'The draft contradicts itself or the rules of patent numbers; `errors` names each fault.',
      errors,
    });
  }
  const { kind, country, region, name } = seller;
  return {
    id: listingId.parse(id),
    rightType: 'patent',
    title: draft.title,
    status: listingState.draft.status,
    tradeModes: draft.tradeModes,
    price: draft.price,
    industry: draft.industry,
    seller: { id: seller.id, name, kind, country, region },
    verification: { level: 'none', asOf: null },
    publishedAt: null,
    version: 1,
    description: draft.description ?? null,
    updatedAt: now,
    lockedOrderId: null,
    right: rightOf(draft, legalDateOf(now)),
  };
}

/** A partner's own listing, on the market from the start: the partner vouches for its catalogue. */
export function ownListingOf(
  draft: ListingDraft,
  options: { readonly seed: number; readonly seller: Party; readonly now: string },
): PatentListing {
  const id = `own_${drawCode(options.seed, `${draft.right.office} ${draft.right.applicationNumber}`)}`;
  const listing = listingOfDraft(draft, { id, seller: options.seller, now: options.now });
  return {
    ...listing,
    status: listingState.published.status,
    publishedAt: options.now,
    verification: badgeOf(verify({ now: options.now }, listing)),
  };
}

function rightOf({ right }: ListingDraft, today: LegalDate): PatentListing['right'] {
  const filedOn = legalDateFrom(right.filedOn);
  const expiresOn = termEnd(right, filedOn);
  const inForce = right.grantedOn !== null;
  const legalStatus = expiresOn !== null && expiresOn <= today ? 'expired' : inForce ? 'granted' : 'pending_published';
  const applicationNumber = canonicalNumber(right);
  return {
    patentType: right.patentType,
    office: right.office,
    number: right.office === 'CN' ? applicationNumber : (right.publicationNumber ?? applicationNumber),
    legalStatus,
    filedOn,
    grantedOn: right.grantedOn,
    expiresOn,
    ipc: right.ipc,
    locarno: right.locarno,
    applicationNumber,
    publicationNumber: right.publicationNumber,
    kindCode: right.kindCode,
    publishedOn: right.publishedOn,
    abstract: right.abstract,
    locarnoEdition: right.locarnoEdition,
    cpc: right.cpc,
    applicants: right.applicants,
    holders: right.holders,
    inventors: right.inventors,
    priorities: right.priorities,
    agencyOnRecord: right.agencyOnRecord,
    legalStatusRecord: {
      status: legalStatus,
      asOf: right.grantedOn ?? right.publishedOn ?? filedOn,
      source: 'as the seller states it',
    },
    annuity: annuityOf(right, { today, filedOn, inForce }),
    encumbrances: [],
    family: right.publicationNumber === null ? [] : [right.publicationNumber],
  };
}

function termEnd(right: ListingDraft['right'], filedOn: LegalDate): LegalDate | null {
  if (right.office === 'CN') return expiryDate(right.patentType, filedOn);
  return right.patentType === 'invention' ? addYears(filedOn, FOREIGN_TERM_YEARS) : null;
}

/** The sandbox takes annuities of Chinese rights as paid to the current year; those of other offices are not its business. */
function annuityOf(
  right: ListingDraft['right'],
  { today, filedOn, inForce }: { today: LegalDate; filedOn: LegalDate; inForce: boolean },
) {
  if (right.office !== 'CN' || !inForce) return { status: 'not_applicable', nextYear: null, dueOn: null, asOf: today };
  let year = 1;
  while (addYears(filedOn, year) <= today) year += 1;
  const status = annuityStatus({ patentType: right.patentType, filingDate: filedOn, paidThroughYear: year }, today);
  const isDue = 'nextYear' in status;
  return {
    status: status.status,
    nextYear: isDue ? status.nextYear : null,
    dueOn: isDue ? status.dueDate : null,
    asOf: today,
  };
}

function canonicalNumber({ office, applicationNumber }: ListingDraft['right']): string {
  const parsed = office === 'CN' ? parseCnApplicationNumber(applicationNumber) : undefined;
  return parsed?.ok === true ? formatCnApplicationNumber(parsed.value) : applicationNumber;
}

function faultsOf({ right }: ListingDraft): RefusedField[] {
  const faults: RefusedField[] = [];
  if (right.office === 'CN') {
    const parsed = parseCnApplicationNumber(right.applicationNumber);
    if (!parsed.ok)
      faults.push({
        pointer: '/right/applicationNumber',
        code: parsed.reason,
        message: 'Not a Chinese application number with the right check digit.',
      });
  }
  if (right.grantedOn !== null && right.grantedOn < right.filedOn)
    faults.push({ pointer: '/right/grantedOn', code: 'out_of_range', message: 'Granted before it was filed.' });
  if (right.publishedOn !== null && right.publishedOn < right.filedOn)
    faults.push({ pointer: '/right/publishedOn', code: 'out_of_range', message: 'Published before it was filed.' });
  if (right.patentType === 'design' && right.ipc.length > 0)
    faults.push({ pointer: '/right/ipc', code: 'not_allowed', message: 'Designs have a Locarno class and no IPC.' });
  return faults;
}
