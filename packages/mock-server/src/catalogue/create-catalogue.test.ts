import {
  annuityStatus,
  kindCodePeriods,
  lastDayInForce,
  legalDateFrom,
  listing,
  parseCnApplicationNumber,
  parseCnPublicationNumber,
  parseCreditCode,
  parseIpc,
  parseLocarno,
  party,
  ruleAt,
  weekdayOf,
  patentTypes,
  type PatentListing,
  type PatentType,
} from '@ip-portal/core/model';
import { expect, test } from 'vitest';
import { createCatalogue } from './create-catalogue.js';
import { familySections } from './families.js';

const today = '2026-11-23';
const sample = 5000;
const catalogue = createCatalogue({ seed: 7, size: sample, today });
const listings = Array.from({ length: sample }, (_, position) => catalogue.at(position));
const ofType = (type: string) => listings.filter(({ right }) => right.patentType === type);
const share = (part: readonly PatentListing[]) => (100 * part.length) / sample;
const isPatentType = (text: string): text is PatentType => patentTypes.some((known) => known === text);
function typeOf({ right }: PatentListing): PatentType {
  if (isPatentType(right.patentType)) return right.patentType;
  throw new Error(right.patentType);
}
const median = (numbers: readonly number[]) =>
  numbers.toSorted((left, right) => left - right)[numbers.length >> 1] ?? 0;

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

test('seed 1 gives the same 500 listings byte for byte', async () => {
  const golden = createCatalogue({ seed: 1, today });
  const first = Array.from({ length: 500 }, (_, position) => golden.at(position));
  expect(await sha256(JSON.stringify(first))).toBe('6eb7ada042a9aedb015b1c6e871b30c8b5d885a1559f5295ae1918a43c25e33f');
});

test('makes a listing the same whatever was read before it, and whatever the seed is not', () => {
  const fresh = createCatalogue({ seed: 7, size: sample, today });
  expect(fresh.at(4321)).toEqual(catalogue.at(4321));
  expect(createCatalogue({ seed: 8, size: sample, today }).at(4321)).not.toEqual(catalogue.at(4321));
});

test('gives the brief of a listing as the whole listing has it', () => {
  for (const position of [0, 17, 999, 4999]) {
    const { summary, encumbrances } = catalogue.brief(position);
    const whole = catalogue.at(position);
    expect(whole).toMatchObject(summary);
    expect(whole.right.encumbrances).toEqual(encumbrances);
  }
});

test('finds every listing and its seller by id, and nothing by an id it did not give', () => {
  listings.forEach(({ id, seller }, position) => {
    expect(catalogue.positionOf(id)).toBe(position);
    expect(catalogue.findParty(seller.id)?.name).toEqual(seller.name);
  });
  expect(['lst_0000000', 'lst_', 'pty_buyer', ''].map((id) => catalogue.find(id))).toEqual(Array(4).fill(undefined));
});

test('every listing and every party is what the contract says', () => {
  for (const each of listings) expect(listing.safeParse(each).success).toBe(true);
  for (const each of catalogue.demoParties) expect(party.safeParse(each).success).toBe(true);
});

test('application numbers are unique and carry the right check digit, year and type', () => {
  expect(new Set(listings.map(({ right }) => right.applicationNumber)).size).toBe(sample);
  for (const { right } of listings) {
    const parsed = parseCnApplicationNumber(right.applicationNumber, { today });
    if (!parsed.ok) throw new Error(`${right.applicationNumber} ${parsed.reason}`);
    expect(String(parsed.value.year)).toBe(right.filedOn.slice(0, 4));
    const types = { invention: [1, 8], utility_model: [2, 9], design: [3] }[String(right.patentType)];
    expect(types).toContain(parsed.value.type);
  }
});

test('publication numbers are unique, and their kind code fits type and date', () => {
  expect(new Set(listings.map(({ right }) => right.publicationNumber)).size).toBe(sample);
  for (const { right } of listings) {
    const parsed = parseCnPublicationNumber(right.publicationNumber ?? '');
    if (!parsed.ok) throw new Error(`${right.publicationNumber} ${parsed.reason}`);
    expect(parsed.value.kind.patentType).toBe(right.patentType);
    expect(parsed.value.kind.letter).toBe(right.kindCode);
    const on = legalDateFrom(right.grantedOn ?? right.publishedOn ?? '');
    const { meaning } = ruleAt(kindCodePeriods, on, { where: (row) => row.letter === right.kindCode });
    expect(['granted', 'registered']).toContain(right.grantedOn === null ? 'granted' : meaning);
    expect(right.kindCode === 'A').toBe(right.grantedOn === null);
    expect(right.family).toContain(right.publicationNumber);
    expect(new Set(right.family).size).toBe(right.family.length);
  }
});

