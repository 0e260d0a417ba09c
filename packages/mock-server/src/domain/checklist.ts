import {
  documentId,
  legalDateOf,
  patentDocuments,
  rulesAt,
  type ExpectedDocument,
  type OrderDocument,
  type PatentDocumentRow,
  type PatentListing,
  type TransferCondition,
} from '@ip-portal/core/model';
import { newId } from './id.js';
import { preparedFile } from './paper-file.js';
import type { OrderRow, World } from './world.js';

/** The deal as the checklist looks at it. */
export interface ChecklistTerms {
  readonly listing: PatentListing;
  readonly filingParty: OrderRow['filingParty'];
  readonly buyerCountry: string;
  readonly sellerCountry: string;
  readonly sellerKind: string;
}

/** A paper the rules ask for, before it belongs to an order. */
interface Draft {
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
  readonly formCode: string | null;
  readonly because: string;
  readonly how: 'sign' | 'upload' | 'deliver';
  readonly signers: OrderDocument['signers'];
  readonly copies: number;
}

/** The papers a deal will ask for, before they belong to an order. */
export function expectedPapers(terms: ChecklistTerms, at: string): ExpectedDocument[] {
  return draftsOf(terms, at).map(described);
}

/** Adds the papers of the office case to an order. Their conditions come from the dated rules of patent documents. */
export function openChecklist(world: World, row: OrderRow): OrderRow {
  return { ...row, documents: [...row.documents, ...checklistOf(world, row).map(prepared)] };
}

function checklistOf(world: World, row: OrderRow): OrderDocument[] {
  const listing = world.findListing(row.listing.id);
  if (listing === undefined) return [];
  const terms = {
    listing,
    filingParty: row.filingParty,
    buyerCountry: row.buyer.country,
    sellerCountry: row.seller.country,
    sellerKind: row.seller.kind,
  };
  return draftsOf(terms, world.now).map((draft) => numbered(world, row, draft));
}

/** Brings the checklist in line with the register: a pledge that was recorded meanwhile asks for its consent. */
export function extendChecklist(world: World, row: OrderRow): OrderRow {
  const known = new Set(row.documents.map(({ kind }) => kind));
  const added = checklistOf(world, row).filter(({ kind }) => !known.has(kind));
  return added.length === 0 ? row : { ...row, documents: [...row.documents, ...added.map(prepared)] };
}

/** The office's notice and the seller's certificate go to the buyer (the title stays provable by both together). */
export function deliverPapers(world: World, row: OrderRow): OrderRow {
  const notice: Draft = {
    kind: 'formalities_notice',
    zh: '手续合格通知书',
    en: 'Notice that formalities are in order',
    formCode: '200028',
    because: 'always',
    how: 'deliver',
    signers: ['office'],
    copies: 1,
  };
  return { ...row, documents: [...row.documents, prepared(numbered(world, row, notice))] };
}

/** True for a required paper that keeps the case from being filed. */
export function blocksFiling(document: OrderDocument): boolean {
  return document.required && !document.complete;
}

/** True where a side still owes a paper. Third parties' papers (co-owners, pledgee, authority) are the seller's to bring. */
export function owedBy(document: OrderDocument, role: 'buyer' | 'seller'): boolean {
  return document.signers.some((signer) => actsFor(signer) === role && missingCopies(document, signer).length > 0);
}

/** True once a paper is in the buyer's hands: the certificate travels with the office's notice. */
export function isDelivered(documents: readonly OrderDocument[], kind: string): boolean {
  const noticed = documents.some((document) => document.kind === 'formalities_notice');
  const papers = documents.filter((document) => document.kind === kind);
  return noticed && papers.every(({ complete }) => complete);
}

/** Who brings a signer's paper to the platform: the seller brings those of third parties, the platform makes its own. */
export function actsFor(signer: string): 'buyer' | 'seller' | 'platform' {
  if (signer === 'buyer') return 'buyer';
  return signer === 'platform' || signer === 'office' ? 'platform' : 'seller';
}

