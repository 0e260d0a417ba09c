import {
  cnPatentType,
  formatCnApplicationNumber,
  formatCnPublicationNumber,
  formatUsPatentNumber,
  parseCnApplicationNumber,
  parseCnPublicationNumber,
  parseUsPatentNumber,
  type CnApplicationNumberFault,
  type PatentType,
} from '@ip-portal/core/model';

export interface NumberRead {
  readonly ok: true;
  /** Canonical form of the office. */
  readonly number: string;
  /** Where the number itself tells. */
  readonly patentType?: PatentType;
  /** Where the number carries it. */
  readonly kindCode?: string;
}

export type NumberResult = NumberRead | { readonly ok: false; readonly reason: string; readonly remedy: string };

export interface ReadNumberOptions {
  /** ST.3 code. */
  readonly office: string;
  /** Today as `YYYY-MM-DD`: no number is of a later year. */
  readonly today?: string | undefined;
}

const CN_FAULTS: Record<CnApplicationNumberFault, string> = {
  malformed: 'the text is no Chinese application number',
  wrong_length: 'a Chinese application number has 8 or 12 digits and a check digit',
  unknown_year: 'the number begins with a year in which none was given out',
  unknown_type: 'the digit for the type is none of 1, 2, 3, 8 and 9',
  year_in_future: 'the number is of a year still to come',
  kind_contradicts_type: 'the kind code contradicts the type in the number',
  check_digit_missing: 'the check digit is missing',
  check_digit_wrong: 'the check digit does not fit the number',
};

/** The canonical application number: `201710601862.3`, `12/693,349`; of other offices the number without blanks. */
export function readApplicationNumber(text: string, options: ReadNumberOptions): NumberResult {
  if (options.office === 'CN') return readCnApplication(text, options.today);
  if (options.office === 'US') return readUsApplication(text);
  return readOther(text, options.office);
}

function readCnApplication(text: string, today: string | undefined): NumberResult {
  const result = parseCnApplicationNumber(text, today === undefined ? {} : { today });
  if (result.ok) {
    return { ok: true, number: formatCnApplicationNumber(result.value), patentType: cnPatentType(result.value) };
  }
  const expected = result.expected === undefined ? '' : `; with the right check digit it is ${result.expected}`;
  return { ok: false, reason: CN_FAULTS[result.reason] + expected, remedy: 'Write the number as on the certificate' };
}

/** `12693349`, `12/693,349`, or as DOCDB has it, `2010 12 693349`. */
const US_APPLICATION = /^(?:US)?(?:(?:19|20)\d{2})?(\d{2})(\d{3})(\d{3})[A-Z]?$/;

function readUsApplication(text: string): NumberResult {
  const match = US_APPLICATION.exec(
    text
      .slice(0, 40)
      .normalize('NFKC')
      .replace(/[\s,/]/g, ''),
  );
  if (match === null) {
    return {
      ok: false,
      reason: 'the text is no US application number',
      remedy: 'Write series and serial, such as 12/693,349',
    };
  }
  const [, series = '', thousands = '', rest = ''] = match;
  return { ok: true, number: `${series}/${thousands},${rest}` };
}

function readOther(text: string, office: string): NumberResult {
  const number = text.slice(0, 60).normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  if (/^[A-Z0-9/.,-]{3,40}$/.test(number) && /\d{3}/.test(number)) return { ok: true, number };
  return {
    ok: false,
    reason: `the text is no number of the office ${office}`,
    remedy: 'Write the number as the office prints it',
  };
}

/** The canonical publication number: `CN101551481B`, `US8087209B2`, `USD651432S1`, `US20050004437A1`, `EP1000000A1`. */
export function readPublicationNumber(
  text: string,
  options: ReadNumberOptions & { kind: string | undefined },
): NumberResult {
  const { office, kind = '' } = options;
  if (office === 'CN') return readCnPublication(text, kind);
  if (office === 'US') return readUsPublication(text, kind);
  const other = readOther(text, office);
  if (!other.ok) return other;
  const prefixed = other.number.startsWith(office) ? other.number : office + other.number;
  return { ok: true, number: prefixed.endsWith(kind) ? prefixed : prefixed + kind };
}

function readCnPublication(text: string, kind: string): NumberResult {
  const squeezed = text.slice(0, 40).normalize('NFKC').toUpperCase().replace(/\s+/g, '');
  const prefixed = squeezed.startsWith('CN') ? squeezed : `CN${squeezed}`;
  const result = parseCnPublicationNumber(/[A-Z]\d?$/.test(prefixed.slice(2)) ? prefixed : prefixed + kind);
  if (!result.ok) {
    const reason = {
      malformed: 'the text is no Chinese publication number',
      kind_missing: 'the publication number has no kind code',
      unknown_kind: 'the kind code is none of the Chinese office',
      kind_contradicts_type: 'the kind code contradicts the first digit',
    }[result.reason];
    return { ok: false, reason, remedy: 'Write it as printed, such as CN101551481B' };
  }
  const { kind: code } = result.value;
  const number = formatCnPublicationNumber(result.value);
  return { ok: true, number, patentType: code.patentType, kindCode: `${code.letter}${code.digit ?? ''}` };
}

function readUsPublication(text: string, kind: string): NumberResult {
  const squeezed = text
    .slice(0, 40)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s,/]/g, '');
  const published = /^(?:US)?((?:20)\d{2})(\d{6,7})([AP]\d)?$/.exec(squeezed);
  if (published !== null) {
    const [, year = '', serial = '', code = kind] = published;
    return {
      ok: true,
      number: `US${year}${serial.padStart(7, '0')}${code}`,
      ...(code === '' ? {} : { kindCode: code }),
    };
  }
  const grant = parseUsPatentNumber(squeezed);
  if (!grant.ok) {
    return {
      ok: false,
      reason: 'the text is no US patent number',
      remedy: 'Write it as printed, such as US 8,087,209 B2',
    };
  }
  const code = grant.value.kind ?? kind;
  const number = formatUsPatentNumber(grant.value, 'compact') + code;
  return { ok: true, number, ...(code === '' ? {} : { kindCode: code }) };
}
