import { formatCnKindCode, parseCnKindCode, type CnKindCode } from './kind-code.js';
import { foldText, refuse, type ParseResult } from './parse-result.js';
import type { PatentType } from './patent-type.js';

/** A Chinese publication number: one digit for the type and 8 digits (6 before August 2007), and its kind code. */
export interface CnPublicationNumber {
  readonly office: 'CN';
  /** 1 invention, 2 utility model, 3 design. */
  readonly type: 1 | 2 | 3;
  /** 8 digits, or 6 before August 2007. */
  readonly serial: string;
  readonly kind: CnKindCode;
}

/** `compact` `CN101551481B`, `spaced` `CN 101551481 B` (DOCDB). */
export type CnPublicationNumberSpelling = 'compact' | 'spaced';

export type CnPublicationNumberFault = 'malformed' | 'kind_missing' | 'unknown_kind' | 'kind_contradicts_type';

const SHAPE = /^CN([123])(\d{8}|\d{6})([A-Z][1-9]?)?$/;
const TYPES: Record<PatentType, 1 | 2 | 3> = { invention: 1, utility_model: 2, design: 3 };

/** Reads a publication number, blanks and full-width characters allowed. Never throws. */
export function parseCnPublicationNumber(text: string): ParseResult<CnPublicationNumber, CnPublicationNumberFault> {
  const match = SHAPE.exec(foldText(text).replace(/\s+/g, ''));
  if (match === null) return refuse('malformed');
  const [, typeDigit = '', serial = '', kindText] = match;
  if (kindText === undefined) return refuse('kind_missing');
  const kind = parseCnKindCode(kindText);
  if (!kind.ok) return refuse('unknown_kind');
  const type = TYPES[kind.value.patentType];
  if (String(type) !== typeDigit) return refuse('kind_contradicts_type');
  return { ok: true, value: { office: 'CN', type, serial, kind: kind.value } };
}

/** The number as printed, compact unless told. */
export function formatCnPublicationNumber(
  value: CnPublicationNumber,
  spelling: CnPublicationNumberSpelling = 'compact',
): string {
  const blank = spelling === 'spaced' ? ' ' : '';
  return `CN${blank}${value.type}${value.serial}${blank}${formatCnKindCode(value.kind)}`;
}
