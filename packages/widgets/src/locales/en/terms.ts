import type { Worded } from '../worded.js';
import type { terms as source } from '../zh-cn/terms.js';

/** Terms of the field that search and listing share. */
export const terms: Worded<typeof source> = {
  rightType: { patent: 'Patent', trademark: 'Trademark', copyright: 'Copyright', technology: 'Technology' },
  patentType: { invention: 'Invention patent', utility_model: 'Utility model patent', design: 'Design patent' },
  legalStatus: {
    pending_published: 'Published, pending',
    pending_examination: 'Under examination',
    granted: 'In force',
    grace: 'Annuity grace period',
    lapsed_fee: 'Lapsed, annuity unpaid',
    expired: 'Expired',
    abandoned: 'Abandoned',
    invalidated: 'Invalidated',
    partially_invalidated: 'Partly invalidated',
    withdrawn: 'Withdrawn',
    rejected: 'Rejected',
    pending: 'Pending',
    registered: 'Registered',
    lapsed: 'Lapsed',
    cancelled: 'Cancelled',
  },
  verification: {
    full: 'Verified',
    partial: 'Partly verified',
    failed: 'Verification failed',
    expired: 'Verification expired',
    none: 'Not verified',
  },
  tradeMode: { assignment: 'Assignment', licence: 'Licence' },
  office: {
    CN: 'China',
    US: 'United States',
    JP: 'Japan',
    KR: 'Korea',
    EP: 'European Patent Office',
    WO: 'International (PCT)',
    DE: 'Germany',
    GB: 'United Kingdom',
    FR: 'France',
    HK: 'Hong Kong, China',
    MO: 'Macao, China',
    TW: 'Taiwan, China',
    SG: 'Singapore',
  },
  negotiable: 'Negotiable',
};
