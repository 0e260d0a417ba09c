import { listingFacets, remainingTerms, type ListingSearch, type PatentListing } from '@ip-portal/core/model';
import { expect, test } from 'vitest';
import { createCatalogue } from './create-catalogue.js';
import { CursorError } from './search-cursor.js';
import { createListingIndex, type ListingIndex } from './search-index.js';

const today = '2026-11-23';
const options = { today };
const catalogue = createCatalogue({ seed: 3, size: 3000, today });
const index = createListingIndex(catalogue);
const total = (query: ListingSearch, view: ListingIndex = index) => view.search({ ...query, limit: 1 }, options).total;

/** The filter value that asks for a facet's value alone. */
const filterOfFacet: Partial<Record<string, keyof ListingSearch>> = {
  ipcSection: 'ipc',
  ipcClass: 'ipc',
  ipcSubclass: 'ipc',
};

function changed(position: number, change: Partial<PatentListing>): PatentListing {
  return { ...catalogue.at(position), ...change };
}

function* walk(view: ListingIndex, query: ListingSearch): Generator<string> {
  let cursor: string | null | undefined;
  do {
    const page = view.search(cursor ? { ...query, cursor } : query, options);
    for (const { id } of page.data) yield id;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    return error instanceof CursorError ? error.code : String(error);
  }
  return undefined;
}

test('every facet counts, for each of its values, what a search for that value alone finds', () => {
  const view = index.withOverlay([
    changed(0, { price: null, industry: 'new_energy' }),
    changed(1, { status: 'sold' }),
    { ...changed(2, { industry: 'made_up' }), id: catalogue.at(2).id },
  ]);
  const query: ListingSearch = {
    q: '装置',
    patentType: ['utility_model'],
    ipc: ['B', 'H02'],
    facets: [...listingFacets],
  };
  const { facets = {} } = view.search(query, options);
  let values = 0;
  for (const facet of listingFacets) {
    for (const { value, count } of facets[facet] ?? []) {
      const only = { ...query, [filterOfFacet[facet] ?? facet]: [value] };
      expect([facet, value, total(only, view)]).toEqual([facet, value, count]);
      values += 1;
    }
    const counts = (facets[facet] ?? []).map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((left, right) => right - left));
  }
  expect(values).toBeGreaterThan(80);
});

test.each(['newest', 'price_asc', 'price_desc', 'expires_asc', 'expires_desc', 'relevance'] as const)(
  'a walk in the order %s gives each listing once, and goes on where it was while listings are inserted',
  (sort) => {
    const view = index.withOverlay();
    const query: ListingSearch = { q: '电池', sort, limit: 7 };
    const expected = [...walk(index, query)];
    expect(new Set(expected).size).toBe(total(query));
    const seen: string[] = [];
    for (const id of walk(view, query)) {
      if (seen.length % 10 === 3) {
        const copy = catalogue.at(seen.length);
        view.insert({
          ...copy,
          id: `lst_new_${seen.length}` as PatentListing['id'],
          title: { ...copy.title, 'zh-CN': '一种电池盖' },
        });
      }
      seen.push(id);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => !id.startsWith('lst_new_'))).toEqual(expected);
  },
);

test('orders are what they say, and listings without a price come last', () => {
  const prices = index
    .search({ sort: 'price_asc', limit: 100 }, options)
    .data.map(({ price }) => price?.amount ?? Infinity);
  expect(prices).toEqual(prices.toSorted((left, right) => left - right));
  const descending = [...walk(index, { sort: 'price_desc', limit: 100, ipc: ['H01M'] })].map(
    (id) => index.get(id)!.price,
  );
  const firstNegotiable = descending.indexOf(null);
  expect(firstNegotiable).toBeGreaterThan(0);
  expect(descending.slice(firstNegotiable).every((price) => price === null)).toBe(true);
});

test('a cursor that was changed, cut or taken from another search is refused by its code', () => {
  const { nextCursor } = index.search({ q: '电池' }, options);
  const cursor = nextCursor!;
  const flipped = `${cursor.slice(0, 9)}${cursor[9] === 'A' ? 'B' : 'A'}${cursor.slice(10)}`;
  for (const bad of [flipped, cursor.slice(0, -2), 'nonsense', '中文', '']) {
    expect(codeOf(() => index.search({ q: '电池', cursor: bad }, options))).toBe('cursor_unreadable');
  }
  expect(codeOf(() => index.search({ q: '电机', cursor }, options))).toBe('cursor_of_other_query');
  expect(codeOf(() => index.search({ q: '电池', cursor, limit: 3, facets: ['office'] }, options))).toBeUndefined();
});

test('a right that ended before its term has no remaining term, and comes last in the order of terms', () => {
  const lapsed: ListingSearch = { legalStatus: ['lapsed_fee'] };
  const { data, facets } = index.search({ ...lapsed, facets: ['remainingTerm'] }, options);
  expect(data.length).toBeGreaterThan(2);
  expect(facets?.remainingTerm?.filter(({ count }) => count > 0)).toEqual([]);
  expect(total({ ...lapsed, remainingTerm: [...remainingTerms] })).toBe(0);
  for (const sort of ['expires_asc', 'expires_desc'] as const) {
    const ids = [...walk(index, { legalStatus: ['lapsed_fee', 'grace'], sort, limit: 100 })];
    const order = ids.map((id) => catalogue.find(id)?.right.legalStatus);
    expect(order).toEqual(order.toSorted());
  }
});

