import type { PatentType } from '../standards/patent-type.js';
import type { DatedRow } from './dated-rule.js';

/** Term of protection in years, counted from the filing date (never from priority); chosen by the filing date. */
export interface PatentTermRow extends DatedRow {
  readonly patentType: PatentType;
  readonly years: number;
}

const law1984 = {
  effectiveFrom: '1985-04-01',
  source: 'Patent Law 1984 art. 45, with the renewal of 3 years',
  confirmed: false,
} as const;
const law1992 = {
  effectiveFrom: '1993-01-01',
  source: 'Patent Law 1992 art. 45; today art. 42',
  confirmed: true,
} as const;

/** All rights filed before 1993 have ended; their rows exist so that an old register entry can be read. */
export const patentTerms = [
  { ...law1984, patentType: 'invention', years: 15 },
  { ...law1984, patentType: 'utility_model', years: 8 },
  { ...law1984, patentType: 'design', years: 8 },
  { ...law1992, patentType: 'invention', years: 20 },
  { ...law1992, patentType: 'utility_model', years: 10 },
  { ...law1992, patentType: 'design', years: 10, confirmed: false },
  {
    effectiveFrom: '2021-06-01',
    source: 'Patent Law 2020 art. 42: designs filed from this day',
    confirmed: true,
    patentType: 'design',
    years: 15,
  },
] as const satisfies readonly PatentTermRow[];
