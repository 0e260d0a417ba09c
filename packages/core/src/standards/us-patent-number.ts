import { foldText, refuse, type ParseResult } from './parse-result.js';

/** What the letters of a US grant number stand for: plain numbers are utility patents. */
export type UsPatentSeries =
  | 'utility'
  | 'design'
  | 'plant'
  | 'reissue'
  | 'invention_registration'
  | 'defensive_publication'
  | 'additional_improvements';

export interface UsPatentNumber {
  readonly office: 'US';
  readonly series: UsPatentSeries;
  readonly number: number;
  /** The kind code where it was written: `B2`, `S1`, `E1`. */
  readonly kind?: string;
}

/** `display` `US D651,432`, `compact` `USD651432`, `padded` `D0651432` (eight characters, as USPTO files write it). */
export type UsPatentNumberSpelling = 'display' | 'compact' | 'padded';

const PREFIXES: Record<UsPatentSeries, string> = {
  utility: '',
  design: 'D',
  plant: 'PP',
  reissue: 'RE',
  invention_registration: 'H',
  defensive_publication: 'T',
  additional_improvements: 'AI',
};
const SERIES: readonly UsPatentSeries[] = [
  'design',
  'plant',
  'reissue',
  'invention_registration',
  'defensive_publication',
  'additional_improvements',
];
const SHAPE = /^(?:US)?(D|PP|RE|H|T|AI)?(\d{1,8})([A-Z]\d?)?$/;

/**
 * Reads a US grant number: as in USPTO files (`D0651432`, `08123456`, `RE043210`), as printed (`US 8,123,456 B2`) or
 * compact (`USD651432S1`). Numbers of applications and of published applications are not grants and longer or
 * indistinguishable, so only pass the number of a publication reference. Never throws.
 */
export function parseUsPatentNumber(text: string): ParseResult<UsPatentNumber, 'malformed'> {
  const match = SHAPE.exec(foldText(text).replace(/[\s,.]/g, ''));
  if (match === null) return refuse('malformed');
  const [, prefix, digits = '', kind] = match;
  const number = Number.parseInt(digits, 10);
  if (number === 0) return refuse('malformed');
  const series = prefix === undefined ? 'utility' : SERIES.find((candidate) => PREFIXES[candidate] === prefix);
  if (series === undefined) return refuse('malformed');
  const value = { office: 'US', series, number } as const;
  return { ok: true, value: kind === undefined ? value : { ...value, kind } };
}

/** The number without its kind code, in the display form unless told. */
export function formatUsPatentNumber(value: UsPatentNumber, spelling: UsPatentNumberSpelling = 'display'): string {
  const prefix = PREFIXES[value.series];
  const digits = String(value.number);
  switch (spelling) {
    case 'display':
      return `US ${prefix}${digits.replace(/\B(?=(?:\d{3})+$)/g, ',')}`;
    case 'compact':
      return `US${prefix}${digits}`;
    case 'padded':
      return prefix + digits.padStart(8 - prefix.length, '0');
  }
}
