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

/** Territories whose assignees need the papers of an export although they belong to China. */
export const exportTerritories = [
  {
    effectiveFrom: '2002-01-01',
    source: 'Practice; real case registered 2020-11-30',
    confirmed: false,
    offices: ['HK', 'MO', 'TW'],
  },
] as const satisfies readonly (DatedRow & { readonly offices: readonly string[] })[];
