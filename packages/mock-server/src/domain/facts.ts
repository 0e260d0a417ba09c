import { plainFacts, type DealFacts, type OrderDocument, type PatentListing } from '@ip-portal/core/model';
import { defaultPolicies, type Policies } from './policy.js';
import { blocksFiling, isDelivered, owedBy } from './checklist.js';
import type { OrderRow, World } from './world.js';

export function policiesOf(world: World): Policies {
  return world.policies.get('all') ?? defaultPolicies;
}

/** What the guards of the processes look at, as things stand now. */
export function factsOf(
  world: World,
  row: Pick<OrderRow, 'filingParty' | 'terms' | 'buyer' | 'documents' | 'listing'>,
): DealFacts {
  const listing = world.findListing(row.listing.id);
  const missing = row.documents.filter(blocksFiling);
  return {
    ...plainFacts,
    filingParty: row.filingParty,
    depositRequired: row.terms.deposit > 0,
    autoAccept: policiesOf(world).autoAccept,
    missingDocuments: missing.map(({ kind }) => kind),
    sellerDocumentsMissing: missing.some((document) => owedBy(document, 'seller')),
    buyerDocumentsMissing: missing.some((document) => owedBy(document, 'buyer')),
    ...(listing === undefined ? {} : registerFacts(listing)),
    pledgeConsent: isComplete(row.documents, 'pledgee_consent'),
    coOwnerConsent: isComplete(row.documents, 'co_owner_consent'),
    assigneeForeign: row.buyer.country !== 'CN',
    exportCertificate: isComplete(row.documents, 'export_licence'),
    certificateDelivered: isDelivered(row.documents, 'original_certificate'),
    noticeDelivered: isDelivered(row.documents, 'formalities_notice'),
  };
}

type RegisterFacts = Pick<DealFacts, 'annuity' | 'livePledge' | 'preservation' | 'coOwned' | 'existingLicence'>;

function registerFacts({ right }: PatentListing): RegisterFacts {
  const recorded = new Set(right.encumbrances.map(({ kind }) => kind));
  return {
    annuity: knownAnnuity(right.annuity.status),
    livePledge: recorded.has('pledge'),
    preservation: recorded.has('preservation') || recorded.has('suspension'),
    coOwned: right.holders.length > 1,
    existingLicence: recorded.has('licence') || recorded.has('open_licence'),
  };
}

const annuities = ['paid_up', 'due_soon', 'grace', 'lapsed', 'restorable', 'final', 'not_applicable'] as const;

// An annuity the register calls by an unknown name is treated as unpaid: it must not let a filing through.
function knownAnnuity(status: string): DealFacts['annuity'] {
  return annuities.find((known) => known === status) ?? 'lapsed';
}

function isComplete(documents: readonly OrderDocument[], kind: string): boolean {
  return documents.some((document) => document.kind === kind && document.complete);
}
