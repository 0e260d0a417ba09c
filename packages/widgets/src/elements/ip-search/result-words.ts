import { formatNumber } from '../../formats/date.js';
import type { SearchContext } from './search-context.js';

/** How many rights were found, in words; '' where the platform did not count. */
export function foundWords({ messages, answer }: Pick<SearchContext, 'messages' | 'answer'>): string {
  const total = answer?.total ?? null;
  if (total === null) return '';
  return total === 1 ? messages.foundOne : messages.found(formatNumber(total));
}

/** Which page is on show, in words. */
export function pageWords({ messages, search, size, answer }: SearchContext): string {
  const shown = formatNumber(search.page);
  const total = answer?.total ?? null;
  return total === null ? messages.page(shown) : messages.pageOf(shown, formatNumber(Math.ceil(total / size)));
}

/** What is told of an answer that has come: what was found, and on which page of it one is. */
export function toldWords(context: SearchContext): string {
  const { messages, answer, search } = context;
  const found = answer?.listings.length ? foundWords(context) || messages.results : messages.noMatch;
  return search.page > 1 ? `${found} ${pageWords(context)}` : found;
}
