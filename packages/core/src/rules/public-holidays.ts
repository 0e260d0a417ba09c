import type { DatedRow } from './dated-rule.js';

/** One year's public holidays of China and the weekend days worked in their place: a working calendar for `standards/period.ts`. */
export interface PublicHolidayRow extends DatedRow {
  readonly year: number;
  readonly holidays: readonly string[];
  readonly workingWeekends: readonly string[];
}

/** Announced each November by the State Council for the year after. A year that is missing here has weekends only. */
export const publicHolidays = [
  {
    effectiveFrom: '2026-01-01',
    source: 'State Council holiday notice for 2026; weekdays only, to be checked against the notice',
    confirmed: false,
    year: 2026,
    holidays: [
      '2026-01-01',
      '2026-01-02',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-02-23',
      '2026-04-06',
      '2026-05-01',
      '2026-05-04',
      '2026-05-05',
      '2026-06-19',
      '2026-09-25',
      '2026-10-01',
      '2026-10-02',
      '2026-10-05',
      '2026-10-06',
      '2026-10-07',
    ],
    workingWeekends: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
] as const satisfies readonly PublicHolidayRow[];
