import type { PatentType } from '../standards/patent-type.js';
import type { DatedRow } from './dated-rule.js';

/** Full annuity in fen for one band of years of protection (both ends included). */
export interface AnnuityFeeRow extends DatedRow {
  readonly patentType: PatentType;
  readonly fromYear: number;
  readonly toYear: number;
  readonly amountFen: number;
}

/** Part of the annuity that is waived, in basis points; reductions never add up, the highest one counts. */
export interface AnnuityReductionRow extends DatedRow {
  readonly kind: 'single_applicant' | 'several_applicants' | 'open_licence';
  readonly waivedBasisPoints: number;
  /** Number of annuities from the year of grant on; `null` for as long as the condition holds. */
  readonly years: number | null;
}

/** Surcharge in basis points of the full, unreduced annuity, by the month started after the due date. */
export interface AnnuitySurchargeRow extends DatedRow {
  /** 1 is the first month after the due date, 6 the last of the grace period. */
  readonly month: number;
  readonly basisPoints: number;
}

const fees = { effectiveFrom: '2001-03-01', source: 'CNIPA fee table, annuities', confirmed: true } as const;
const smallFees = [
  [1, 3, 60_000],
  [4, 5, 90_000],
  [6, 8, 120_000],
  [9, 10, 200_000],
] as const;

/** Invention to year 20, utility model to 10, design to 15 (its years 11-15 unconfirmed). Chosen by the day of payment. */
export const annuityFees: readonly AnnuityFeeRow[] = [
  { ...fees, patentType: 'invention', fromYear: 1, toYear: 3, amountFen: 90_000 },
  { ...fees, patentType: 'invention', fromYear: 4, toYear: 6, amountFen: 120_000 },
  { ...fees, patentType: 'invention', fromYear: 7, toYear: 9, amountFen: 200_000 },
  { ...fees, patentType: 'invention', fromYear: 10, toYear: 12, amountFen: 400_000 },
  { ...fees, patentType: 'invention', fromYear: 13, toYear: 15, amountFen: 600_000 },
  { ...fees, patentType: 'invention', fromYear: 16, toYear: 20, amountFen: 800_000 },
  ...smallFees.map(([fromYear, toYear, amountFen]) => ({
    ...fees,
    patentType: 'utility_model' as const,
    fromYear,
    toYear,
    amountFen,
  })),
  ...smallFees.map(([fromYear, toYear, amountFen]) => ({
    ...fees,
    patentType: 'design' as const,
    fromYear,
    toYear,
    amountFen,
  })),
  {
    effectiveFrom: '2021-06-01',
    source: 'CNIPA fee table after the Patent Law of 2020',
    confirmed: false,
    patentType: 'design',
    fromYear: 11,
    toYear: 15,
    amountFen: 300_000,
  },
];

const reductions = {
  effectiveFrom: '2018-08-01',
  source: 'CNIPA notice on fee reduction: the first 10 years from grant',
  confirmed: true,
} as const;

export const annuityReductions = [
  { ...reductions, kind: 'single_applicant', waivedBasisPoints: 8_500, years: 10 },
  { ...reductions, kind: 'several_applicants', waivedBasisPoints: 7_000, years: 10 },
  {
    effectiveFrom: '2021-06-01',
    source: 'Patent Law art. 51 and the fee rules for open licences: while the licence is being worked',
    confirmed: true,
    kind: 'open_licence',
    waivedBasisPoints: 1_500,
    years: null,
  },
] as const satisfies readonly AnnuityReductionRow[];

const surcharges = {
  effectiveFrom: '1993-01-01',
  source: 'Guidelines for Patent Examination part V chapter 9; one source adds a sixth step of 30 %',
  confirmed: false,
} as const;

export const annuitySurcharges = [
  { ...surcharges, month: 1, basisPoints: 0 },
  { ...surcharges, month: 2, basisPoints: 500 },
  { ...surcharges, month: 3, basisPoints: 1_000 },
  { ...surcharges, month: 4, basisPoints: 1_500 },
  { ...surcharges, month: 5, basisPoints: 2_000 },
  { ...surcharges, month: 6, basisPoints: 2_500 },
] as const satisfies readonly AnnuitySurchargeRow[];
