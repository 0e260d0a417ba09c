import type { Listing } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { plainText } from '../../formats/plain-text.js';
import type { Sections } from '../../locale.js';

type Words = Sections['listing'];
type Field = keyof Words['fields'];
type Row = readonly [Field, string];
export interface DataOptions {
  readonly messages: Words;
  readonly locale: string;
}

type Rights = { readonly [Type in Listing['rightType']]: Extract<Listing, { rightType: Type }>['right'] };

const list = (
  values: readonly unknown[] | null | undefined,
  locale: string,
  wordsOf: (value: unknown) => string = plainText,
): string =>
  Array.isArray(values)
    ? values
        .map(wordsOf)
        .filter(Boolean)
        .join(locale.startsWith('zh') ? '；' : '; ')
    : '';

/** Words around a value; '' where there is none. */
const around = (value: unknown, wordsFor: (text: string) => string): string => {
  const text = plainText(value);
  return text === '' ? '' : wordsFor(text);
};

/** Symbols of the IPC, and which sections they belong to: `G02B 6/44；G02B 6/38（G 部：物理）`. */
const symbols = (values: readonly unknown[] | null | undefined, { messages, locale }: DataOptions): string => {
  const letters = Array.isArray(values) ? [...new Set(values.map((value) => plainText(value).charAt(0)))] : [];
  const sections = list(letters, locale, (letter) =>
    around(
      label(messages.ipcSection, letter, () => ''),
      (title) => messages.section(plainText(letter), title),
    ),
  );
  return `${list(values, locale)}${around(sections, messages.inSections)}`;
};

/** Publications of the same application have one number, each with a letter of its own. */
const applicationOf = (publication: unknown): string => plainText(publication).replace(/[A-Z]\d?$/, '');

/** The rows of each type of right, in reading order. */
const rows: {
  readonly [Type in Listing['rightType']]: (right: Rights[Type], options: DataOptions) => readonly Row[];
} = {
  patent: (right, { messages, locale }) => [
    ['patentType', label(messages.patentType, right.patentType, messages.unknown)],
    ['office', label(messages.office, right.office, messages.unknown)],
    ['applicationNumber', plainText(right.applicationNumber)],
    ['publicationNumber', plainText(right.publicationNumber)],
    ['filedOn', formatDate(right.filedOn, locale)],
    ['publishedOn', formatDate(right.publishedOn, locale)],
    ['grantedOn', formatDate(right.grantedOn, locale)],
    ['expiresOn', formatDate(right.expiresOn, locale)],
    ['ipc', symbols(right.ipc, { messages, locale })],
    ['locarno', around(right.locarno, (symbol) => messages.locarnoClass(symbol, plainText(right.locarnoEdition)))],
    ['cpc', list(right.cpc, locale)],
    ['applicants', list(right.applicants, locale)],
    ['holders', list(right.holders, locale)],
    ['inventors', list(right.inventors, locale)],
    ['agencyOnRecord', plainText(right.agencyOnRecord)],
    [
      'family',
      list(right.family, locale, (member) =>
        applicationOf(member) === applicationOf(right.publicationNumber) ? '' : plainText(member),
      ),
    ],
  ],
  trademark: (right, { messages, locale }) => [
    ['office', label(messages.office, right.office, messages.unknown)],
    ['niceClasses', list(right.niceClasses, locale, (number) => around(number, messages.niceClass))],
    ['registeredOn', formatDate(right.registeredOn, locale)],
    ['expiresOn', formatDate(right.expiresOn, locale)],
  ],
  copyright: (right, { messages, locale }) => [
    ['workKind', label(messages.workKind, right.workKind, messages.unknown)],
    ['recordedOn', formatDate(right.registeredOn, locale)],
  ],
  technology: (right, { messages }) => [
    ['field', plainText(right.field)],
    ['readinessLevel', around(right.readinessLevel, messages.readiness)],
  ],
};

function rowsOf(listing: Listing, options: DataOptions): readonly Row[] {
  if (listing.rightType === 'patent') return rows.patent(listing.right, options);
  if (listing.rightType === 'trademark') return rows.trademark(listing.right, options);
  if (listing.rightType === 'copyright') return rows.copyright(listing.right, options);
  return rows.technology(listing.right, options);
}

/** What the register says of the right, as pairs; what is not recorded is left out. */
export function rightData(listing: Listing, options: DataOptions): TemplateResult {
  const { messages } = options;
  return html`
    <section class="section" part="data">
      <h3>${listing.rightType === 'patent' ? messages.data : messages.details}</h3>
      <dl class="pairs wide figures">
        ${rowsOf(listing, options).map(([field, value]) =>
          value === ''
            ? nothing
            : html`<div class=${field}>
                <dt>${messages.fields[field]}</dt>
                <dd><bdi>${value}</bdi></dd>
              </div>`,
        )}
      </dl>
    </section>
  `;
}
