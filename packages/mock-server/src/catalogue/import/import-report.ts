import { shortValue, type ImportProblem } from './import-problem.js';
import type { CatalogueEntry } from './read-catalogue.js';

export interface FileReport {
  readonly file: string;
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
}

/** What an import did, or with `--dry-run` would do. */
export interface ImportReport {
  readonly files: readonly FileReport[];
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  readonly problems: readonly ImportProblem[];
}

/** The report of all entries of an import, files in the order in which they were read. */
export function reportOf(entries: Iterable<CatalogueEntry>): ImportReport {
  const files = new Map<string, { file: string; read: number; accepted: number; refused: number }>();
  const problems: ImportProblem[] = [];
  for (const { file, draft, problems: found } of entries) {
    const counts = files.get(file) ?? { file, read: 0, accepted: 0, refused: 0 };
    counts.read += 1;
    if (draft === undefined) counts.refused += 1;
    else counts.accepted += 1;
    files.set(file, counts);
    problems.push(...found);
  }
  const reports = [...files.values()];
  const sum = (key: 'read' | 'accepted' | 'refused') => reports.reduce((total, report) => total + report[key], 0);
  return { files: reports, read: sum('read'), accepted: sum('accepted'), refused: sum('refused'), problems };
}

export interface FormatReportOptions {
  /** Problems that are written out; the others are counted. 200 unless told. */
  readonly mostProblems?: number;
}

/** The report in plain text, a line a problem: file, line, column, value, reason, remedy. */
export function formatImportReport(report: ImportReport, options: FormatReportOptions = {}): string {
  const { mostProblems = 200 } = options;
  const lines = report.files.map(
    ({ file, read, accepted, refused }) =>
      `${shortValue(file)}: ${read} read, ${accepted} accepted, ${refused} refused`,
  );
  lines.push(
    `${report.files.length} files: ${report.read} read, ${report.accepted} accepted, ${report.refused} refused`,
  );
  lines.push(...report.problems.slice(0, mostProblems).map(formatImportProblem));
  const left = report.problems.length - mostProblems;
  if (left > 0) lines.push(`… and ${left} more problems`);
  return `${lines.join('\n')}\n`;
}

/** `parts.csv:17: 价格(元) "12.345": the price has parts of a fen. Write yuan with at most two decimals (refused)` */
function formatImportProblem(problem: ImportProblem): string {
  const file = shortValue(problem.file);
  const place = problem.row === null ? file : `${file}:${problem.row}`;
  const column = problem.column === null || problem.column === '' ? '' : ` ${problem.column}`;
  const value = problem.value === '' ? '' : ` "${problem.value}"`;
  const subject = column + value;
  const outcome = problem.refused ? 'refused' : 'loaded all the same';
  return `${place}:${subject}${subject === '' ? '' : ':'} ${problem.reason}. ${problem.remedy}. (${outcome})`;
}
