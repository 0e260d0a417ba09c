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
  for (const { file, draft, isFile, problems: found } of entries) {
    const counts = files.get(file) ?? { file, read: 0, accepted: 0, refused: 0 };
    if (isFile !== true) counts[draft === undefined ? 'refused' : 'accepted'] += 1;
    counts.read = counts.accepted + counts.refused;
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
  const lines = report.files.map((counts) => `${shortValue(counts.file)}: ${countsOf(counts)}`);
  const { length } = report.files;
  if (length > 1) lines.push(`${length} files: ${countsOf(report)}`);
  lines.push(...report.problems.slice(0, mostProblems).map(formatImportProblem));
  const left = report.problems.length - mostProblems;
  if (left > 0) lines.push(`… and ${left} more problems`);
  return `${lines.join('\n')}\n`;
}

function countsOf({ read, accepted, refused }: Omit<FileReport, 'file'>): string {
  return read === 0 ? 'no listing read' : `${read} read, ${accepted} accepted, ${refused} refused`;
}

/** `parts.csv:17: 价格(元) "12.345": the price has parts of a fen. Write yuan with at most two decimals (refused)` */
export function formatImportProblem(problem: ImportProblem): string {
  const file = shortValue(problem.file);
  const place = problem.row === null ? file : `${file}:${problem.row}`;
  const column = problem.column === null || problem.column === '' ? '' : ` ${problem.column}`;
  const value = problem.value === '' ? '' : ` "${problem.value}"`;
  const subject = column + value;
  const outcome = problem.refused ? 'refused' : 'loaded all the same';
  return `${place}:${subject}${subject === '' ? '' : ':'} ${problem.reason}. ${problem.remedy}. (${outcome})`;
}
