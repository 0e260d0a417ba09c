import type { PatentType } from '@ip-portal/core/model';
import { cleanLine } from './clean-text.js';
import type { CatalogueColumn, MappedColumn } from './csv-columns.js';
import { rowProblem, type RowProblem } from './import-problem.js';
import { isChinese } from './offer-of-record.js';
import type { Field, LanguageField, PatentRecord } from './patent-record.js';

const PATENT_TYPES: Readonly<Record<string, PatentType>> = {
  发明: 'invention',
  发明专利: 'invention',
  发明授权: 'invention',
  发明公开: 'invention',
  发明申请: 'invention',
  invention: 'invention',
  实用新型: 'utility_model',
  实用新型专利: 'utility_model',
  新型: 'utility_model',
  utility_model: 'utility_model',
  'utility model': 'utility_model',
  外观设计: 'design',
  外观设计专利: 'design',
  外观: 'design',
  外观专利: 'design',
  design: 'design',
};

const OFFICES: Readonly<Record<string, string>> = {
  中国: 'CN',
  美国: 'US',
  欧洲: 'EP',
  日本: 'JP',
  韩国: 'KR',
  德国: 'DE',
};

/** One row of a partner's table: cells by their column. */
export interface TableRow {
  /** Line of the file, from 1; null in a JSON document. */
  readonly row: number | null;
  /** JSON pointer of the whole row, where it is an object. */
  readonly place?: string;
  readonly cells: readonly string[];
  readonly columns: readonly MappedColumn[];
}

export interface RowRecord {
  readonly record: PatentRecord;
  /** What is wrong already with the words of the row. */
  readonly problems: readonly RowProblem[];
}

/** The patent that a row of a table describes, values not yet read. */
export function recordOfRow(row: TableRow): RowRecord {
  const problems: RowProblem[] = [];
  const cell = (column: CatalogueColumn) => cellOf(row, column);
  const office = officeOf(cell('office'), problems);
  const locarno = cell('locarno');
  const classes = [...list(cell('ipc')), ...list(cell('classes'))];
  const isLocarno = (field: Field) => /^\d{2}-?\d{2}$/.test(field.text.normalize('NFKC'));
  const record: PatentRecord = {
    row: row.row,
    ...(row.place === undefined ? {} : { place: row.place }),
    office,
    patentType: typeOf(cell('patentType'), problems),
    applicationNumber: cell('applicationNumber'),
    publicationNumber: cell('publicationNumber'),
    kindCode: cell('kindCode'),
    filedOn: cell('filedOn'),
    publishedOn: cell('publishedOn'),
    grantedOn: cell('grantedOn'),
    titles: texts([cell('title'), cell('titleEnglish')]),
    abstracts: texts([cell('abstract')]),
    ipc: classes.filter((field) => !isLocarno(field)),
    cpc: list(cell('cpc')),
    locarno: locarno ?? classes.find(isLocarno),
    locarnoEdition: undefined,
    applicants: list(cell('applicants')),
    holders: list(cell('holders')),
    inventors: list(cell('inventors')),
    priorities: [],
    agency: cell('agency'),
    offer: {
      price: cell('price'),
      tradeModes: cell('tradeModes'),
      industry: cell('industry'),
      description: cell('description'),
    },
    brokenDetail: 'refuse',
  };
  return { record, problems };
}

/** What is written in words, where a quotation mark at the beginning belongs to them. */
const prose: ReadonlySet<CatalogueColumn> = new Set<CatalogueColumn>([
  'title',
  'titleEnglish',
  'holders',
  'applicants',
  'inventors',
  'agency',
  'abstract',
  'description',
]);

/** The first column of that meaning which is not empty in this row. */
function cellOf({ row, cells, columns }: TableRow, column: CatalogueColumn): Field | undefined {
  for (const { index, column: meaning, heading } of columns) {
    if (meaning !== column) continue;
    const line = cleanLine(cells[index] ?? '');
    const text = prose.has(column) ? line : withoutArmour(line);
    if (text !== '') return { text, row, column: heading };
  }
  return undefined;
}

/** What spreadsheets put around a number so that it stays text: `="2023…"` or a leading apostrophe. */
function withoutArmour(text: string): string {
  return /^="(.*)"$/.exec(text)?.[1] ?? text.replace(/^'(?=[\dA-Z])/, '');
}

function texts(fields: readonly (Field | undefined)[]): LanguageField[] {
  return fields.flatMap((field) =>
    field === undefined ? [] : [{ ...field, language: isChinese(field.text) ? 'zh' : 'en' }],
  );
}

/** The names or symbols of a cell, separated by `;`, `；`, `、`, `|` or line breaks; a comma may be part of a name. */
function list(field: Field | undefined): Field[] {
  if (field === undefined) return [];
  return field.text
    .split(/[;；、|\n]/)
    .map((text) => ({ ...field, text: text.trim() }))
    .filter(({ text }) => text !== '');
}

function typeOf(field: Field | undefined, problems: RowProblem[]): PatentType | undefined {
  if (field === undefined) return undefined;
  const word = field.text.normalize('NFKC').toLowerCase();
  if (Object.hasOwn(PATENT_TYPES, word)) return PATENT_TYPES[word];
  const reason = 'the text is no type of patent';
  problems.push(invalid(field, reason, 'Write 发明, 实用新型 or 外观设计'));
  return undefined;
}

function officeOf(field: Field | undefined, problems: RowProblem[]): string | undefined {
  if (field === undefined) return undefined;
  const word = field.text.normalize('NFKC').toUpperCase();
  if (Object.hasOwn(OFFICES, word)) return OFFICES[word];
  if (/^[A-Z]{2}$/.test(word)) return word;
  problems.push(invalid(field, 'the text is no office code', 'Write two letters such as CN or US'));
  return undefined;
}

function invalid(field: Field, reason: string, remedy: string): RowProblem {
  return rowProblem({ row: field.row, column: field.column, value: field.text, code: 'invalid_value', reason, remedy });
}