test('dates are lawful: filed, published, granted in that order, on gazette days, within the term', () => {
  for (const each of listings) {
    const { right, publishedAt } = each;
    const patentType = typeOf(each);
    const { filedOn, publishedOn, grantedOn, expiresOn } = right;
    expect(publishedOn! > filedOn).toBe(true);
    const months = (date: string) => (Date.parse(date) - Date.parse(filedOn)) / 86_400_000 / 30.44;
    if (grantedOn !== null) {
      const [shortest, longest] = { invention: [19.5, 38], utility_model: [4.5, 12], design: [2.5, 9] }[
        String(patentType)
      ]!;
      expect(months(grantedOn)).toBeGreaterThan(shortest!);
      expect(months(grantedOn)).toBeLessThan(longest!);
      expect(grantedOn >= publishedOn! && grantedOn < today).toBe(true);
      if (grantedOn >= '2017-06-13') expect([2, 5]).toContain(weekdayOf(legalDateFrom(grantedOn)));
    }
    if (patentType === 'utility_model' || patentType === 'design') {
      expect(grantedOn).toBe(publishedOn);
      expect(['granted', 'grace', 'lapsed_fee']).toContain(right.legalStatus);
    }
    if (patentType !== 'invention' && patentType !== 'utility_model' && patentType !== 'design')
      throw new Error('type');
    expect(expiresOn).toBe(lastDayInForce(patentType, legalDateFrom(filedOn)));
    expect(expiresOn! > today).toBe(true);
    expect(publishedAt! < `${today}T24`).toBe(true);
    expect(publishedAt!.slice(0, 10) > (grantedOn ?? publishedOn!)).toBe(true);
  }
});

test('annuities stand as the rules compute them from the years that are paid', () => {
  for (const each of listings) {
    const { right } = each;
    const patentType = typeOf(each);
    const { annuity, filedOn } = right;
    if (right.grantedOn === null) {
      expect(annuity.status).toBe('not_applicable');
      continue;
    }
    if (patentType !== 'invention' && patentType !== 'utility_model' && patentType !== 'design')
      throw new Error('type');
    const term = { invention: 20, utility_model: 10, design: filedOn >= '2021-06-01' ? 15 : 10 }[patentType];
    const paidThroughYear = annuity.nextYear === null ? term : annuity.nextYear - 1;
    const found = annuityStatus(
      { patentType, filingDate: legalDateFrom(filedOn), paidThroughYear },
      legalDateFrom(annuity.asOf),
    );
    expect(annuity.status).toBe(found.status);
    if ('dueDate' in found) expect(annuity.dueOn).toBe(found.dueDate);
  }
  expect(new Set(listings.map(({ right }) => right.annuity.status)).size).toBeGreaterThanOrEqual(5);
});

test('titles fit their right: no utility model is a method, no design has an IPC symbol, classes come from one family', () => {
  const classes = new Map(
    familySections().flatMap(({ families }) =>
      families.flatMap(({ symbols, nouns }) => nouns.map(({ zh }) => [zh, symbols[0]] as const)),
    ),
  );
  for (const { right, title } of listings) {
    const zh = title['zh-CN'] ?? '';
    const isDesign = right.patentType === 'design';
    if (right.patentType === 'utility_model') expect(zh).not.toMatch(/方法|工艺|组合物/);
    expect(right.ipc.length === 0).toBe(isDesign);
    expect(right.locarno !== null && parseLocarno(right.locarno).ok).toBe(isDesign);
    for (const symbol of right.ipc) expect(parseIpc(symbol).ok).toBe(true);
    if (isDesign) expect(zh).not.toMatch(/^一种|方法/);
    else expect([...classes].some(([noun, symbol]) => symbol === right.ipc[0] && zh.includes(noun))).toBe(true);
    expect(title.en).toMatch(/^[A-Z0-9].*[a-zA-Z0-9)]$/);
    expect(title.en).not.toMatch(/ {2}| [,:]/);
  }
  expect(classes.size).toBeGreaterThan(400);
  expect(new Set(listings.map(({ title }) => title['zh-CN'])).size).toBeGreaterThan(0.95 * sample);
});

