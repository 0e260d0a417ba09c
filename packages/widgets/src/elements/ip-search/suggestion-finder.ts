import { formatCnApplicationNumber, parseCnApplicationNumber, type Facets } from '@ip-portal/core';
import { filterNames, filtered, searchFor, type FilterName, type SearchState } from '../../controllers/search-state.js';
import type { Sections } from '../../locale.js';
import type { filterLabel, SearchContext } from './search-context.js';

export interface Suggestion {
  /** Stays with it while others come and go. */
  readonly key: string;
  readonly kind: 'number' | 'filter' | 'class';
  readonly words: string;
  /** What was typed, as it stands in the words. */
  readonly pattern: RegExp | null;
  readonly note: string;
  /** True where the note tells of a mistake. */
  readonly isDoubtful: boolean;
  /** How many rights it would show; null where nobody has counted them. */
  readonly count: number | null;
  /** What choosing it searches. */
  readonly search: SearchState;
}

export interface SuggestionSources extends Pick<SearchContext, 'messages' | 'titles' | 'today' | 'search' | 'hidden'> {
  readonly memory: Pick<SearchContext['memory'], 'options'>;
  readonly words: Sections['suggestions'];
  readonly label: typeof filterLabel;
  /** The counts of a search for what remains of the text; undefined where they are not known. */
  readonly countsOf: (rest: string) => Facets | undefined;
}

/** What is looked for among the words, and what remains of the text once it has been found there. */
interface Typed {
  readonly text: string;
  readonly rest: string;
}

/** Options in a list: what is seen at once. */
const most = 8;
/** Of them, those filters may take while there are classes too. */
const mostFilters = 5;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

const symbolShape = /^[A-H](?:\d{0,2}|\d\d[A-Z])$/;
const finerSymbolShape = /^(([A-H]\d\d)[A-Z])(?:\d{1,4}(?:\/\d{2,6})?)?$/;

/** The application number that a text is, or would be but for its check digit. It says nothing of whether there is one. */
export function findNumber({ words, search, today }: SuggestionSources): readonly Suggestion[] {
  const result = parseCnApplicationNumber(search.text, { today });
  const number = result.ok ? formatCnApplicationNumber(result.value) : result.expected;
  if (number === undefined) return [];
  const digit = number.slice(-1);
  const isDoubtful = !result.ok && result.reason === 'check_digit_wrong';
  const isWhole = result.ok && result.checkGiven;
  return [
    {
      key: 'number',
      kind: 'number',
      words: number,
      pattern: null,
      note: isDoubtful ? words.checkWrong(digit) : isWhole ? words.checkRight : words.checkMissing(digit),
      isDoubtful,
      count: null,
      search: searchFor(search, { text: number }),
    },
  ];
}

function valueOf(
  name: FilterName,
  value: string,
  facts: Pick<Suggestion, 'words' | 'note' | 'count' | 'pattern' | 'search'>,
): Suggestion {
  return { key: `${name} ${value}`, kind: name === 'ipc' ? 'class' : 'filter', isDoubtful: false, ...facts };
}

/**
 * The letters as they were typed, for finding and marking them: Latin ones at the beginning of a word, and with `start`
 * there only. An English word is met as one and as many: battery, batteries. Between Chinese and Latin letters a blank is a
 * matter of taste.
 */
function patternFor(
  text: string,
  { start = /^\w/.test(text) ? String.raw`\b` : '', flags = 'iu' } = {},
): RegExp | null {
  const letters = text
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
    .replace(/([a-z]{3})(?:y|ies)$/i, '$1(?:y|ies)')
    .replace(/([a-z]{3})s$/i, '$1s?')
    .replaceAll(/(\w)(?=\p{Script=Han})|(\p{Script=Han})(?=\w)/gu, String.raw`$1$2\s?`);
  return text === '' ? null : new RegExp(`${start}(${letters})`, flags);
}

/** For folded words: to look through eight hundred titles at every letter, without the case of letters, takes half the time. */
const finderFor = (text: string): RegExp | null => patternFor(fold(text), { flags: 'u' });

