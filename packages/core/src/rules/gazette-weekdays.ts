import type { DatedRow } from './dated-rule.js';

/** Weekdays on which the patent gazette appears (0 Sunday to 6 Saturday), and the usual lag after registration. */
export interface GazetteWeekdayRow extends DatedRow {
  readonly weekdays: readonly number[];
  /** Days from the registration of a transfer to its gazette; real cases: 11 and 33. The range is unconfirmed. */
  readonly lagDays: { readonly shortest: number; readonly longest: number };
}

export const gazetteWeekdays = [
  {
    effectiveFrom: '1985-09-10',
    source: 'Gazettes to 2016-05-11 are dated on Wednesdays',
    confirmed: true,
    weekdays: [3],
    lagDays: { shortest: 7, longest: 35 },
  },
  {
    effectiveFrom: '2017-06-13',
    source: 'Gazettes from 2017-06-13 are dated on Tuesdays and Fridays; the day of the switch is unconfirmed',
    confirmed: true,
    weekdays: [2, 5],
    lagDays: { shortest: 7, longest: 35 },
  },
] as const satisfies readonly GazetteWeekdayRow[];