test('prices follow their type, with the tails of a shop, and about a quarter is negotiable', () => {
  const priced = listings.filter(({ price }) => price !== null);
  expect(share(listings) - share(priced)).toBeGreaterThan(20);
  expect(share(listings) - share(priced)).toBeLessThan(30);
  for (const { price } of priced) {
    const yuan = price!.amount / 100;
    const isRound = yuan % (yuan < 20_000 ? 100 : yuan < 200_000 ? 1000 : 10_000) === 0;
    expect(isRound || (yuan < 200_000 && yuan % 1000 === 800)).toBe(true);
  }
  const medianOf = (type: string) =>
    median(priced.filter(({ right }) => right.patentType === type).map(({ price }) => price!.amount / 100));
  expect(Math.abs(medianOf('utility_model') - 8_000)).toBeLessThan(800);
  expect(Math.abs(medianOf('invention') - 38_000)).toBeLessThan(5_000);
  expect(Math.abs(medianOf('design') - 5_000)).toBeLessThan(700);
});

test('types and IPC sections are spread as on Chinese trading sites', () => {
  expect(Math.abs(share(ofType('utility_model')) - 55)).toBeLessThan(3);
  expect(Math.abs(share(ofType('invention')) - 38)).toBeLessThan(3);
  const classified = listings.filter(({ right }) => right.ipc.length > 0);
  const inSection = (section: string) =>
    (100 * classified.filter(({ right }) => right.ipc[0]?.startsWith(section)).length) / classified.length;
  for (const [section, percent] of Object.entries({ G: 24, H: 16, B: 20, A: 13, C: 12, F: 8, E: 5, D: 2 })) {
    expect(Math.abs(inSection(section) - percent)).toBeLessThan(2.5);
  }
});

test('badges never claim too much: none is full in grace, under a pledge or a freeze, before grant, or after 30 days', () => {
  const levels = new Set<string>();
  for (const { verification, right } of listings) {
    levels.add(verification.level);
    expect(verification.asOf === null).toBe(verification.level === 'none');
    if (verification.asOf === null) continue;
    const age = (Date.parse(today) - Date.parse(verification.asOf)) / 86_400_000;
    expect(age > 30).toBe(verification.level === 'expired');
    if (verification.level !== 'full') continue;
    expect(['paid_up', 'due_soon']).toContain(right.annuity.status);
    expect(right.encumbrances.filter(({ kind }) => kind === 'pledge' || kind === 'preservation')).toEqual([]);
    expect(right.grantedOn).not.toBeNull();
  }
  expect([...levels].sort()).toEqual(['expired', 'failed', 'full', 'none', 'partial']);
});

test('the legal status lags: it speaks of an earlier day, and the register knows no grace', () => {
  for (const { right } of listings) {
    expect(right.legalStatusRecord.asOf < today).toBe(true);
    expect(right.legalStatusRecord.status).not.toBe('grace');
    for (const { since } of right.encumbrances) expect(since > right.grantedOn! && since < today).toBe(true);
  }
  const kinds = new Set(listings.flatMap(({ right }) => right.encumbrances.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual(['licence', 'open_licence', 'pledge', 'preservation']);
});

test('parties carry valid credit codes of their own region', () => {
  const parties = [...catalogue.demoParties, ...listings.map(({ seller }) => catalogue.findParty(seller.id)!)];
  for (const { creditCode, region, kind } of parties) {
    if (creditCode === null) {
      expect(kind).toBe('individual');
      continue;
    }
    const parsed = parseCreditCode(creditCode);
    expect(parsed).toMatchObject({ ok: true, severity: 'none', value: { region } });
  }
  expect(catalogue.demoParties.map(({ id }) => id)).toEqual([
    'pty_buyer',
    'pty_seller',
    'pty_officer',
    'pty_incubator',
  ]);
  expect(listings.filter(({ seller }) => seller.id === 'pty_seller').length).toBe(sample / 250);
});

test('refuses a size it cannot make and a position it does not have', () => {
  expect(() => createCatalogue({ seed: 1, size: 100_001, today })).toThrow('size 100001');
  expect(() => catalogue.at(sample)).toThrow(`no position ${sample}`);
});