test('writes as JSON text exactly what it gives as an object, after changes and on a later day too', () => {
  const view = index.withOverlay([changed(5, { price: { amount: 1, currency: 'CNY' } })]);
  for (const query of [
    {},
    { sort: 'price_asc' },
    { q: '机', facets: ['patentType', 'region'] },
  ] satisfies ListingSearch[]) {
    for (const day of [today, '2027-01-30']) {
      expect(new TextDecoder().decode(view.searchBytes(query, { today: day }))).toBe(
        JSON.stringify(view.search(query, { today: day })),
      );
    }
  }
});

test('results of a verification expire after 30 days', () => {
  const later = { today: '2027-01-30' };
  expect(index.search({ verification: ['full', 'partial', 'failed'] }, later).total).toBe(0);
  const { data } = index.search({ verification: ['expired'], limit: 100 }, later);
  expect(data.every(({ verification }) => verification.level === 'expired')).toBe(true);
});

test('a session sees its own changes, and no other session does', () => {
  const one = index.withOverlay();
  const { id } = catalogue.at(10);
  one.update(changed(10, { status: 'sold' }));
  const two = one.withOverlay();
  two.update(changed(11, { status: 'withdrawn' }));
  expect([index, one, two].map((view) => total({}, view))).toEqual([3000, 2999, 2998]);
  expect([index, one].map((view) => view.get(id)?.status)).toEqual(['published', 'sold']);
  expect(one.search({}, { today, visible: { statuses: ['published', 'sold'] } }).total).toBe(3000);
});

test('sellers see their own listings in every status, and nobody else does', () => {
  const view = index.withOverlay([changed(7, { status: 'draft' })]);
  const { seller, id } = catalogue.at(7);
  const query: ListingSearch = { sellerId: seller.id, limit: 100 };
  const ids = (visible: object) => view.search(query, { today, visible }).data.map((each) => String(each.id));
  expect(ids({ ownerId: seller.id })).toContain(String(id));
  expect(ids({ ownerId: 'pty_other' })).not.toContain(String(id));
});

test('finds a listing by its number in every spelling, by its holder, and by two characters or one', () => {
  const { right, id } = catalogue.at(42);
  const [body = '', check = ''] = right.applicationNumber.split('.');
  const publication = right.publicationNumber ?? '';
  const spellings = [
    right.applicationNumber,
    body + check,
    `ZL${body}.${check}`,
    `ZL ${body.slice(0, 4)} ${body.slice(4, 5)} ${body.slice(5)}.${check}`,
    body,
    publication,
    publication.toLowerCase(),
    publication.slice(2),
  ];
  for (const q of spellings) expect([q, index.search({ q }, options).data.map((each) => each.id)]).toEqual([q, [id]]);
  const holder = right.holders[0] ?? '';
  expect([...walk(index, { q: holder, limit: 100 })]).toContain(id);
  expect(total({ q: '电池' })).toBeGreaterThan(20);
  expect(total({ q: '锂' })).toBeGreaterThan(total({ q: '锂离子' }));
});

test('folds case, width and diacritics, and takes the last word as a beginning', () => {
  const view = index.withOverlay([
    changed(3, { title: { 'zh-CN': '５Ｇ毫米波天线', en: 'Café-style Ångström Antenna', sourceLanguage: 'zh-CN' } }),
  ]);
  const { id } = catalogue.at(3);
  for (const q of ['5g毫米波', '毫米波 5G', 'cafe ANGSTROM', 'ångst', 'style ante', 'ＣＡＦＥ']) {
    expect([q, view.search({ q, limit: 100 }, options).data.some((each) => each.id === id)]).toEqual([q, true]);
  }
  expect(view.search({ q: 'ante style' }, options).data.some((each) => each.id === id)).toBe(false);
});

test('hits in the title come before hits elsewhere', () => {
  const ids = [...walk(index, { q: 'battery', limit: 50 })];
  const inTitle = ids.map((id) => /\bbattery/i.test(index.get(id)?.title.en ?? ''));
  expect(inTitle.indexOf(false)).toBe(
    inTitle.filter(Boolean).length === ids.length ? -1 : inTitle.filter(Boolean).length,
  );
});

test('similar listings share the class, never name the listing itself, and are visible', () => {
  const { id, right } = catalogue.at(9);
  const similar = index.similar(id, options);
  expect(similar.length).toBeGreaterThan(0);
  expect(similar.map((each) => each.id)).not.toContain(id);
  const classOf = (each: { ipc: string[]; locarno: string | null }) =>
    each.ipc[0]?.slice(0, 4) ?? each.locarno?.slice(0, 2);
  for (const each of similar)
    expect(each.right.ipc.map((symbol) => symbol.slice(0, 4)).concat(each.right.locarno?.slice(0, 2) ?? [])).toContain(
      classOf(right),
    );
  expect(index.similar('lst_unknown', options)).toEqual([]);
});
