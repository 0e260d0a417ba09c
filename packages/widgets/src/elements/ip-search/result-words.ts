import { formatNumber } from '../../formats/date.js';
import type { SearchContext } from './search-context.js';

/** How many rights were found, in words; '' where the platform did not count. */
export function foundWords({
  messages,
  locale,
  answer,
}: Pick<SearchContext, 'messages' | 'locale' | 'answer'>): string {
  const total = answer?.total ?? null;
  if (total === null) return '';
  return total === 1 ? messages.foundOne : messages.found(formatNumber(total, locale));
}

/** Which page is on show, in words. */
export function pageWords({ messages, locale, search, size, answer }: SearchContext): string {
  const shown = formatNumber(search.page, locale);
  const total = answer?.total ?? null;
  return total === null ? messages.page(shown) : messages.pageOf(shown, formatNumber(Math.ceil(total / size), locale));
}