/** Where a finder stands in folded words: 0 at the beginning of one, 1 within; undefined where it does not. */
function placeOf(pattern: RegExp | null, folded: string): 0 | 1 | undefined {
  const at = pattern ? folded.search(pattern) : 0;
  if (at < 0) return undefined;
  return at === 0 || !/[\p{L}\p{N}]/u.test(folded.charAt(at - 1)) ? 0 : 1;
}

/** Values of the facets, those first in which a word begins with the text. To an empty text, two of each. */
function findFilters({ text, rest }: Typed, sources: SuggestionSources): readonly Suggestion[] {
  const { messages, search, memory, hidden, label, countsOf } = sources;
  const facets = countsOf(rest);
  const [pattern, finder] = [patternFor(text), finderFor(text)];
  const found: [Suggestion[], Suggestion[]] = [[], []];
  for (const name of filterNames) {
    if (name === 'ipc' || hidden.includes(name)) continue;
    const set = search.filters[name] ?? [];
    const values = memory.options(facets ?? {}, name, { set });
    // To somebody who looks around, a filter with one value is no choice.
    let left = text !== '' ? most : values.length > 1 ? 2 : 0;
    for (const { value, count } of values) {
      const isIdle = set.includes(value) || (facets !== undefined && count === 0);
      const words = label(name, value, sources);
      const place = placeOf(finder, fold(words));
      if (isIdle || place === undefined || (left -= 1) < 0) continue;
      const next = filtered(searchFor(search, { text: rest }), name, [...set, value]);
      const facts = { words, pattern, note: messages.facets[name], count: facets ? count : null, search: next };
      found[place].push(valueOf(name, value, facts));
    }
  }
  return found.flat();
}

type Titles = Readonly<Record<string, string>>;
const folded = new WeakMap<Titles, readonly (readonly [symbol: string, title: string])[]>();

/** Titles as they are looked through, folded once a table. */
function foldedTitles(titles: Titles): readonly (readonly [symbol: string, title: string])[] {
  let all = folded.get(titles);
  if (!all) folded.set(titles, (all = Object.entries(titles).map(([symbol, title]) => [symbol, fold(title)])));
  return all;
}

/** How many rights are known to be in sections, classes and subclasses. */
class ClassCounts {
  readonly #counts: ReadonlyMap<string, number>;
  readonly #facets: Facets | undefined;

  constructor(facets: Facets | undefined, memory: SuggestionSources['memory']) {
    this.#facets = facets;
    const names = facets ? ['ipcSection', 'ipcClass', 'ipcSubclass'] : [];
    const options = names.flatMap((name) => memory.options(facets ?? {}, name, { set: [] }));
    this.#counts = new Map(options.map(({ value, count }) => [value, count]));
  }

