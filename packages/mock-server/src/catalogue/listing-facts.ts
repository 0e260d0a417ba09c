import { termRuns, type ListingSort, type VerificationBadge } from '@ip-portal/core/model';
import { goodForDays } from '../domain/verifying.js';
import { dayNumberFrom, yearsAfter, type DayNumber } from './calendar.js';
import type { ListingBrief } from './patent-listing.js';

/** Fields of a listing with the values a filter or a facet asks for, whatever the day. */
export const factFields = [
  'status',
  'sellerId',
  'rightType',
  'patentType',
  'ipcSymbol',
  'ipcSection',
  'ipcClass',
  'ipcSubclass',
  'locarno',
  'locarnoClass',
  'legalStatus',
  'office',
  'tradeMode',
  'priceBand',
  'encumbrance',
  'industry',
  'region',
  'province',
] as const;
export type FactField = (typeof factFields)[number];
/** Fields whose value changes with the calendar. */
export const dayFields = ['verification', 'remainingTerm'] as const;
export type DayField = (typeof dayFields)[number];
export type IndexField = FactField | DayField;

/** What orders and day fields are made from. */
export interface DatedFacts {
  /** Fen; null for negotiable. */
  readonly price: number | null;
  readonly publishedAt: number | null;
  /** Last day of the term; null where it is not known, and where the right ended before it. */
  readonly expiresOn: DayNumber | null;
  readonly level: string;
  readonly checkedOn: DayNumber | null;
}

/** What the index knows of a listing. */
export interface ListingFacts {
  readonly values: Readonly<Record<FactField, readonly string[]>>;
  readonly dated: DatedFacts;
}

const bands: readonly (readonly [below: number, band: string])[] = [
  [1_000_000, 'under_10k'],
  [5_000_000, '10k_50k'],
  [20_000_000, '50k_200k'],
  [100_000_000, '200k_1m'],
];

/** Reads the facts of a listing from its brief. */
export function factsOf({ summary, encumbrances }: ListingBrief): ListingFacts {
  const { right, price, publishedAt, verification, seller } = summary;
  const symbols = right.ipc.map(compactSymbol);
  return {
    values: {
      status: [summary.status],
      sellerId: [seller.id],
      rightType: [summary.rightType],
      patentType: [right.patentType],
      ipcSymbol: symbols,
      ipcSection: distinct(symbols.map((symbol) => symbol.slice(0, 1))),
      ipcClass: distinct(symbols.map((symbol) => symbol.slice(0, 3))),
      ipcSubclass: distinct(symbols.map((symbol) => symbol.slice(0, 4))),
      locarno: right.locarno === null ? [] : [right.locarno],
      locarnoClass: right.locarno === null ? [] : [right.locarno.slice(0, 2)],
      legalStatus: [right.legalStatus],
      office: [right.office],
      tradeMode: summary.tradeModes,
      priceBand: [priceBandOf(price?.amount ?? null)],
      encumbrance: distinct(encumbrances.map(({ kind }) => kind)),
      industry: [summary.industry],
      region: seller.region === null ? [] : [seller.region],
      province: seller.region === null ? [] : [`${seller.region.slice(0, 2)}0000`],
    },
    dated: {
      price: price?.amount ?? null,
      publishedAt: publishedAt === null ? null : Date.parse(publishedAt),
      expiresOn: right.expiresOn === null || !termRuns(right.legalStatus) ? null : dayNumberFrom(right.expiresOn),
      level: verification.level,
      checkedOn: verification.asOf === null ? null : dayNumberFrom(verification.asOf),
    },
  };
}

/** The band of a price in fen. */
function priceBandOf(price: number | null): string {
  if (price === null) return 'negotiable';
  return bands.find(([below]) => price < below)?.[1] ?? 'over_1m';
}

/** Values of a field on a day, in the words of core's search. */
export function valuesOn(facts: ListingFacts, field: IndexField, today: DayNumber): readonly string[] {
  return isDayField(field) ? dayValues(facts.dated, field, today) : facts.values[field];
}

/** Values of a field that changes with the calendar; without an end ahead there is no remaining term. */
export function dayValues(facts: DatedFacts, field: DayField, today: DayNumber): readonly string[] {
  if (field === 'verification') return [levelOn(facts.level, facts.checkedOn, today)];
  return facts.expiresOn === null ? [] : [remainingTermOn(facts.expiresOn, today)];
}

export function isDayField(field: IndexField): field is DayField {
  return field === 'verification' || field === 'remainingTerm';
}

/** The level on a day: 30 days after the check a result has expired. */
export function levelOn(level: string, checkedOn: DayNumber | null, today: DayNumber): string {
  const isResult = level !== 'none' && level !== 'expired';
  return isResult && checkedOn !== null && today > checkedOn + goodForDays ? 'expired' : level;
}

/** The badge as it is to be shown on a legal date: results older than 30 days have expired. */
export function badgeOn(badge: VerificationBadge, today: string): VerificationBadge {
  const checkedOn = badge.asOf === null ? null : dayNumberFrom(badge.asOf);
  const level = levelOn(badge.level, checkedOn, dayNumberFrom(today));
  return level === badge.level ? badge : { ...badge, level };
}

/** `expiresOn` is the last day in force; whole years are counted from today. */
function remainingTermOn(expiresOn: DayNumber, today: DayNumber): string {
  if (expiresOn < today) return 'ended';
  if (expiresOn < yearsAfter(today, 2)) return 'under_2';
  if (expiresOn < yearsAfter(today, 5)) return '2_5';
  return expiresOn < yearsAfter(today, 10) ? '5_10' : 'over_10';
}

/** Sort key of a listing, rising: what has no value comes last in every order. */
export function sortKey(facts: DatedFacts, sort: ListingSort): number {
  switch (sort) {
    case 'relevance':
    case 'newest':
      return facts.publishedAt === null ? Infinity : -facts.publishedAt;
    case 'price_asc':
      return facts.price ?? Infinity;
    case 'price_desc':
      return facts.price === null ? Infinity : -facts.price;
    case 'expires_asc':
      return facts.expiresOn ?? Infinity;
    case 'expires_desc':
      return facts.expiresOn === null ? Infinity : -facts.expiresOn;
  }
}

/** An IPC symbol without blanks, upper case: `H01M10/0525`. */
function compactSymbol(symbol: string): string {
  return symbol.includes(' ') ? symbol.replaceAll(' ', '') : symbol;
}

const distinct = (values: readonly string[]) => (values.length < 2 ? values : [...new Set(values)]);
