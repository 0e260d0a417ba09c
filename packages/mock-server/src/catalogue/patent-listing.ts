import {
  legalDateFrom,
  listingId,
  startOfLegalDate,
  type Encumbrance,
  type Party,
  type PartySummary,
  type Patent,
  type PatentCard,
  type PatentListing,
  type PatentListingSummary,
  type PatentType,
} from '@ip-portal/core/model';
import { drawAbstract } from './abstract.js';
import { civilDateOf, dateText, type DayNumber } from './calendar.js';
import { designFamilies, familySections, type FamilyStyle } from './families.js';
import { identifierCode } from './identifier-code.js';
import { drawAgency, drawCompany, drawPerson } from './names.js';
import { patentNumbers, type PatentNumbers } from './patent-numbers.js';
import { annuityRecord, drawBadge, drawEncumbrances } from './patent-standing.js';
import { drawTimeline, type PatentTimeline } from './patent-timeline.js';
import { drawPrice, priceLaws } from './price.js';
import { lots, type RandomStream } from './random.js';
import { drawRegion } from './seller.js';
import { drawDesignTitle, drawTitle, type TitleParts } from './title.js';
import type { Wording } from './wording.js';

/** What listing `position` of a catalogue is made from. */
export interface ListingSeed {
  readonly position: number;
  readonly seed: number;
  readonly salt: number;
  readonly today: DayNumber;
  readonly stream: RandomStream;
  readonly seller: Party;
}

interface Subject {
  readonly type: PatentType;
  readonly parts: TitleParts;
  readonly style: FamilyStyle;
  readonly industry: string;
  readonly symbols: readonly string[];
  readonly locarno: string | null;
}

const typeLots = lots<PatentType>([
  ['invention', 38],
  ['utility_model', 55],
  ['design', 7],
]);
const tradeModeLots = lots([
  [['assignment'], 37],
  [['assignment', 'licence'], 9],
  [['licence'], 4],
]);
const languages = (wording: Wording) => ({ 'zh-CN': wording.zh, en: wording.en, sourceLanguage: 'zh-CN' });

/** The part of a listing that a search needs: its card, and the kinds of its encumbrances. */
export interface ListingBrief {
  readonly summary: PatentListingSummary;
  readonly encumbrances: readonly Encumbrance[];
}

/** The brief of a listing that is there whole. */
export function briefOf(listing: PatentListing): ListingBrief {
  const { encumbrances } = listing.right;
  return { summary: summaryOfListing(listing), encumbrances };
}

/** The card of a listing: what a page of results shows. */
export function summaryOfListing(listing: PatentListing): PatentListingSummary {
  const { id, title, status, tradeModes, price, industry, seller, verification, publishedAt, rightType } = listing;
  const { patentType, office, number, legalStatus, filedOn, grantedOn, expiresOn, ipc, locarno } = listing.right;
  const right = { patentType, office, number, legalStatus, filedOn, grantedOn, expiresOn, ipc, locarno };
  return { id, title, status, tradeModes, price, industry, seller, verification, publishedAt, rightType, right };
}

interface Sketch extends ListingBrief {
  readonly subject: Subject;
  readonly timeline: PatentTimeline;
  readonly numbers: PatentNumbers;
  readonly annuity: Patent['annuity'];
  readonly cpc: readonly string[];
  readonly holders: readonly string[];
  /** What the rest of the right is drawn from. */
  readonly details: RandomStream;
}

/**
 * The brief of a listing, at half the cost of the whole. Each part draws from a stream of its own, so that a part left
 * out, or a new draw in one, never changes another.
 */
export function drawListingBrief(seed: ListingSeed): ListingBrief {
  const { summary, encumbrances } = drawSketch(seed);
  return { summary, encumbrances };
}

/** One listing, whole. */
export function drawPatentListing(seed: ListingSeed): PatentListing {
  const sketch = drawSketch(seed);
  const { summary } = sketch;
  const details = seed.stream.fork(9);
  return {
    ...summary,
    right: drawRight(seed, sketch),
    version: 1 + details.below(4),
    description: drawDescription(details, sketch.subject),
    updatedAt: summary.publishedAt ?? startOfLegalDate(legalDateFrom(dateText(seed.today))),
    lockedOrderId: null,
  };
}

