import { saveFile } from './save-file.js';

/** Something to be done until then, as a calendar is to remind of it. */
export interface Reminder {
  /** The same for the same thing: who keeps it again has it once, as it is then. */
  readonly id: string;
  /** Grows with every change of what it is about. */
  readonly version: number;
  /** UTC instant. */
  readonly at: string;
  readonly summary: string;
  /** Where it is done; an address of http or https, or ''. */
  readonly address: string;
}

/**
 * A deadline as a calendar of one event that reminds a day before (RFC 5545): CRLF, lines of at most 75 octets, UTC.
 * `now` is when it is written, in milliseconds since 1970.
 */
export function calendarOf({ id, version, at, summary, address }: Reminder, now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//IP Portal//Deadlines//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(id)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(Date.parse(at))}`,
    `SEQUENCE:${version}`,
    `SUMMARY:${escaped(summary)}`,
    ...(/^https?:/.test(address) ? [`URL:${address}`] : []),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Lets the reader keep a deadline as a file that calendars open. */
export function saveCalendar(name: string, reminder: Reminder, now: number): void {
  saveFile(name, new Blob([calendarOf(reminder, now)], { type: 'text/calendar;charset=utf-8' }));
}

const utc = (time: number): string => new Date(time).toISOString().replaceAll(/[-:]|\.\d+/g, '');

/** A text as a value: what comes from strangers ends no line and begins no property. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

const octets = (text: string): number => new TextEncoder().encode(text).length;

/** A line in pieces of at most 75 octets, each but the first behind a space; no character is cut. */
function folded(line: string): string {
  let [written, length] = ['', 0];
  for (const character of line) {
    const size = octets(character);
    if (length + size > 75) [written, length] = [`${written}\r\n `, 1];
    written += character;
    length += size;
  }
  return written;
}
