import type { Worded } from '../worded.js';
import type { orderTerms as source } from '../zh-cn/order-terms.js';

/** Terms that the order form and the tracker share. */
export const orderTerms: Worded<typeof source> = {
  filingParty: { platform: 'The platform files', buyer: 'I file as the buyer', seller: 'The seller files' },
  documentKind: {
    transfer_agreement: 'Transfer agreement',
    power_of_attorney: 'Power of attorney',
    dismissal_letter: 'Dismissal letter',
    co_owner_consent: 'Consent of all co-owners',
    identity: 'Proof of identity',
    identity_proof: 'Proof of identity',
    certificate: 'Original patent certificate',
    patent_certificate: 'Original patent certificate',
    inventor_change: 'Declaration of inventor change',
    register_copy_request: 'Request for a register copy',
    export_registration: 'Technology export registration',
    export_licence: 'Technology export licence',
    pledgee_consent: "Pledgee's consent",
    notarised_translation: 'Notarised papers with translation',
    valuation: 'Valuation report or public notice',
    pass_notice: 'Notice of passing of formalities',
    office_notice: 'Notice of passing of formalities',
    register_copy: 'Copy of the patent register',
  },
  actor: {
    buyer: 'Buyer',
    seller: 'Seller',
    broker: 'Broker',
    agency: 'Agency',
    park_officer: 'Park officer',
    visitor: 'Visitor',
    platform: 'Platform',
    provider: 'Custodian',
    office: 'CNIPA',
    clock: 'Deadline',
    filing_party: 'Filing party',
    co_owners: 'Co-owners',
    pledgee: 'Pledgee',
    authority: 'Authority',
  },
};