function drawSketch(seed: ListingSeed): Sketch {
  const { stream, seller, today, position, salt } = seed;
  const subject = drawSubject(stream.fork(1));
  const { type } = subject;
  const timeline = drawTimeline(stream.fork(2), type, today);
  const isNationalPhase = type === 'invention' && stream.fork(10).chance(5);
  const numbers = patentNumbers(timeline, { type, position, salt, isNationalPhase });
  const annuity = annuityRecord(timeline, today);
  const encumbrances = drawEncumbrances(stream.fork(8), { granted: timeline.granted, today });
  const terms = stream.fork(5);
  const isPortfolio = seller.kind === 'university' && type === 'invention' && terms.chance(15);
  const price = drawPrice(terms, priceLaws[isPortfolio ? 'portfolio' : type]);
  const details = stream.fork(3);
  const cpc = subject.symbols.length > 1 && details.chance(40) ? [subject.symbols[0] ?? ''] : [];
  const holders = drawHolders(details, seller);
  const right = cardOf(subject, timeline, numbers);
  const checked = { seller: summaryOf(seller), right: { ...right, annuity, encumbrances: [...encumbrances], holders } };
  const available = timeline.granted ?? timeline.published ?? timeline.filed;
  const summary: PatentListingSummary = {
    id: listingId.parse(`lst_${identifierCode(position, salt)}`),
    title: languages(subject.parts.title),
    status: 'published',
    tradeModes: [...terms.pick(tradeModeLots)],
    price: price === null ? null : { amount: price, currency: 'CNY' },
    industry: subject.industry,
    seller: checked.seller,
    verification: drawBadge(stream.fork(7), checked, { seed: seed.seed, today, available }),
    publishedAt: drawPublishedAt(stream.fork(6), { today, available: timeline.granted ?? timeline.published }),
    rightType: 'patent',
    right,
  };
  return { summary, encumbrances, subject, timeline, numbers, annuity, cpc, holders, details };
}

function cardOf(subject: Subject, timeline: PatentTimeline, numbers: PatentNumbers): PatentCard {
  return {
    patentType: subject.type,
    office: 'CN',
    number: numbers.applicationNumber,
    legalStatus: timeline.status,
    filedOn: dateText(timeline.filed),
    grantedOn: timeline.granted === null ? null : dateText(timeline.granted),
    expiresOn: dateText(timeline.expiry - 1),
    ipc: [...subject.symbols],
    locarno: subject.locarno,
  };
}

/** A party as others may see it. */
export function summaryOf({ id, name, kind, country, region }: Party): PartySummary {
  return { id, name, kind, country, region };
}

function drawSubject(stream: RandomStream): Subject {
  const type = stream.pick(typeLots);
  if (type === 'design') {
    const family = stream.pick(designFamilies());
    const parts = drawDesignTitle(stream, family);
    return { type, parts, style: 'device', industry: family.industry, symbols: [], locarno: family.locarno };
  }
  const section = stream.pick(familySections());
  const family = stream.pick(type === 'utility_model' ? section.devices : section.families);
  const parts = drawTitle(stream, family, type === 'utility_model');
  const symbols = stream.chance(65) ? family.symbols : family.symbols.slice(0, 1);
  return { type, parts, style: family.style, industry: family.industry, symbols, locarno: null };
}

