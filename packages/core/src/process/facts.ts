import type { FilingParty } from '../schemas/quote.js';

/**
 * What the guards look at: the terms of the deal, and what the platform knows of papers, register and export control.
 * The platform brings the facts up to date before each step.
 */
export interface DealFacts {
  readonly filingParty: FilingParty;
  readonly depositRequired: boolean;
  /** True where a lapsed acceptance window accepts by itself (a setting, off by default). */
  readonly autoAccept: boolean;
  /** Kinds of required papers that are not complete. */
  readonly missingDocuments: readonly string[];
  /** True while a paper the seller owes is among them. */
  readonly sellerDocumentsMissing: boolean;
  /** The same of the buyer. */
  readonly buyerDocumentsMissing: boolean;
  readonly annuity: 'paid_up' | 'due_soon' | 'grace' | 'lapsed' | 'restorable' | 'final' | 'not_applicable';
  readonly livePledge: boolean;
  readonly pledgeConsent: boolean;
  /** Court freeze or ownership dispute (PP01 until PD01). */
  readonly preservation: boolean;
  readonly coOwned: boolean;
  readonly coOwnerConsent: boolean;
  readonly existingLicence: boolean;
  readonly assigneeForeign: boolean;
  readonly exportClass: 'free' | 'restricted' | 'prohibited';
  readonly exportCertificate: boolean;
  readonly certificateDelivered: boolean;
  readonly noticeDelivered: boolean;
}

/** The facts of a deal where nothing stands in the way and no paper is there yet. */
export const plainFacts: DealFacts = {
  filingParty: 'platform',
  depositRequired: true,
  autoAccept: false,
  missingDocuments: [],
  sellerDocumentsMissing: false,
  buyerDocumentsMissing: false,
  annuity: 'paid_up',
  livePledge: false,
  pledgeConsent: false,
  preservation: false,
  coOwned: false,
  coOwnerConsent: false,
  existingLicence: false,
  assigneeForeign: false,
  exportClass: 'free',
  exportCertificate: false,
  certificateDelivered: false,
  noticeDelivered: false,
};
