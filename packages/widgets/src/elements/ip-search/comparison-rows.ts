import type { Listing } from '@ip-portal/core';
import { formatDate } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { priceOf } from '../../formats/price.js';
import { rightNumber } from '../../formats/right-number.js';
import { plainText } from '../../formats/plain-text.js';
import type { Sections } from '../../locale.js';
import { classOf, kindOf, termOf, verificationWords } from '../../templates/listing-card.js';

export interface RowOptions {
  readonly messages: Sections['shortlist'];
  readonly locale: string;
  readonly today: string;
}

/** One line of the comparison: what it speaks of, and what each right has there; '' where nothing is recorded. */
export interface Row {
  readonly name: string;
  readonly cells: readonly string[];
  readonly differs: boolean;
}

/** The words of a cell. What makes a difference comes first, then what only says since when or how long. */
type Read = (listing: Listing, options: RowOptions) => string | readonly string[];

const patentOf = (listing: Listing) => (listing.rightType === 'patent' ? listing.right : undefined);
const listed = (words: readonly unknown[], { separator }: RowOptions['messages']): string =>
  words.map(plainText).filter(Boolean).join(separator);

const reads: Readonly<Record<'price' | keyof Sections['shortlist']['rows'], Read>> = {
  price: (listing, { messages }) => priceOf(listing.price, messages.negotiable),
  kind: (listing, { messages }) => kindOf(listing, messages)[0] ?? '',
  office: (listing, { messages }) => kindOf(listing, messages)[1] ?? '',
  number: (listing) => rightNumber(listing),
  legalStatus: (listing, { messages, locale }) => {
    const record = patentOf(listing)?.legalStatusRecord;
    if (!record) return '';
    return [
      label(messages.legalStatus, record.status, messages.unknown),
      messages.asOf(formatDate(record.asOf, locale)),
    ];
  },
  ipc: (listing, { messages }) => {
    const { ipc: symbols = [], locarno } = patentOf(listing) ?? {};
    if (symbols.length === 0 && locarno) return `${messages.locarno} ${plainText(locarno)}`;
    return listed(
      // In a narrow column a symbol stays whole: H01M 10/05.
      symbols.map((symbol) => classOf(symbol, messages).replace(/^(\w{4}) (?=\d)/, '$1\u00a0')),
      messages,
    );
  },
  filedOn: (listing, { locale }) => formatDate(patentOf(listing)?.filedOn, locale),
  expiresOn: (listing, options) => {
    const patent = patentOf(listing);
    return patent ? termOf(patent, options) : '';
  },
  annuity: (listing, { messages }) => {
    const status = patentOf(listing)?.annuity.status;
    return status === undefined ? '' : label(messages.annuityStatus, status, messages.unknown);
  },
  holders: (listing, { messages }) => listed(patentOf(listing)?.holders ?? [], messages),
  encumbrances: (listing, { messages }) => {
    const patent = patentOf(listing);
    if (!patent) return '';
    const kinds = patent.encumbrances.map(({ kind }) => label(messages.encumbranceKind, kind, messages.unknown));
    return kinds.length > 0 ? listed(kinds, messages) : messages.noEncumbrances;
  },
  tradeModes: (listing, { messages }) =>
    listing.tradeModes.map((mode) => label(messages.tradeMode, mode, messages.unknown)).join(' / '),
  verification: ({ verification }, options) => verificationWords(verification, options),
};

/** The rights side by side, line by line; null stands for a right that cannot be read any more. */
export function comparisonRows(listings: readonly (Listing | null)[], options: RowOptions): readonly Row[] {
  const { messages } = options;
  return Object.entries(reads)
    .map(([key, reader]) => {
      const read = (listing: Listing | null) => (listing ? [reader(listing, options)].flat() : []);
      const words = listings.map(read);
      const cells = words.map((cell) => cell.filter(Boolean).join(' · '));
      const known = words.filter((_, at) => listings[at]).map(([first]) => first);
      const name = key === 'price' ? messages.price : label(messages.rows, key, messages.unknown);
      return { name, cells, differs: new Set(known).size > 1 };
    })
    .filter(({ cells }) => cells.some(Boolean));
}