function drawRight(seed: ListingSeed, sketch: Sketch): Patent {
  const { stream, today } = seed;
  const { subject, timeline, numbers, details } = sketch;
  const { type, parts, style } = subject;
  const abstract = type === 'design' ? null : drawAbstract(stream.fork(4), parts, { style, type });
  return {
    ...sketch.summary.right,
    applicationNumber: numbers.applicationNumber,
    publicationNumber: numbers.publicationNumber,
    kindCode: numbers.kindCode,
    publishedOn: dateText(timeline.published ?? timeline.filed),
    abstract: abstract === null ? null : languages(abstract),
    locarnoEdition: subject.locarno === null ? null : locarnoEdition(timeline.filed),
    cpc: [...sketch.cpc],
    ...drawPeople(details, seed.seller, sketch.holders),
    ...drawForeignFamily(details, timeline.filed, numbers),
    agencyOnRecord: details.chance(72) ? drawAgency(details, drawRegion(details)) : null,
    legalStatusRecord: {
      // The gazette knows no period of grace: to the register the right is granted until it has ended.
      status: timeline.status === 'grace' ? 'granted' : timeline.status,
      // Data that tell of a publication or a grant are not older than it.
      asOf: dateText(
        Math.max(today - details.between(7, 75), timeline.granted ?? timeline.published ?? timeline.filed),
      ),
      source: details.chance(70) ? '国家知识产权局专利登记簿' : '国家知识产权局专利公报',
    },
    annuity: sketch.annuity,
    encumbrances: [...sketch.encumbrances],
  };
}

/** The seller, and few others beside. */
function drawHolders(stream: RandomStream, seller: Party): string[] {
  const draw = stream.below(100);
  const extra = draw < 86 ? 0 : draw < 98 ? 1 : 2;
  const others = Array.from({ length: extra }, () => drawCompany(stream, drawRegion(stream)).zh);
  return [...new Set([seller.name['zh-CN'] ?? '', ...others])];
}

function drawPeople(stream: RandomStream, seller: Party, holders: readonly string[]) {
  const wasTransferred = stream.chance(9);
  const people = Array.from({ length: stream.between(1, 5) }, () => drawPerson(stream).zh);
  return {
    applicants: wasTransferred ? [drawCompany(stream, drawRegion(stream)).zh] : [...holders],
    holders: [...holders],
    inventors: [...new Set(seller.kind === 'individual' ? [seller.name['zh-CN'] ?? '', ...people] : people)],
  };
}

function drawForeignFamily(
  stream: RandomStream,
  filed: DayNumber,
  numbers: PatentNumbers,
): Pick<Patent, 'priorities' | 'family'> {
  const own = numbers.publications;
  if (!numbers.isNationalPhase) return { priorities: [], family: [...own] };
  const priorityDay = filed - stream.between(300, 364);
  const office = stream.pick(['US', 'JP', 'EP']);
  const priority = `${civilDateOf(priorityDay).year}${String(stream.below(1_000_000)).padStart(6, '0')}`;
  const world = `WO${civilDateOf(filed + 180).year}${String(stream.below(1_000_000)).padStart(6, '0')}A1`;
  const abroad = `US${civilDateOf(filed + 540).year}${String(stream.below(10_000_000)).padStart(7, '0')}A1`;
  return {
    priorities: [{ office, number: priority, filedOn: dateText(priorityDay) }],
    family: [...own, world, ...(stream.chance(60) ? [abroad] : [])],
  };
}

function drawDescription(stream: RandomStream, subject: Subject): PatentListing['description'] {
  if (!stream.chance(35)) return null;
  const { noun } = subject.parts;
  return languages({
    zh: `权利稳定，可随时办理转让手续，附${noun.zh}的技术资料。`,
    en: `Title is clear and ready to transfer; technical files on the ${noun.en} are included.`,
  });
}

/** The Locarno edition in force on the day of filing. */
function locarnoEdition(filed: DayNumber): string {
  const year = civilDateOf(filed).year;
  if (year >= 2025) return '15';
  if (year >= 2023) return '14';
  if (year >= 2021) return '13';
  return year >= 2019 ? '12' : '11';
}

/** An instant in Chinese office hours, after the right was published and within the last two years. */
function drawPublishedAt(stream: RandomStream, options: { today: DayNumber; available: DayNumber | null }): string {
  const { today, available } = options;
  const longest = Math.max(1, Math.min(720, today - (available ?? today) - 3));
  const daysAgo = 1 + Math.min(stream.below(longest), stream.below(longest));
  const two = (value: number) => String(value).padStart(2, '0');
  const milliseconds = String(stream.below(1000)).padStart(3, '0');
  return `${dateText(today - daysAgo)}T${two(stream.between(1, 9))}:${two(stream.below(60))}:${two(stream.below(60))}.${milliseconds}Z`;
}
