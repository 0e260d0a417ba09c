import type { PatentListing } from '@ip-portal/core/model';
import { addPositions, emptyBits, type Bitset } from './bitset.js';
import { addPosting } from './postings.js';
import { RecentMap } from './recent-map.js';
import { highOf, lowOf, readNumbers, readTerms, type TermSink, type TextTerm } from './text-terms.js';

/** Where a term is looked for: in the title alone, or in title, abstract, holders and numbers. */
export type TextZone = 'title' | 'everything';

interface Zone {
  readonly words: Map<string, number[]>;
  readonly pairs: Map<number, number[]>;
}

/** Bits are kept for this many terms asked for. */
const KEPT_TERMS = 500;

/** Positions of the listings that contain a term. Built once over a catalogue, in one pass. */
export class TextIndex {
  readonly #zones: Record<TextZone, Zone> = { title: emptyZone(), everything: emptyZone() };
  readonly #kept = new RecentMap<Bitset>(KEPT_TERMS);
  readonly #size: number;
  #vocabularies: Partial<Record<TextZone, readonly string[]>> = {};

  constructor(listings: { readonly size: number; at(position: number): PatentListing }) {
    this.#size = listings.size;
    for (let position = 0; position < this.#size; position += 1) {
      const listing = listings.at(position);
      const everything = postingSink(this.#zones.everything, position);
      readTitle(listing, bothSinks(postingSink(this.#zones.title, position), everything));
      readRest(listing, everything);
    }
  }

  /** The listings that contain a term. The bits are shared: do not change them. */
  bitsOf(term: TextTerm, zone: TextZone): Bitset {
    const key = `${zone} ${termKey(term)}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const bits = emptyBits(this.#size);
    for (const positions of this.#postings(term, zone)) addPositions(bits, positions);
    this.#kept.set(key, bits);
    return bits;
  }

  #postings(term: TextTerm, zone: TextZone): readonly (readonly number[])[] {
    const { words, pairs } = this.#zones[zone];
    switch (term.kind) {
      case 'pair':
        return [pairs.get(term.pair) ?? []];
      case 'word':
        return [words.get(term.word) ?? []];
      case 'character':
        return [...pairs].filter(([pair]) => holdsCharacter(pair, term.character)).map(([, positions]) => positions);
      case 'beginning':
        return this.#wordsFrom(term.word, zone).map((word) => words.get(word) ?? []);
    }
  }

  #wordsFrom(start: string, zone: TextZone): readonly string[] {
    const vocabulary = (this.#vocabularies[zone] ??= [...this.#zones[zone].words.keys()].sort());
    let low = 0;
    let high = vocabulary.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((vocabulary[middle] ?? '') < start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (vocabulary[end]?.startsWith(start) === true) end += 1;
    return vocabulary.slice(low, end);
  }
}

/** The terms of one listing, for listings that are not in the index. */
export class ListingTerms {
  readonly #zones: Record<TextZone, { words: Set<string>; pairs: Set<number> }> = {
    title: { words: new Set(), pairs: new Set() },
    everything: { words: new Set(), pairs: new Set() },
  };

  constructor(listing: PatentListing) {
    const { title, everything } = this.#zones;
    const rest = setSink(everything);
    readTitle(listing, bothSinks(setSink(title), rest));
    readRest(listing, rest);
  }

  has(term: TextTerm, zone: TextZone): boolean {
    const { words, pairs } = this.#zones[zone];
    switch (term.kind) {
      case 'pair':
        return pairs.has(term.pair);
      case 'word':
        return words.has(term.word);
      case 'character':
        return [...pairs].some((pair) => holdsCharacter(pair, term.character));
      case 'beginning':
        return [...words].some((word) => word.startsWith(term.word));
    }
  }
}

function readTitle(listing: PatentListing, sink: TermSink): void {
  readTerms(listing.title['zh-CN'] ?? '', sink);
  readTerms(listing.title.en ?? '', sink);
}

function readRest(listing: PatentListing, sink: TermSink): void {
  const { abstract, holders } = listing.right;
  readTerms(abstract?.['zh-CN'] ?? '', sink);
  readTerms(abstract?.en ?? '', sink);
  for (const holder of holders) readTerms(holder, sink);
  const seller = listing.seller.name['zh-CN'] ?? '';
  if (!holders.includes(seller)) readTerms(seller, sink);
  readTerms(listing.seller.name.en ?? '', sink);
  readNumbers(listing, sink);
}

function emptyZone(): Zone {
  return { words: new Map(), pairs: new Map() };
}

function postingSink(zone: Zone, position: number): TermSink {
  return {
    pair: (pair) => addPosting(zone.pairs, pair, position),
    word: (word) => addPosting(zone.words, word, position),
  };
}

/** What the title says is found there and everywhere. */
function bothSinks(one: TermSink, other: TermSink): TermSink {
  return {
    pair(pair) {
      one.pair(pair);
      other.pair(pair);
    },
    word(word) {
      one.word(word);
      other.word(word);
    },
  };
}

function setSink({ words, pairs }: { words: Set<string>; pairs: Set<number> }): TermSink {
  return { pair: (pair) => pairs.add(pair), word: (word) => words.add(word) };
}

const holdsCharacter = (pair: number, character: number) => highOf(pair) === character || lowOf(pair) === character;

function termKey(term: TextTerm): string {
  if (term.kind === 'pair') return `pair ${term.pair}`;
  return term.kind === 'character' ? `character ${term.character}` : `${term.kind} ${term.word}`;
}
