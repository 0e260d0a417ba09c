import {
  encumbranceKinds,
  termRuns,
  legalStatuses,
  patentTypes,
  priceBands,
  remainingTerms,
  tradeModes,
  verificationLevels,
  type ListingSearch,
  type PatentListing,
} from '@ip-portal/core/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCatalogue } from './create-catalogue.js';
import { createListingIndex } from './search-index.js';

const today = '2026-11-23';
const size = 700;
const catalogue = createCatalogue({ seed: 5, size, today });
const base = createListingIndex(catalogue);
const all = Array.from({ length: size }, (_, position) => catalogue.at(position));
const folded = new Map<string, string>();

const texts = [
  '电池',
  '装置',
  '一种',
  '方法及系统',
  '锂',
  'battery',
  'device for',
  'meth',
  '深度学习 检测',
  'Co',
  '公司',
  '机 device',
  'zz',
];
const some = <Value>(values: readonly Value[]) =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
const queries = fc.record({
  q: fc.option(fc.constantFrom(...texts), { nil: undefined }),
  patentType: some(patentTypes),
  legalStatus: some(legalStatuses),
  ipc: some(['G', 'H01', 'B25J', 'H01M 10/', 'A61', 'g06f']),
  locarnoClass: some(['09', '10-02']),
  tradeMode: some(tradeModes),
  verification: some(verificationLevels),
  priceBand: some(priceBands),
  remainingTerm: some(remainingTerms),
  encumbrance: some(encumbranceKinds),
  region: some(['530000', '440300', '110108', '310000']),
  priceMin: fc.option(fc.integer({ min: 0, max: 5_000_000 }), { nil: undefined }),
  priceMax: fc.option(fc.integer({ min: 0, max: 50_000_000 }), { nil: undefined }),
});
type Query = typeof queries extends fc.Arbitrary<infer Value> ? Value : never;

/** The whole text of a listing, folded by hand. */
function textOf({ title, right, seller }: PatentListing): string {
  const known = folded.get(right.number);
  if (known !== undefined) return known;
  const { abstract, holders, number, publicationNumber, ipc } = right;
  const parts = [
    title['zh-CN'],
    title.en,
    abstract?.['zh-CN'],
    abstract?.en,
    ...holders,
    seller.name['zh-CN'],
    seller.name.en,
  ];
  const text = [...parts, number, publicationNumber, ...ipc].join(' \n ').toLowerCase();
  folded.set(number, text);
  return text;
}

function matchesText(text: string, q: string): boolean {
  const words = q.toLowerCase().split(' ');
  return words.every((word, index) => {
    if (/^[a-z]+$/.test(word)) {
      const found = text.split(/[^a-z0-9]+/);
      return index === words.length - 1 ? found.some((each) => each.startsWith(word)) : found.includes(word);
    }
    const pairs =
      word.length === 1 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
    return pairs.every((pair) => text.includes(pair));
  });
}

function yearsFrom(years: number): string {
  return `${2026 + years}${today.slice(4)}`;
}

function termsOf({ legalStatus, expiresOn }: PatentListing['right']): string[] {
  if (expiresOn === null || !termRuns(legalStatus)) return [];
  if (expiresOn < today) return ['ended'];
  if (expiresOn < yearsFrom(2)) return ['under_2'];
  if (expiresOn < yearsFrom(5)) return ['2_5'];
  return [expiresOn < yearsFrom(10) ? '5_10' : 'over_10'];
}

function bandOf(amount: number | undefined): string {
  if (amount === undefined) return 'negotiable';
  const yuan = amount / 100;
  return yuan < 10_000
    ? 'under_10k'
    : yuan < 50_000
      ? '10k_50k'
      : yuan < 200_000
        ? '50k_200k'
        : yuan < 1_000_000
          ? '200k_1m'
          : 'over_1m';
}

function scan(listing: PatentListing, query: Query): boolean {
  const { right, price } = listing;
  const any = (wanted: readonly string[] | undefined, values: readonly string[]) =>
    wanted === undefined || values.some((value) => wanted.includes(value));
  const starts = (wanted: readonly string[] | undefined, values: readonly string[]) =>
    wanted === undefined || wanted.some((start) => values.some((value) => value.startsWith(start)));
  const amount = price?.amount;
  return (
    (listing.status === 'published' || listing.status === 'locked') &&
    any(query.patentType, [right.patentType]) &&
    any(query.legalStatus, [right.legalStatus]) &&
    starts(
      query.ipc?.map((symbol) => symbol.toUpperCase()),
      right.ipc,
    ) &&
    starts(query.locarnoClass, right.locarno === null ? [] : [right.locarno]) &&
    any(query.tradeMode, listing.tradeModes) &&
    any(query.verification, [listing.verification.level]) &&
    any(query.priceBand, [bandOf(amount)]) &&
    any(query.remainingTerm, termsOf(right)) &&
    any(
      query.encumbrance,
      right.encumbrances.map(({ kind }) => kind),
    ) &&
    starts(
      query.region?.map((code) => code.replace(/0000$|00$/, '')),
      [listing.seller.region ?? ''],
    ) &&
    (query.priceMin === undefined || (amount !== undefined && amount >= query.priceMin)) &&
    (query.priceMax === undefined || (amount !== undefined && amount <= query.priceMax)) &&
    (query.q === undefined || matchesText(textOf(listing), query.q))
  );
}

test('finds exactly what a scan of all listings finds, whatever is asked and whatever a session has changed', () => {
  const change = fc.record({
    position: fc.nat(size - 1),
    source: fc.nat(size - 1),
    status: fc.constantFrom('published' as const, 'locked' as const, 'sold' as const),
  });
  fc.assert(
    fc.property(queries, fc.array(change, { maxLength: 8 }), (query, changes) => {
      const current = [...all];
      for (const { position, source, status } of changes) {
        current[position] = { ...all[source]!, id: all[position]!.id, status };
      }
      const view = base.withOverlay(changes.map(({ position }) => current[position]!));
      const expected = current.filter((listing) => scan(listing, query));
      const search: ListingSearch = { ...query, limit: 100 };
      const page = view.search(search, { today });
      const found = page.data.map(({ id }) => String(id));
      if (page.nextCursor !== null) {
        let cursor: string | null = page.nextCursor;
        while (cursor !== null) {
          const next = view.search({ ...search, cursor }, { today });
          found.push(...next.data.map(({ id }) => String(id)));
          cursor = next.nextCursor;
        }
      }
      expect(page.total).toBe(expected.length);
      expect(found.toSorted()).toEqual(expected.map(({ id }) => String(id)).toSorted());
    }),
    { numRuns: 150, seed: 1 },
  );
});
