import type { Facets } from '@ip-portal/core';
import { searchFor, type Filters } from '../../controllers/search-state.js';
import { findNumber, findValues, namesIn, type Suggestion, type SuggestionSources } from './suggestion-finder.js';

export type NamedFilterSources = Omit<SuggestionSources, 'memory' | 'countsOf'> & {
  /** The counts of the search without its words. */
  readonly facets: Facets;
};

/** Offers for one word, and altogether. */
const mostOfWord = 2;
const most = 4;

/** Whether a value is known to find nothing: of a group nobody has counted, its subclass tells. */
function isIdle({ key, count }: Suggestion, { memory }: SuggestionSources): boolean {
  if (count !== null) return count === 0;
  const subclasses = memory.options({}, 'ipcSubclass', { set: [] });
  return subclasses.length > 0 && !subclasses.some((one) => one.count > 0 && key.startsWith(`ipc ${one.value}`));
}

/** The likeliest filter and the likeliest class that a word names, or that a name inside it does. */
function findNamed(word: string, sources: SuggestionSources): readonly Suggestion[] {
  for (const text of [word, ...namesIn(word, sources)]) {
    const found = findValues({ text, rest: '' }, sources);
    const firsts = found
      .filter((one) => !isIdle(one, sources))
      .filter(({ kind }, at, all) => all.findIndex((one) => one.kind === kind) === at);
    if (firsts.length > 0) return firsts.slice(0, mostOfWord);
  }
  return [];
}

/** Every word's likeliest value at once, where each word names one of another filter. */
function allAtOnce(found: readonly (readonly Suggestion[])[], { search }: SuggestionSources): readonly Suggestion[] {
  const firsts = found.flatMap((ofWord) => ofWord.slice(0, 1));
  const [first] = firsts;
  const names = new Set(firsts.map(({ kind, key }) => (kind === 'class' ? kind : key.split(' ')[0])));
  if (!first || firsts.length < 2 || firsts.length < found.length || names.size < firsts.length) return [];
  const filters = firsts.reduce<Filters>((all, one) => ({ ...all, ...one.search.filters }), search.filters);
  const words = firsts.map((one) => one.words).join(' + ');
  return [{ ...first, key: 'all', words, note: '', count: null, search: searchFor(search, { text: '', filters }) }];
}

/**
 * For a search that finds nothing: filters that its words name, each to be set in place of all words, and a number as it
 * should be. A filter that would find nothing either is not offered.
 */
export function findNamedFilters({ facets, ...rest }: NamedFilterSources): readonly Suggestion[] {
  const memory: SuggestionSources['memory'] = {
    options: (_facets, name) => {
      const values: unknown = Object.hasOwn(facets, name) ? facets[name] : undefined;
      return Array.isArray(values) ? (facets[name]?.filter(({ count }) => Number.isSafeInteger(count)) ?? []) : [];
    },
  };
  const sources: SuggestionSources = { ...rest, memory, countsOf: () => facets };
  const text = rest.search.text.normalize('NFKC').trim();
  const numbers = findNumber(sources).filter(({ words }) => words !== text);
  if (text.length < 2) return [];
  const whole = findNamed(text, sources);
  const words = text.split(/\s+/).filter((word) => word.length > 1);
  const found = whole.length > 0 ? [whole] : words.map((word) => findNamed(word, sources));
  const offers = [...allAtOnce(found, sources), ...found.flat()];
  const keys = offers.map(({ key }) => key);
  return [...numbers, ...offers.filter(({ key }, at) => keys.indexOf(key) === at)].slice(0, most);
}
