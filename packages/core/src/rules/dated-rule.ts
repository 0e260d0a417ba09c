import { StandardError } from '../errors/standard-error.js';
import type { LegalDate } from '../standards/legal-date.js';

/** The literal shape of a date in a rules table; a test reads each as a legal date. */
export type RuleDate = `${number}-${number}-${number}`;

/** What every row of every rules table carries beside its content. */
export interface DatedRow {
  /** First legal date (Asia/Shanghai) on which the row applies; a later row with the same key replaces it. */
  readonly effectiveFrom: RuleDate;
  /** The law, notice, register or platform decision the row was taken from. */
  readonly source: string;
  /** False for a fair default that still waits for a primary source; it judges the content, not the first day of old rows. */
  readonly confirmed: boolean;
}

export interface RuleAtOptions<Row> {
  /** Narrows the table first, such as to one patent type. */
  readonly where?: (row: Row) => boolean;
}

export interface RulesAtOptions<Row> extends RuleAtOptions<Row> {
  /** Rows with the same key replace one another over time. */
  readonly key: (row: Row) => string;
}

/**
 * The row in force on a legal date: the last to take effect on or before it.
 * Throws `StandardError` `no_rule_in_force` when the table has no such row.
 */
export function ruleAt<Row extends DatedRow>(
  table: readonly Row[],
  date: LegalDate,
  options: RuleAtOptions<Row> = {},
): Row {
  const [row] = rulesAt(table, date, { ...options, key: () => '' });
  if (row !== undefined) return row;
  throw new StandardError({
    code: 'no_rule_in_force',
    field: 'dated rule',
    given: date,
    reason: `no row of the table was in force on ${date}`,
    remedy: 'Add a row with an earlier effectiveFrom, or ask for a later date',
  });
}

/** All rows in force on a legal date, one for each key, in the order of the table. */
export function rulesAt<Row extends DatedRow>(
  table: readonly Row[],
  date: LegalDate,
  options: RulesAtOptions<Row>,
): readonly Row[] {
  const latest = new Map<string, Row>();
  for (const row of table) {
    if (row.effectiveFrom > date || options.where?.(row) === false) continue;
    const known = latest.get(options.key(row));
    if (known === undefined || row.effectiveFrom >= known.effectiveFrom) latest.set(options.key(row), row);
  }
  return [...latest.values()];
}
