import type { Duration } from '../standards/instant.js';
import type { DatedRow } from './dated-rule.js';

/**
 * What leaving China means for a technology. Hong Kong, Macao and Taiwan count as foreign (unconfirmed). Reviews are
 * counted in working days and add up over their stages.
 */
export interface ExportControlRow extends DatedRow {
  readonly class: 'prohibited' | 'restricted' | 'free';
  readonly zh: string;
  readonly en: string;
  readonly tradable: boolean;
  /** The paper that the patent office asks for. */
  readonly certificate: { readonly zh: string; readonly en: string } | null;
  readonly reviewStages: readonly { readonly length: Duration; readonly counted: 'business_days' }[];
}

const rules = {
  effectiveFrom: '2002-01-01',
  source: 'Regulations on Technology Import and Export',
  confirmed: true,
} as const;

export const exportControlClasses = [
  {
    ...rules,
    class: 'prohibited',
    zh: '禁止出口',
    en: 'Export prohibited',
    tradable: false,
    certificate: null,
    reviewStages: [],
  },
  {
    ...rules,
    class: 'restricted',
    zh: '限制出口',
    en: 'Export restricted',
    tradable: true,
    certificate: { zh: '技术出口许可证', en: 'Technology export licence, after a letter of intent' },
    reviewStages: [
      { length: 'P30D', counted: 'business_days' },
      { length: 'P15D', counted: 'business_days' },
    ],
    confirmed: false,
  },
  {
    ...rules,
    class: 'free',
    zh: '自由出口',
    en: 'Export free',
    tradable: true,
    certificate: {
      zh: '自由出口技术合同登记证书',
      en: 'Registration certificate of a freely exportable technology contract',
    },
    reviewStages: [{ length: 'P3D', counted: 'business_days' }],
    confirmed: false,
  },
] as const satisfies readonly ExportControlRow[];

export type ExportControlClass = (typeof exportControlClasses)[number]['class'];

const catalogue2023 = {
  effectiveFrom: '2023-12-21',
  source: 'Catalogue of Technologies Prohibited or Restricted from Export, edition of 2023',
  confirmed: false,
} as const;

/**
 * Groups of the International Patent Classification in which the catalogue of technologies whose export is prohibited or
 * restricted has entries. The catalogue names technologies, no groups: a symbol is a reason to ask, not an answer.
 */
export const exportControlSymbols = [
  {
    ...catalogue2023,
    symbol: 'A61K 36/',
    zh: '中药资源及生产技术',
    en: 'Resources and production of Chinese medicines',
  },
  { ...catalogue2023, symbol: 'C12N 15/', zh: '细胞克隆和基因编辑技术', en: 'Cell cloning and gene editing' },
  { ...catalogue2023, symbol: 'G01S 17/', zh: '激光雷达系统', en: 'Lidar systems' },
  {
    ...catalogue2023,
    effectiveFrom: '2025-07-15',
    source: 'Catalogue of Technologies Prohibited or Restricted from Export, amendment of 2025',
    symbol: 'H01M 4/58',
    zh: '电池正极材料制备技术',
    en: 'Preparation of cathode materials of batteries',
  },
] as const satisfies readonly (DatedRow & { readonly symbol: string; readonly zh: string; readonly en: string })[];

/** Territories whose assignees need the papers of an export although they belong to China. */
export const exportTerritories = [
  {
    effectiveFrom: '2002-01-01',
    source: 'Practice; real case registered 2020-11-30',
    confirmed: false,
    offices: ['HK', 'MO', 'TW'],
  },
] as const satisfies readonly (DatedRow & { readonly offices: readonly string[] })[];
