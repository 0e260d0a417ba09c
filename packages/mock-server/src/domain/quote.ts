import {
  addDuration,
  basisPointsOf,
  depositRule,
  feeSchedules,
  legalDateOf,
  officialFees,
  quoteId,
  ruleAt,
  settle,
  type ExpectedDocument,
  type LegalDate,
  type PatentListing,
  type Quote,
  type QuoteInput,
} from '@ip-portal/core/model';
import { expectedPapers } from './checklist.js';
import { newId } from './id.js';
import { listingOf } from './order-store.js';
import { isOnSale } from './listing-state.js';
import { Refusal } from './refusal.js';
import { sourced } from './sourced.js';
import { isTradable } from './verifying.js';
import type { OrderTerms, QuoteRow, Tenant, World } from './world.js';

/** How long a quote is good for. */
const QUOTE_LIFE = 'P7D';

const BASIS = 10_000;

export interface QuoteOptions {
  readonly tenant: Tenant;
  /** ST.3 code of the buyer's country where the buyer is known. */
  readonly buyerCountry: string;
}

/** A quote as it is kept, and beside it the papers the deal will ask for. */
interface DraftedQuote {
  readonly row: QuoteRow;
  readonly papers: ExpectedDocument[];
}

/** Price, fees and papers of a deal under the portal's fee schedule. Refuses listings without a fixed price. */
export function quoteFor(world: World, input: QuoteInput, options: QuoteOptions): DraftedQuote {
  const listing = listingOf(world, input.listingId);
  if (!isOnSale(listing)) throw notAvailable();
  const today = legalDateOf(world.now);
  if (!isTradable(listing, today)) {
    throw new Refusal({
      status: 409,
      code: 'right_not_in_force',
      detail: 'This right has lapsed or its term is over, so it cannot change hands. Choose one that is in force.',
    });
  }
  if (!listing.tradeModes.includes('assignment')) {
    throw new Refusal({
      status: 409,
      code: 'not_for_assignment',
      detail: 'This right is offered for licence only. Choose a listing that is offered for assignment.',
    });
  }
  if (listing.price === null) {
    throw new Refusal({
      status: 409,
      code: 'price_on_request',
      detail: 'The price of this listing is negotiable. Ask the seller for an offer first.',
    });
  }
  const terms = termsOf({
    price: listing.price.amount,
    tenant: options.tenant,
    today,
    throughPlatform: input.filingParty === 'platform',
  });
  const papers = expectedPapers(
    {
      listing,
      filingParty: input.filingParty,
      buyerCountry: options.buyerCountry,
      sellerCountry: listing.seller.country,
      sellerKind: listing.seller.kind,
    },
    world.now,
  );
  const quote = quoteOf(world, { listing, input, terms, papers, tenant: options.tenant });
  return { row: { tenantId: options.tenant.id, terms, quote }, papers };
}

function notAvailable(): Refusal {
  return new Refusal({
    status: 409,
    code: 'listing_not_available',
    detail:
      'The listing is not on sale: another order holds it, or it was sold or withdrawn. Choose another listing, or try again when it is free.',
  });
}

interface TermsInput {
  /** Fen. */
  readonly price: number;
  readonly tenant: Tenant;
  readonly today: LegalDate;
  /** True where the platform files and the official fee passes through it. */
  readonly throughPlatform: boolean;
}

/** The money of a deal in fen. The fee is taken as basis points of the price; a schedule's band sets the rate. */
function termsOf({ price, tenant, today, throughPlatform }: TermsInput): OrderTerms {
  const schedule = ruleAt(feeSchedules, today, { where: ({ profile }) => profile === tenant.feeSchedule });
  const wanted = Math.max(basisPointsOf(price, schedule.basisPoints), schedule.minimumFen);
  const fee = Math.min(wanted, schedule.maximumFen ?? wanted, price);
  const feeBasisPoints = price === 0 ? 0 : Math.floor((fee * BASIS) / price);
  const rule = ruleAt(depositRule, today);
  const share = Math.min(Math.max(basisPointsOf(price, rule.basisPoints), rule.minimumFen), rule.maximumFen);
  const deposit = Math.min(share, price);
  const officialFee = throughPlatform ? transferFee(today).amountFen : 0;
  return { price, deposit, balance: price - deposit + officialFee, officialFee, feeBasisPoints };
}

/** The office's fee for entering a new owner: in fen, and in words. */
export function transferFee(today: LegalDate) {
  const { amountFen, zh, en } = ruleAt(officialFees, today, { where: ({ name }) => name === 'bibliographic_change' });
  return { amountFen, label: { 'zh-CN': zh, en: `Official fee for the ${en}` } };
}

interface QuoteParts {
  readonly listing: PatentListing;
  readonly input: QuoteInput;
  readonly terms: OrderTerms;
  readonly papers: readonly ExpectedDocument[];
  readonly tenant: Tenant;
}

function quoteOf(world: World, { listing, input, terms, papers, tenant }: QuoteParts): Quote {
  const { fee, payout } = settle(terms.price, terms.feeBasisPoints);
  const fen = (amount: number) => ({ amount, currency: 'CNY' });
  const throughPlatform = terms.officialFee > 0;
  return {
    id: quoteId.parse(newId(world, 'quo')),
    listingId: listing.id,
    listingVersion: listing.version,
    filingParty: input.filingParty,
    feeSchedule: tenant.feeSchedule,
    feeBasisPoints: terms.feeBasisPoints,
    price: fen(terms.price),
    lines: [
      line('price', { 'zh-CN': '成交价', en: 'Price' }, { amount: fen(terms.price), payer: 'buyer' }),
      line('platform_fee', { 'zh-CN': '平台服务费', en: 'Platform fee' }, { amount: fen(fee), payer: 'seller' }),
      ...(throughPlatform
        ? [
            line('official_fee', transferFee(legalDateOf(world.now)).label, {
              amount: fen(terms.officialFee),
              payer: 'buyer',
            }),
          ]
        : []),
    ],
    buyerTotal: fen(terms.deposit + terms.balance),
    deposit: fen(terms.deposit),
    balance: fen(terms.balance),
    sellerReceives: fen(payout),
    requiredDocuments: [...new Set(papers.map(({ kind }) => kind))],
    documents: [...papers],
    expectedDuration: {
      minimumDays: 15,
      maximumDays: 30,
      ...sourced('国家知识产权局办理实务', 'Practice of the China National Intellectual Property Administration'),
    },
    createdAt: world.now,
    expiresAt: addDuration(world.now, QUOTE_LIFE),
  };
}

function line(
  kind: Quote['lines'][number]['kind'],
  label: { 'zh-CN': string; en: string },
  money: Pick<Quote['lines'][number], 'amount' | 'payer'>,
): Quote['lines'][number] {
  return { kind, label: { ...label, sourceLanguage: 'zh-CN' }, ...money, passThrough: kind === 'official_fee' };
}
