import { cnCheckDigit, type PatentType } from '@ip-portal/core/model';
import { civilDateOf, dateText, type DayNumber } from './calendar.js';
import { kindLetter, type PatentTimeline } from './patent-timeline.js';

/** Primes that share no factor with 10^7: serial numbers run through all seven digits before one returns. */
const APPLICATION_STEP = 6_700_417;
/** Undoes `APPLICATION_STEP` modulo 10^7. */
const APPLICATION_STEP_BACK = 1_258_753n;
const PUBLICATION_STEP = 7_368_787;
const SERIALS = 10_000_000;

export interface PatentNumbers {
  readonly applicationNumber: string;
  /** Newest publication: the grant where there is one. */
  readonly publicationNumber: string;
  readonly kindCode: string;
  readonly isNationalPhase: boolean;
  /** All publications of the right, oldest first. */
  readonly publications: readonly string[];
}

export interface PatentNumberOptions {
  readonly type: PatentType;
  readonly position: number;
  readonly salt: number;
  /** True for the national phase of an international application. */
  readonly isNationalPhase: boolean;
}

const typeDigits: Record<PatentType, number> = { invention: 1, utility_model: 2, design: 3 };

/** Numbers in the office's forms (ZC 0006-2003, ST.16), unique within a catalogue. */
export function patentNumbers(timeline: PatentTimeline, options: PatentNumberOptions): PatentNumbers {
  const { type, position, salt, isNationalPhase } = options;
  const digit = typeDigits[type];
  const serial = (step: number, shift: number) =>
    String((((position * step) % SERIALS) + ((salt >>> shift) % SERIALS)) % SERIALS).padStart(7, '0');
  const body = `${civilDateOf(timeline.filed).year}${isNationalPhase ? 8 : digit}${serial(APPLICATION_STEP, 0)}`;
  const own = serial(PUBLICATION_STEP, 3);
  const numbered = (day: DayNumber, isGrant: boolean) => {
    const kind = kindLetter(type, day, isGrant);
    // The letter C belongs to the years in which a grant had a number of its own.
    const lead = kind === 'C' ? '0' : leadingDigit(type, timeline.published ?? day);
    const digits = kind === 'C' ? `0${own.slice(1)}` : own;
    return { text: `CN${digit}${lead}${digits}${kind}`, kind };
  };
  const first = numbered(timeline.published ?? timeline.granted ?? timeline.filed, type !== 'invention');
  const newest = timeline.granted === null ? first : numbered(timeline.granted, true);
  return {
    applicationNumber: `${body}.${cnCheckDigit(body)}`,
    publicationNumber: newest.text,
    kindCode: newest.kind,
    isNationalPhase,
    publications: [...new Set([first.text, newest.text])],
  };
}

/** The position a made-up application number belongs to: its serial number, led back. Undefined for other shapes. */
export function positionOfNumber(number: string, salt: number): number | undefined {
  const serial = /^\d{5}(\d{7})\.[\dX]$/.exec(number)?.[1];
  if (serial === undefined) return undefined;
  const steps = (Number(serial) - (salt % SERIALS) + SERIALS) % SERIALS;
  return Number((BigInt(steps) * APPLICATION_STEP_BACK) % BigInt(SERIALS));
}

/** The first of the eight digits grew over the years: CN10… then CN11…, CN20… then CN21… and CN22…. */
function leadingDigit(type: PatentType, day: DayNumber): string {
  if (type === 'design') return '0';
  const date = dateText(day);
  if (type === 'utility_model' && date >= '2024') return '2';
  return date >= '2020-06' ? '1' : '0';
}
