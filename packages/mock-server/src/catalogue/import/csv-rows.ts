import { CsvError, parse } from 'csv-parse/sync';
import type { ImportLimits } from './import-limits.js';
import { rowProblem, type RowProblem } from './import-problem.js';

/** A row of a table, or why there is none. */
export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly problem?: RowProblem;
}

const DELIMITERS = [',', '\t', ';', '，'] as const;
/** A file with more unclosed quotation marks than this is no table. */
const MOST_RECOVERIES = 200;
const LINE_FEED = 0x0a;

/** The delimiter of a header line: the one that stands most often outside quotation marks. */
export function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const count = (delimiter: string) => bare.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best), DELIMITERS[0]);
}

export interface CsvRowsOptions {
  readonly delimiter: string;
  readonly limits: ImportLimits;
}

/**
 * The rows of a table as RFC 4180 has them: quoted cells may hold delimiters, line breaks and doubled quotation marks;
 * a lone quotation mark inside a cell is text. An unclosed one costs only its own line, not the rest of the file.
 */
export function* csvRows(text: string, options: CsvRowsOptions): Generator<CsvRow> {
  const whole = new TextEncoder().encode(text.replace(/\r\n?/g, '\n'));
  const tooLong = overlongLine(whole, options.limits.rowCharacters);
  const bytes = tooLong === undefined ? whole : whole.subarray(0, tooLong.offset);
  let from: Position = { offset: 0, line: 0 };
  for (let recoveries = 0; from.offset < bytes.length; recoveries += 1) {
    const { rows, stoppedAt } = parseFrom(bytes, from, options);
    yield* rows;
    if (rows.length > options.limits.rows) return;
    if (stoppedAt === undefined) break;
    const row = stoppedAt.line + 1;
    if (recoveries === MOST_RECOVERIES) {
      const reason = `more than ${MOST_RECOVERIES} quotation marks are opened and never closed`;
      yield broken(row, { reason, remedy: 'Export the table again as CSV; nothing after this line was read' });
      return;
    }
    yield broken(row, {
      reason: 'a quotation mark is opened and never closed, or the row is too long',
      remedy: 'Close the quotation mark, or double it where it is part of the text',
      value: lineAt(bytes, stoppedAt.offset),
    });
    from = afterLine(bytes, stoppedAt);
  }
  if (tooLong === undefined) return;
  const reason = `the line has more than ${options.limits.rowCharacters} bytes`;
  yield broken(tooLong.line + 1, { reason, remedy: 'Shorten it; nothing after this line was read' });
}

/** The first line that is longer than any row may be: the parser counts cells, not the delimiters between them. */
function overlongLine(bytes: Uint8Array, longest: number): Position | undefined {
  for (let at = 0, line = 0; at < bytes.length; line += 1) {
    const lineFeed = bytes.indexOf(LINE_FEED, at);
    const end = lineFeed === -1 ? bytes.length : lineFeed;
    if (end - at > longest) return { offset: at, line };
    at = end + 1;
  }
  return undefined;
}

/** A place between two rows: bytes and line breaks before it. */
interface Position {
  readonly offset: number;
  readonly line: number;
}

/** Ends a parse at a row that has swallowed the next ones, or when there are rows enough. */
class SwallowedRows extends Error {}

function parseFrom(
  bytes: Uint8Array,
  from: Position,
  { delimiter, limits }: CsvRowsOptions,
): { rows: CsvRow[]; stoppedAt: Position | undefined } {
  const rows: CsvRow[] = [];
  let end = from;
  let width: number | undefined;
  try {
    parse(bytes.subarray(from.offset), {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      max_record_size: limits.rowCharacters,
      on_record: (cells: string[], { bytes: offset, lines }) => {
        const isMultiline = from.line + lines - end.line > 1;
        width ??= cells.length;
        if (isMultiline && (cells.length !== width || cells.some(isUnclosed))) throw new SwallowedRows();
        if (cells.some((cell) => cell !== '')) rows.push({ row: end.line + 1, cells });
        if (rows.length > limits.rows) throw new SwallowedRows();
        end = { offset: from.offset + offset, line: from.line + lines };
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError || error instanceof SwallowedRows) return { rows, stoppedAt: end };
    throw error;
  }
  return { rows, stoppedAt: undefined };
}

/** A cell that begins with a quotation mark was quoted, but more than a delimiter followed the closing one. */
function isUnclosed(cell: string): boolean {
  return cell.startsWith('"') && cell.includes('\n');
}

function afterLine(bytes: Uint8Array, { offset, line }: Position): Position {
  const lineFeed = bytes.indexOf(LINE_FEED, offset);
  return { offset: lineFeed === -1 ? bytes.length : lineFeed + 1, line: line + 1 };
}

function lineAt(bytes: Uint8Array, offset: number): string {
  const lineFeed = bytes.indexOf(LINE_FEED, offset);
  return new TextDecoder().decode(
    bytes.subarray(offset, Math.min(lineFeed === -1 ? bytes.length : lineFeed, offset + 400)),
  );
}

function broken(row: number, fault: { reason: string; remedy: string; value?: string }): CsvRow {
  return { row, cells: [], problem: rowProblem({ row, code: 'malformed', ...fault }) };
}
