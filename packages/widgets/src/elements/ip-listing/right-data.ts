import type { Listing } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { plainText } from '../../formats/plain-text.js';
import type { Sections } from '../../locale.js';

type Words = Sections['listing'];
type Field = keyof Words['fields'];
type Row = readonly [Field, string];
type Rights = { readonly [Type in Listing['rightType']]: Extract<Listing, { rightType: Type }>['right'] };

const list = (values: readonly unknown[] | null | undefined, locale: string): string =>
  Array.isArray(values)
    ? values
        .map(plainText)
        .filter(Boolean)
        .join(locale.startsWith('zh') ? '；' : '; ')
    : '';

/** An IPC symbol with the words of its section: `H01M 10/052（电学）`. */
const symbols = (values: readonly unknown[] | null | undefined, messages: Words, locale: string): string =>
  list(
    Array.isArray(values)
      ? values.map((value) => {
          const symbol = plainText(value);
          const section = symbol.charAt(0);
          const sections: Readonly<Record<string, string>> = messages.ipcSection;
          const title = Object.hasOwn(sections, section) ? sections[section] : undefined;
          return title === undefined
            ? symbol
            : locale.startsWith('zh')
              ? `${symbol}（${title}）`
              : `${symbol} (${title})`;
        })
      : [],
    locale,
  );

/** The rows of each type of right, in reading order. */
const rows: {
  readonly [Type in Listing['rightType']]: (right: Rights[Type], messages: Words, locale: string) => readonly Row[];
} = {
  patent: (right, messages, locale) => [
    ['patentType', label(messages.patentType, right.patentType, messages.unknown)],
    ['office', label(messages.office, right.office, messages.unknown)],
    ['applicationNumber', plainText(right.applicationNumber)],
    ['publicationNumber', plainText(right.publicationNumber)],
    ['filedOn', formatDate(right.filedOn, locale)],
    ['publishedOn', formatDate(right.publishedOn, locale)],
    ['grantedOn', formatDate(right.grantedOn, locale)],
    ['expiresOn', formatDate(right.expiresOn, locale)],
    ['ipc', symbols(right.ipc, messages, locale)],
    ['locarno', plainText(right.locarno)],
    ['cpc', list(right.cpc, locale)],
    ['applicants', list(right.applicants, locale)],
    ['holders', list(right.holders, locale)],
    ['inventors', list(right.inventors, locale)],
    ['agencyOnRecord', plainText(right.agencyOnRecord)],
    ['family', list(right.family, locale)],
  ],
  trademark: (right, messages, locale) => [
    ['office', label(messages.office, right.office, messages.unknown)],
    ['niceClasses', list(right.niceClasses, locale)],
    ['registeredOn', formatDate(right.registeredOn, locale)],
    ['expiresOn', formatDate(right.expiresOn, locale)],
  ],
  copyright: (right, messages, locale) => [
    ['workKind', label(messages.workKind, right.workKind, messages.unknown)],
    ['registeredOn', formatDate(right.registeredOn, locale)],
  ],
  technology: (right) => [
    ['field', plainText(right.field)],
    ['readinessLevel', plainText(right.readinessLevel)],
  ],
};

function rowsOf(listing: Listing, messages: Words, locale: string): readonly Row[] {
  if (listing.rightType === 'patent') return rows.patent(listing.right, messages, locale);
  if (listing.rightType === 'trademark') return rows.trademark(listing.right, messages, locale);
  if (listing.rightType === 'copyright') return rows.copyright(listing.right, messages, locale);
  return rows.technology(listing.right, messages, locale);
}

/** What the register says of the right, as pairs; what is not recorded is left out. */
export function rightData(
  listing: Listing,
  options: { readonly messages: Words; readonly locale: string },
): TemplateResult {
  const { messages, locale } = options;
  return html`
    <dl class="pairs wide figures">
      ${rowsOf(listing, messages, locale).map(([field, value]) =>
        value === ''
          ? nothing
          : html`<div class=${field}>
              <dt>${messages.fields[field]}</dt>
              <dd><bdi>${value}</bdi></dd>
            </div>`,
      )}
    </dl>
  `;
}