  /** Null where nobody has counted: subclasses, till somebody has asked for them. In a class with nothing, they have none. */
  of(value: string): number | null {
    if (!this.#facets || value.length > 4) return null;
    const isCounted = value.length < 4 || Object.hasOwn(this.#facets, 'ipcSubclass');
    return isCounted || this.most(value) === 0 ? (this.#counts.get(value) ?? 0) : null;
  }

  /** How many may be in it at most: what nobody has counted has no more than its class. */
  most(value: string): number {
    return this.#counts.get(value) || (this.#counts.get(value.slice(0, 3)) ?? 0);
  }
}

/** Of a symbol that was typed: first itself, then what begins with it, one step finer; undefined for all others. */
function rankBySymbol(value: string, typed: string): number | undefined {
  if (value === typed) return 0;
  return value.startsWith(typed) && value.length <= Math.max(3, typed.length + 1) ? 1 : undefined;
}

/** Of words in a title: sections and classes first, then subclasses where a word begins with them, then within one. */
function rankByTitle(value: string, place: 0 | 1 | undefined): number | undefined {
  if (place === undefined) return undefined;
  return value.length > 3 ? 1 + place : 0;
}

/** Sections, classes and subclasses by their symbol, or by their titles; a finer symbol stands for itself. */
function findClasses({ text, rest }: Typed, sources: SuggestionSources): readonly Suggestion[] {
  const { messages, titles, words, search, memory, hidden, label, countsOf } = sources;
  if (!/[\p{L}\p{N}]/u.test(text) || hidden.includes('ipc')) return [];
  const symbol = text.toUpperCase().replaceAll(/\s/g, '');
  const isSymbol = symbolShape.test(symbol);
  const counts = new ClassCounts(countsOf(rest), memory);
  const set = search.filters.ipc ?? [];
  const pattern = patternFor(text);
  const suggest = (value: string, note = ''): Suggestion => {
    // Alternatives: the wider of two symbols would make the other one idle.
    const others = set.filter((one) => !one.startsWith(value) && !value.startsWith(one));
    return valueOf('ipc', value, {
      words: label('ipc', value, sources),
      pattern: isSymbol || note ? patternFor(symbol, { start: '^' }) : pattern,
      note,
      count: counts.of(value),
      search: filtered(searchFor(search, { text: rest }), 'ipc', [...others, value]),
    });
  };
  const [, ...wider] = finerSymbolShape.exec(symbol) ?? [];
  const home = Object.hasOwn(titles, symbol) ? undefined : wider.find((one) => Object.hasOwn(titles, one));
  if (home !== undefined && !set.includes(symbol)) return [suggest(symbol, words.partOf(label('ipc', home, sources)))];
  const all = [...foldedTitles(messages.ipcSection), ...foldedTitles(titles)].filter(([value]) => !set.includes(value));
  const finder = finderFor(text);
  return all
    .map(([value, title]) => ({
      value,
      rank: isSymbol ? rankBySymbol(value, symbol) : rankByTitle(value, placeOf(finder, title)),
    }))
    .filter(({ value, rank }) => rank !== undefined && (value === symbol || counts.of(value) !== 0))
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0) || counts.most(other.value) - counts.most(one.value))
    .map(({ value }) => suggest(value));
}

/** Values of filters and classes that somebody who types a text may mean, those first that are likelier. */
export function findValues(typed: Typed, sources: SuggestionSources): readonly Suggestion[] {
  const filters = findFilters(typed, sources);
  const classes = findClasses(typed, sources);
  if (/^[a-h](?:$|\d)/i.test(typed.text)) return [...classes, ...filters];
  return [...filters.slice(0, Math.max(mostFilters, most - classes.length)), ...classes];
}

const isChinese = /^\p{Script=Han}+$/u;

/** The names inside a Chinese word, which has no blanks to part them: 电池 in 锂电池. The longest first. */
export function namesIn(
  word: string,
  { messages, titles, label, memory, hidden }: SuggestionSources,
): readonly string[] {
  if (!isChinese.test(word)) return [];
  const labels = filterNames.flatMap((name) =>
    name === 'ipc' || hidden.includes(name)
      ? []
      : memory.options({}, name, { set: [] }).map(({ value }) => label(name, value, { messages, titles })),
  );
  const names = [...labels, ...Object.values(titles)].flatMap((words) => words.split(/[^\p{Script=Han}]+/u));
  const inside = names.filter((name) => name.length > 1 && name !== word && word.includes(name));
  return [...new Set(inside)].sort((one, other) => other.length - one.length);
}

/** What a text may name: itself, its last word, or what that ends in. */
function* readingsOf(text: string, sources: SuggestionSources): Generator<string> {
  const last = text.slice(text.search(/\S*$/));
  yield text;
  yield last;
  yield* namesIn(last, sources).filter((name) => last.endsWith(name));
}

/**
 * What somebody who types this may mean: a number, a value of a filter, a class. Looked for by the whole text and, where
 * nothing answers to it, by its last word, or by the name that a Chinese word ends in.
 */
export function findSuggestions(sources: SuggestionSources): readonly Suggestion[] {
  const whole = sources.search.text.normalize('NFKC').trim();
  const numbers = findNumber(sources);
  for (const text of readingsOf(whole, sources)) {
    const rest = whole.slice(0, whole.length - text.length).trim();
    const values = findValues({ text, rest }, sources);
    if (values.length > 0) return [...numbers, ...values].slice(0, most);
  }
  return numbers;
}
