import type { CnKindLetter } from '../standards/kind-code.js';
import type { DatedRow } from './dated-rule.js';

/** What a kind letter of the Chinese office meant from a publication date on; the days of the switches are unconfirmed. */
export interface KindCodePeriodRow extends DatedRow {
  readonly letter: CnKindLetter;
  readonly meaning: 'publication' | 'examined' | 'granted' | 'pre_grant' | 'registered' | 'retired';
}

const first = { effectiveFrom: '1985-09-10', source: 'WIPO ST.16 history of CN', confirmed: true } as const;
const law1992 = { effectiveFrom: '1993-01-01', source: 'WIPO ST.16 history of CN', confirmed: true } as const;
const april2010 = {
  effectiveFrom: '2010-04-07',
  source: 'One number from A to grant since April 2010',
  confirmed: false,
} as const;

export const kindCodePeriods = [
  { ...first, letter: 'A', meaning: 'publication' },
  { ...first, letter: 'B', meaning: 'examined' },
  { ...law1992, letter: 'B', meaning: 'retired' },
  { ...april2010, letter: 'B', meaning: 'granted' },
  { ...law1992, letter: 'C', meaning: 'granted' },
  { ...april2010, letter: 'C', meaning: 'retired' },
  { ...first, letter: 'U', meaning: 'pre_grant' },
  { ...law1992, letter: 'U', meaning: 'retired' },
  { ...april2010, letter: 'U', meaning: 'granted' },
  { ...law1992, letter: 'Y', meaning: 'registered' },
  { ...april2010, letter: 'Y', meaning: 'retired' },
  { ...first, letter: 'S', meaning: 'pre_grant' },
  { ...law1992, letter: 'S', meaning: 'retired' },
  { ...april2010, letter: 'S', meaning: 'granted' },
  { ...law1992, letter: 'D', meaning: 'registered' },
  { ...april2010, letter: 'D', meaning: 'retired' },
] as const satisfies readonly KindCodePeriodRow[];