/** Numbers of the originals a signer has not signed yet, from 1. */
export function missingCopies(document: OrderDocument, signer: string): number[] {
  if (!document.signers.some((asked) => asked === signer)) return [];
  const signed = new Set(
    document.signatures.filter((signature) => signature.signer === signer).map(({ copy }) => copy),
  );
  return Array.from({ length: document.copies }, (_, index) => index + 1).filter((copy) => !signed.has(copy));
}

/** The same paper with `complete` brought up to date. */
export function judged(document: OrderDocument): OrderDocument {
  const complete =
    document.how === 'sign'
      ? document.signers.every((signer) => missingCopies(document, signer).length === 0)
      : document.how === 'deliver' || document.file !== null;
  return { ...document, complete };
}

function draftsOf(terms: ChecklistTerms, at: string): Draft[] {
  const conditions = conditionsOf(terms);
  const rows: readonly PatentDocumentRow[] = patentDocuments;
  return rulesAt(rows, legalDateOf(at), { key: ({ kind }) => kind }).flatMap((row) => {
    const because = row.requiredWhen.find((condition) => conditions.has(condition));
    if (because === undefined) return [];
    const signers = row.signers.filter((signer) => conditions.has(row.signerConditions?.[signer] ?? 'always'));
    const { kind, zh, en, formCode, how, copies } = row;
    const draft = { kind, zh, en, formCode, because, how, copies };
    // A paper that is uploaded comes from each of its signers apart.
    if (how === 'upload') return signers.map((signer) => ({ ...draft, signers: [signer] }));
    return [{ ...draft, signers }];
  });
}

/** Facts about the transfer that the rules of documents refer to. */
function conditionsOf({ listing, ...terms }: ChecklistTerms): ReadonlySet<TransferCondition> {
  const { right } = listing;
  const agencyFiles = terms.filingParty === 'platform';
  const holds: Readonly<Record<TransferCondition, boolean>> = {
    always: true,
    agency_files: agencyFiles,
    agency_on_record_changes: right.agencyOnRecord !== null && terms.filingParty !== 'seller',
    assignor_agency_stays: right.agencyOnRecord !== null && terms.filingParty === 'seller',
    co_owned: right.holders.length > 1,
    granted: right.grantedOn !== null,
    inventor_changes: false,
    buyer_wants_register_copy: false,
    assignee_foreign: terms.buyerCountry !== 'CN',
    assignor_foreign: terms.sellerCountry !== 'CN',
    foreign_party: terms.buyerCountry !== 'CN' || terms.sellerCountry !== 'CN',
    live_pledge: right.encumbrances.some(({ kind }) => kind === 'pledge'),
    state_owned_seller: terms.sellerKind === 'university' || terms.sellerKind === 'government',
    other_cause: false,
  };
  const conditions: readonly TransferCondition[] = allConditions;
  return new Set(conditions.filter((condition) => holds[condition]));
}

const allConditions = [
  'always',
  'agency_files',
  'agency_on_record_changes',
  'assignor_agency_stays',
  'co_owned',
  'granted',
  'inventor_changes',
  'buyer_wants_register_copy',
  'assignee_foreign',
  'assignor_foreign',
  'foreign_party',
  'live_pledge',
  'state_owned_seller',
  'other_cause',
] as const satisfies readonly TransferCondition[];

function described({ kind, zh, en, formCode, because, how, signers, copies }: Draft): ExpectedDocument {
  const name = { 'zh-CN': zh, en, sourceLanguage: 'zh-CN' } as const;
  return { kind, name, formCode, required: true, requiredBecause: because, how, signers, copies };
}

function numbered(world: World, row: OrderRow, draft: Draft): OrderDocument {
  return {
    id: documentId.parse(newId(world, 'doc')),
    orderId: row.id,
    ...described(draft),
    signatures: [],
    file: null,
    readable: null,
    complete: draft.how === 'deliver',
  };
}

/** What is signed or delivered can be read from the start; what is handed in, once it is. */
function prepared(document: OrderDocument): OrderDocument {
  return document.how === 'upload' ? document : { ...document, readable: preparedFile(document) };
}
