// One figure is one JSON line; the table is made of the same lines.
import { rounded } from './statistics.mjs';

/**
 * @typedef {object} Result
 * @property {string} group title of the table it belongs to
 * @property {string} figure what was measured
 * @property {string} of on whom
 * @property {number} value median over the rounds
 * @property {string} unit
 * @property {number} [ratio] median over the rounds of the ratio to the base of the table
 * @property {{ value?: { atMost?: number }, ratio?: { atMost?: number, atLeast?: number } }} [goal]
 */

const reaches = (value, { atMost = Infinity, atLeast = -Infinity }) => value <= atMost && value >= atLeast;

function isMet({ value, ratio, goal }) {
  return reaches(value, goal.value ?? {}) && (goal.ratio === undefined || reaches(ratio, goal.ratio));
}

/** @param {Result} result */
export function printResult(result) {
  const { value, ratio, goal, ...rest } = result;
  const line = { ...rest, value: rounded(value) };
  if (ratio !== undefined) line.ratio = rounded(ratio);
  if (goal !== undefined) Object.assign(line, { goal, met: isMet(result) });
  console.log(JSON.stringify(line));
}

function goalInWords({ goal, unit }) {
  if (goal === undefined) return '';
  const bound = ({ atMost, atLeast }, suffix) =>
    atMost === undefined ? `>= ${atLeast}${suffix}` : `<= ${atMost}${suffix}`;
  return [goal.value && bound(goal.value, ` ${unit}`), goal.ratio && bound(goal.ratio, 'x')].filter(Boolean).join(', ');
}

const verdict = ({ met }) => (met === undefined ? '' : met ? 'yes' : '**no**');
const number = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 15 });

/** Markdown tables of printed lines, one a group; `measured`: on what and when. */
export function tablesOf(lines, measured) {
  const groups = Map.groupBy(lines, ({ group }) => group);
  return [...groups]
    .map(([group, results]) => {
      const rows = results.map((result) => {
        const ratio = result.ratio === undefined ? '' : `${number.format(result.ratio)}x`;
        const value = `${number.format(result.value)} ${result.unit}`;
        return `| ${[result.figure, result.of, value, ratio, goalInWords(result), verdict(result)].join(' | ')} |`;
      });
      return [
        `### ${group}`,
        '',
        measured,
        '',
        '| figure | of | median | ratio | goal | met |',
        '|---|---|--:|--:|---|---|',
        ...rows,
      ].join('\n');
    })
    .join('\n\n');
}

const titleOf = (table) => /^### (.+)/.exec(table)?.[1];

/** Tables of a page, those measured again in their places, new ones behind them. */
export function renewedTables(old, measured) {
  const split = (text) => text.split(/^(?=### )/m).map((table) => table.trim());
  const fresh = new Map(split(measured).map((table) => [titleOf(table), table]));
  const kept = split(old)
    .filter((table) => titleOf(table) !== undefined)
    .map((table) => [titleOf(table), table]);
  return [...new Map([...kept, ...fresh]).values()].join('\n\n');
}
