import type {
  Deal,
  Deposit,
  Enquiry,
  FilingParty,
  Journal,
  LocalizedText,
  Notice,
  OrderDocument,
  OrderHistoryEntry,
  OrderId,
  Party,
  PartySummary,
  PatentListing,
  Payment,
  PlatformEvent,
  Quote,
  QuoteId,
  TransferCase,
  TransferId,
  Verification,
} from '@ip-portal/core/model';
import type { LedgerTotals } from './account.js';
import type { Policies, ScriptedActor } from './policy.js';

/** Rows by key. Rows are plain data and are replaced, never changed in place: that makes a snapshot a copy of the map. */
export interface Table<Row> {
  readonly size: number;
  get(key: string): Row | undefined;
  set(key: string, row: Row): void;
  delete(key: string): void;
  values(): Iterable<Row>;
}

/** The money terms an order was opened with, in fen. */
export interface OrderTerms {
  readonly price: number;
  readonly deposit: number;
  readonly balance: number;
  /** Official fee the buyer pays through the platform; 0 where the filing party pays the office itself. */
  readonly officialFee: number;
  readonly feeBasisPoints: number;
}

/** What the office has been told and has answered. */
export interface OfficeFile {
  readonly transferId: TransferId;
  /** Answers the office will give, in order; when it is used up, the seed decides. */
  readonly script: readonly OfficeAnswer[];
  readonly filedOn: string | null;
  readonly filingNumber: string | null;
  readonly effectiveOn: string | null;
  readonly notices: readonly Notice[];
  readonly history: TransferCase['history'];
}

export type OfficeAnswer = 'pass' | 'rectify' | 'deem_not_filed';

export interface OrderRow {
  readonly id: OrderId;
  readonly version: number;
  readonly tenantId: string;
  readonly listing: Pick<PatentListing, 'id' | 'rightType' | 'title'> & { readonly number: string };
  readonly buyer: PartySummary;
  readonly seller: PartySummary;
  readonly quoteId: QuoteId;
  readonly contractTemplateId: string;
  readonly filingParty: FilingParty;
  readonly terms: OrderTerms;
  readonly deal: Deal;
  readonly documents: readonly OrderDocument[];
  readonly office: OfficeFile | null;
  readonly history: readonly OrderHistoryEntry[];
  /** The buyer's share of a dispute's award, in percent; null without an award. */
  readonly awardedPercent: number | null;
  readonly custodian: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface QuoteRow {
  readonly tenantId: string;
  readonly quote: Quote;
  readonly terms: OrderTerms;
}

export interface DepositRow {
  readonly tenantId: string;
  readonly deposit: Deposit;
}

/** How a payment ended at its provider. */
export type PaymentDecision = 'succeeded' | 'failed' | 'cancelled';

/** An enquiry as the platform keeps it: whole contact and consent stay here, and leave in a redacted form only. */
export interface EnquiryRow {
  readonly tenantId: string;
  /** The owner of the right when it was asked about. */
  readonly sellerId: string;
  /** Who sent it, as far as the platform can tell senders apart. */
  readonly sender: string;
  readonly enquiry: Enquiry;
  readonly contact: { readonly email: string | null; readonly phone: string | null };
  readonly consentTextVersion: string;
}

/** A payment, and what its provider does about it. */
export interface PaymentRow {
  readonly tenantId: string;
  readonly payerId: string;
  readonly payment: Payment;
  readonly depositId: string | null;
  /** What the provider decided; the platform learns of it by notification only. */
  readonly decision: PaymentDecision | null;
  /** Where the provider's page sends the payer back to; null where the payer came without an address. */
  readonly returnUrl: string | null;
  readonly notificationsSent: number;
  /** Notifications the platform took in, repeats included. */
  readonly notificationsReceived: number;
  /** True while the money is with the provider and not yet with the custodian. */
  readonly inClearing: boolean;
}

/** An event and who may see it. */
export interface EventRow {
  readonly event: PlatformEvent;
  readonly tenantId: string | null;
  readonly partyIds: readonly string[];
  /** True for the progress of an order, which a tracking link shows. */
  readonly progress: boolean;
}

/** Something the platform, the provider or a scripted actor will do at an instant. */
export type Task = { readonly key: string; readonly at: string; readonly rank: number } & (
  | { readonly kind: 'notify'; readonly paymentId: string; readonly attempt: number }
  | { readonly kind: 'settle'; readonly paymentId: string }
  | { readonly kind: 'forward'; readonly enquiryId: string }
  | { readonly kind: 'act'; readonly orderId: string; readonly actor: ScriptedActor; readonly label: string }
);

/** The answer to a request with an idempotency key, kept to be given again. */
export interface StoredAnswer {
  /** Digest of the request it answers. */
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
  readonly etag: string | null;
  /** UTC instant after which the key is free again. */
  readonly expiresAt: string;
}

/** Everything one sandbox session holds: tables of plain rows. */
export interface Tables {
  /** Listings made or changed in this session; all others come from the catalogue. */
  readonly listings: Table<PatentListing>;
  readonly verifications: Table<Verification>;
  readonly parties: Table<Party>;
  readonly quotes: Table<QuoteRow>;
  readonly orders: Table<OrderRow>;
  readonly deposits: Table<DepositRow>;
  readonly enquiries: Table<EnquiryRow>;
  readonly payments: Table<PaymentRow>;
  readonly journals: Table<Journal>;
  /** Balance of each account in fen, debit positive. */
  readonly balances: Table<number>;
  readonly ledgerTotals: Table<LedgerTotals>;
  readonly events: Table<EventRow>;
  readonly tasks: Table<Task>;
  readonly counters: Table<number>;
  readonly policies: Table<Policies>;
  /** Answers by credential and idempotency key. */
  readonly answers: Table<StoredAnswer>;
  /** Bytes of uploads by their SHA-256. */
  readonly files: Table<Uint8Array<ArrayBuffer>>;
}

/** An embedding partner as the sandbox knows it. */
export interface Tenant {
  readonly id: string;
  readonly name: LocalizedText;
  readonly kind: 'park' | 'incubator' | 'exchange';
  readonly regions: readonly string[];
  readonly feeSchedule: string;
  readonly publishableKey: string;
  readonly secretKey: string;
  /** Origins whose pages may use the publishable key; a port `*` stands for any port. */
  readonly origins: readonly string[];
}

/** What domain functions work on, inside one transaction: the session's tables, its clock and its seed. */
export interface World extends Tables {
  readonly seed: number;
  /** The sandbox clock: a UTC instant with milliseconds. */
  readonly now: string;
  readonly tenants: readonly Tenant[];
  /** Orders changed since scripted actors last looked. */
  readonly touched: Set<string>;
  /** A listing as it stands in this session; undefined where there is none. */
  findListing(id: string): PatentListing | undefined;
  /** A party the sandbox knows; undefined where there is none. */
  findParty(id: string): Party | undefined;
}
