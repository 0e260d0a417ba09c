import { likelyColumn } from './csv-columns.js';
import type { ImportEntry } from './import-entry.js';
import { rowProblem, shortValue } from './import-problem.js';

/** Names that one line of a report has room for. */
const MOST_NAMES = 12;

export interface UnknownPlace {
  readonly row: number | null;
  /** What has the names: the columns of a table or of flat objects, or the members of drafts. */
  readonly kind: 'column' | 'member';
}

/** Says once for a file which of its names nobody knows: left out without a word, they would look as if they counted. */
export function* unknownNames(names: readonly string[], { row, kind }: UnknownPlace): Generator<ImportEntry> {
  if (names.length === 0) return;
  const quoted = names.slice(0, MOST_NAMES).map((name) => `"${shortValue(name)}"`);
  const left = names.length - quoted.length;
  const list = `${quoted.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
  const reason =
    names.length === 1
      ? `the ${kind} ${list} is not known and was left out`
      : `the ${kind}s ${list} are not known and were left out`;
  const remedy = kind === 'column' ? mappingFor(names) : 'Write the names of the contract';
  yield { row, isFile: true, problems: [rowProblem({ row, code: 'unknown_name', refused: false, reason, remedy })] };
}

function mappingFor(names: readonly string[]): string {
  const name = names.find((candidate) => likelyColumn(candidate) !== undefined);
  if (name === undefined) return 'Map those that matter (--column "<name>=<column>")';
  const [heading, column] = [shortValue(name), likelyColumn(name) ?? ''];
  return `If "${heading}" is the ${column}, map it (--column "${heading}=${column}")`;
}
