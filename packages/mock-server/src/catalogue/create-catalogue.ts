import type { Party, PatentListing } from '@ip-portal/core/model';
import { dayNumberFrom } from './calendar.js';
import { demoParties } from './demo-parties.js';
import { identifierPosition } from './identifier-code.js';
import { briefOf, drawListingBrief, drawPatentListing, type ListingBrief, type ListingSeed } from './patent-listing.js';
import { positionOfNumber } from './patent-numbers.js';
import { RandomStream } from './random.js';
import { drawSeller } from './seller.js';

export interface CatalogueOptions {
  /** One integer gives the same catalogue, byte for byte, on every runtime. */
  readonly seed: number;
  /** How many listings to make up: 10,000 unless told, 0 to 100,000. */
  readonly size?: number;
  /** The legal date (Asia/Shanghai, `YYYY-MM-DD`) that the catalogue is seen on. */
  readonly today: string;
  /** Listings of the partner's own, found after the made-up ones. */
  readonly own?: readonly PatentListing[];
}

/** Listings by position and by id, made when they are asked for, and the parties behind them. Never changes. */
export interface Catalogue {
  readonly seed: number;
  readonly today: string;
  /** Made-up listings and the partner's own. */
  readonly size: number;
  /** Listing at a position from 0 to `size - 1`. Throws `RangeError` outside. */
  at(position: number): PatentListing;
  /** What a search needs of the listing at a position. */
  brief(position: number): ListingBrief;
  /** Position of a listing; undefined where there is none of that id. */
  positionOf(id: string): number | undefined;
  /** A listing by id; undefined where there is none. */
  find(id: string): PatentListing | undefined;
  /** A listing by the number of its right; undefined where there is none. */
  findByNumber(number: string): PatentListing | undefined;
  /** A party by id: a seller, or one of the demo parties. */
  findParty(id: string): Party | undefined;
  /** The demo parties `pty_buyer`, `pty_seller`, `pty_officer`, `pty_incubator`. */
  readonly demoParties: readonly Party[];
}

const LARGEST = 100_000;
/** Listings a seller has on average; a few have very many. */
const LISTINGS_PER_SELLER = 12;
/** Every so many listings one belongs to the demo seller. */
const DEMO_EVERY = 250;
const [listingLabel, sellerLabel, choiceLabel] = [11, 12, 13];

/** A seeded catalogue of patents, believable and invented: nothing is made before it is asked for. */
export function createCatalogue(options: CatalogueOptions): Catalogue {
  const { seed, today, own = [] } = options;
  const size = options.size ?? 10_000;
  if (!Number.isInteger(size) || size < 0 || size > LARGEST) {
    throw new RangeError(`Failed to create a catalogue: size ${size} is not 0 to ${LARGEST}. Ask for fewer listings.`);
  }
  const root = new RandomStream(seed | 0);
  const salt = root.fork(1).next();
  const todayNumber = dayNumberFrom(today);
  const sellers = sellerTable(root, { salt, count: Math.max(24, Math.ceil(size / LISTINGS_PER_SELLER)) });
  const ownPositions = new Map(own.map((listing, index) => [String(listing.id), size + index]));
  const listings = root.fork(listingLabel);
  const choices = root.fork(choiceLabel);
  const seedOf = (position: number): ListingSeed => {
    if (!(position >= 0 && position < size)) {
      throw new RangeError(`Failed to read a listing: no position ${position}. Stay below ${size + own.length}.`);
    }
    const seller = sellers.of(position, choices.fork(position));
    return { position, seed, salt, today: todayNumber, stream: listings.fork(position), seller };
  };
  const at = (position: number) => own[position - size] ?? drawPatentListing(seedOf(position));
  const brief = (position: number): ListingBrief => {
    const owned = own[position - size];
    return owned === undefined ? drawListingBrief(seedOf(position)) : briefOf(owned);
  };
  const positionOf = (id: string): number | undefined => {
    const position = id.startsWith('lst_') ? identifierPosition(id.slice(4), salt) : undefined;
    return position !== undefined && position < size ? position : ownPositions.get(id);
  };
  const find = (id: string) => {
    const position = positionOf(id);
    return position === undefined ? undefined : at(position);
  };
  const findByNumber = (number: string) => {
    const position = positionOfNumber(number, salt);
    const found = position !== undefined && position < size ? at(position) : undefined;
    return found?.right.number === number ? found : own.find(({ right }) => right.number === number);
  };
  return {
    seed,
    today,
    size: size + own.length,
    at,
    brief,
    positionOf,
    find,
    findByNumber,
    findParty: (id) => sellers.find(id),
    demoParties,
  };
}

function sellerTable(root: RandomStream, options: { salt: number; count: number }) {
  const { salt, count } = options;
  const streams = root.fork(sellerLabel);
  const drawn = new Map<number, Party>();
  const fixed = new Map(demoParties.map((party) => [String(party.id), party]));
  const demoSeller = fixed.get('pty_seller');
  const sellerAt = (position: number): Party => {
    const known = drawn.get(position);
    if (known !== undefined) return known;
    const seller = drawSeller(streams.fork(position), position, salt);
    drawn.set(position, seller);
    return seller;
  };
  return {
    /** The seller of a listing: the square of an even draw, so that the first sellers own far more than the last. */
    of(position: number, stream: RandomStream): Party {
      if (demoSeller !== undefined && position % DEMO_EVERY === 7) return demoSeller;
      const share = stream.below(1 << 20) / (1 << 20);
      return sellerAt(Math.floor(count * share * share));
    },
    find(id: string): Party | undefined {
      const position = id.startsWith('pty_') ? identifierPosition(id.slice(4), salt) : undefined;
      return fixed.get(id) ?? (position !== undefined && position < count ? sellerAt(position) : undefined);
    },
  };
}
