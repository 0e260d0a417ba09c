import {
  annuityStatus,
  lastDayInForce,
  legalDateFrom,
  legalDateOf,
  listingId,
  type LegalDate,
  type LegalStatus,
  type ListingDraft,
  type Party,
  type Patent,
  type PatentListing,
} from '@ip-portal/core/model';
import { dateText, dayNumberFrom, wholeYears, yearsAfter } from './calendar.js';
import { summaryOf } from './patent-listing.js';
import { hashText } from './search-cursor.js';

export interface ListingFromDraftOptions {
  readonly seller: Party;
  /** UTC instant of the conversion. */
  readonly now: string;
  /** Id of the listing; made from office, number and seller unless told, so that one draft always gives one id. */
  readonly id?: string;
  /** `draft` unless told; an import of a partner's own catalogue publishes at once. */
  readonly status?: 'draft' | 'published';
}

/** Terms of US rights in years: utility and plant patents from filing, designs from grant. */
const usUtilityYears = 20;
const usDesignYears = { before: 14, from: '2015-05-13', after: 15 };

/**
 * A listing of what a seller or an import says about a patent. Expiry follows the law of the office (Patent Law art. 42;
 * 35 U.S.C. 154, 173: 14 years from grant for US designs filed before 2015-05-13, 15 after), legal status the dates; a
 * right of another office than CN has no annuity the platform could judge. Nothing is verified yet.
 */
export function listingFromDraft(draft: ListingDraft, options: ListingFromDraftOptions): PatentListing {
  const { seller, now, status = 'draft' } = options;
  const { rightType, title, description = null, price, tradeModes, industry } = draft;
  const key = hashText([draft.right.office, draft.right.applicationNumber, seller.id].join('~'));
  return {
    id: listingId.parse(options.id ?? `lst_own_${key}`),
    title,
    status,
    tradeModes,
    price,
    industry,
    seller: summaryOf(seller),
    verification: { level: 'none', asOf: null },
    publishedAt: status === 'published' ? now : null,
    rightType,
    right: rightOf(draft.right, legalDateOf(now)),
    version: 1,
    description,
    updatedAt: now,
    lockedOrderId: null,
  };
}

function rightOf(right: ListingDraft['right'], today: LegalDate): Patent {
  const { office, applicationNumber, publicationNumber, applicants, holders } = right;
  const isChinese = office === 'CN';
  const expiresOn = lastDayOf(right);
  const status = statusOf(right, expiresOn, today);
  return {
    ...right,
    number: isChinese ? applicationNumber : (publicationNumber ?? applicationNumber),
    legalStatus: status,
    expiresOn,
    applicants: applicants.length > 0 ? applicants : holders,
    holders: holders.length > 0 ? holders : applicants,
    legalStatusRecord: { status, asOf: today, source: 'seller' },
    annuity: annuityOf(right, today),
    encumbrances: [],
    family: publicationNumber === null ? [] : [publicationNumber],
  };
}

/** Last day in force by the law of the office; null for an office whose terms the platform does not know. */
function lastDayOf(right: ListingDraft['right']): string | null {
  const { office, patentType, filedOn, grantedOn } = right;
  if (office === 'CN') return lastDayInForce(patentType, legalDateFrom(filedOn));
  if (office !== 'US') return null;
  if (patentType !== 'design') return dateText(yearsAfter(dayNumberFrom(filedOn), usUtilityYears) - 1);
  if (grantedOn === null) return null;
  const years = filedOn < usDesignYears.from ? usDesignYears.before : usDesignYears.after;
  return dateText(yearsAfter(dayNumberFrom(grantedOn), years) - 1);
}

function statusOf(right: ListingDraft['right'], expiresOn: string | null, today: LegalDate): LegalStatus {
  if (right.grantedOn === null || right.grantedOn > today) {
    return right.patentType === 'invention' && isExaminedSince(right, today)
      ? 'pending_examination'
      : 'pending_published';
  }
  return expiresOn !== null && expiresOn < today ? 'expired' : 'granted';
}

/** Substantive examination must be asked for within three years of filing (Patent Law art. 35). */
function isExaminedSince(right: ListingDraft['right'], today: LegalDate): boolean {
  return right.publishedOn !== null && wholeYears(dayNumberFrom(right.filedOn), dayNumberFrom(today)) >= 2;
}

/** A seller states that the current year is paid; the verification finds out. */
function annuityOf(right: ListingDraft['right'], today: LegalDate): Patent['annuity'] {
  const none = { status: 'not_applicable', nextYear: null, dueOn: null, asOf: today };
  if (right.office !== 'CN' || right.grantedOn === null || right.grantedOn > today) return none;
  const paidThroughYear = wholeYears(dayNumberFrom(right.filedOn), dayNumberFrom(today)) + 1;
  const found = annuityStatus(
    { patentType: right.patentType, filingDate: legalDateFrom(right.filedOn), paidThroughYear },
    today,
  );
  if ('dueDate' in found) return { status: found.status, nextYear: found.nextYear, dueOn: found.dueDate, asOf: today };
  return { status: found.status, nextYear: null, dueOn: null, asOf: today };
}
