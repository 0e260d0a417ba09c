import {
  mapColumns,
  unknownHeadings,
  type CatalogueColumn,
  type ColumnMapping,
  type MappedColumn,
} from './csv-columns.js';
import { csvRows, delimiterOf, type CsvRow } from './csv-rows.js';
import { draftOfRecord, type DraftOptions } from './draft-of-record.js';
import type { ImportEntry } from './import-entry.js';
import type { ImportLimits } from './import-limits.js';
import { rowProblem } from './import-problem.js';
import { recordOfRow } from './row-record.js';
import { decodeTable } from './text-encoding.js';
import { unknownNames } from './unknown-names.js';

export interface CsvCatalogueOptions extends DraftOptions {
  readonly limits: ImportLimits;
  readonly mapping?: ColumnMapping | undefined;
}

/** Lines in which the header is looked for: exports often begin with a title of the table. */
const HEADER_WITHIN = 5;

const REQUIRED: readonly { readonly columns: readonly CatalogueColumn[]; readonly heading: string }[] = [
  { columns: ['title', 'titleEnglish'], heading: 'title (专利名称)' },
  { columns: ['applicationNumber'], heading: 'applicationNumber (申请号)' },
  { columns: ['filedOn'], heading: 'filedOn (申请日)' },
];

/**
 * Reads a table of listings: UTF-8 with or without a byte order mark, UTF-16 with one, or GB18030; comma, tab or
 * semicolon. The header row says which column is what, in Chinese or English or by the partner's own mapping.
 */
export function* readCsv(bytes: Uint8Array, options: CsvCatalogueOptions): Generator<ImportEntry> {
  const { text } = decodeTable(bytes);
  const body = text.replace(/^sep=.\r?\n/i, '');
  const firstLine = body === text ? 0 : 1;
  const lines = body.slice(0, options.limits.rowCharacters).split(/\r\n?|\n/, 20);
  const delimiter =
    lines.map(delimiterOf).find((found, index) => isHeader(lines[index] ?? '', { found, ...options })) ?? ',';
  let header: Header | undefined;
  let seen = 0;
  for (const row of csvRows(body, { delimiter, limits: options.limits })) {
    const placed = { ...row, row: row.row + firstLine };
    if (header === undefined) {
      const columns = mapColumns(placed.cells, options.mapping);
      seen += 1;
      if (columns.length < 2 && seen < HEADER_WITHIN) continue;
      header = { columns, width: placed.cells.length };
      const missing = missingColumns(placed, columns);
      if (missing !== undefined) {
        yield missing;
        return;
      }
      const unknown = unknownHeadings(placed.cells, options.mapping);
      yield* unknownNames(unknown, { row: placed.row, kind: 'column' });
    } else yield readRow(placed, header, options);
  }
  if (header === undefined) yield missingColumns({ row: 1, cells: [] }, []) ?? { row: 1, isFile: true, problems: [] };
}

interface Header {
  readonly columns: readonly MappedColumn[];
  readonly width: number;
}

function isHeader(line: string, { found, mapping }: { found: string; mapping?: ColumnMapping | undefined }): boolean {
  const headings = line.split(found).map((cell) => cell.replaceAll('"', ''));
  return mapColumns(headings, mapping).length >= 2;
}

function missingColumns(row: CsvRow, columns: readonly MappedColumn[]): ImportEntry | undefined {
  const missing = REQUIRED.filter((wanted) => !columns.some(({ column }) => wanted.columns.includes(column)));
  if (missing.length === 0) return undefined;
  const headings = missing.map(({ heading }) => heading).join(', ');
  const problem = rowProblem({
    row: row.row,
    value: row.cells.join(' | '),
    code: 'missing_column',
    reason: `the header row has no column ${headings}`,
    remedy: `Add it, or say which column it is (--column "<its heading>=${missing[0]?.columns[0]}"); nothing of the file was loaded`,
  });
  return { row: row.row, isFile: true, problems: [problem] };
}

function readRow(row: CsvRow, header: Header, options: CsvCatalogueOptions): ImportEntry {
  if (row.problem !== undefined) return { row: row.row, problems: [{ ...row.problem, row: row.row }] };
  const filled = row.cells.findLastIndex((cell) => cell !== '') + 1;
  if (filled > header.width || row.cells.length < header.width) {
    const count = Math.max(filled, Math.min(row.cells.length, header.width));
    const problem = rowProblem({
      row: row.row,
      value: row.cells.join(' | '),
      code: 'malformed',
      reason: `the row has ${count} cells, the header has ${header.width}`,
      remedy:
        count > header.width
          ? 'Put cells that hold a delimiter in quotation marks'
          : 'Add the cells that are missing; one without a value is nothing between two delimiters',
    });
    return { row: row.row, problems: [problem] };
  }
  const { record, problems } = recordOfRow({ row: row.row, cells: row.cells, columns: header.columns });
  const result = draftOfRecord(record, options);
  if (problems.length > 0) return { row: row.row, problems: [...problems, ...result.problems] };
  return { row: row.row, ...result };
}
