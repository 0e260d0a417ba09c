import fc from 'fast-check';
import { expect, test } from 'vitest';
import { savedFiles } from '../../test/saved-files.js';
import { calendarOf, saveCalendar, type Reminder } from './calendar-file.js';

const now = Date.parse('2026-11-23T01:00:00.000Z');
const reminder: Reminder = {
  id: 'ord_1-balance_captured',
  version: 7,
  at: '2026-12-07T01:30:00.000Z',
  summary: '支付余款：扫地机（G36）',
  address: 'https://park.example/order?order=ord_1',
};

/** The properties of a calendar, unfolded and unescaped as RFC 5545 asks of a reader. */
function read(calendar: string): readonly (readonly [name: string, value: string])[] {
  const unescaped = (value: string) =>
    value.replaceAll(/\\([\\;,nN])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
  return calendar
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter(Boolean)
    .map((line) => [line.slice(0, line.indexOf(':')), unescaped(line.slice(line.indexOf(':') + 1))]);
}

test('tells a deadline at its instant, and reminds a day before', () => {
  expect(read(calendarOf(reminder, now))).toEqual([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//IP Portal//Deadlines//EN'],
    ['METHOD', 'PUBLISH'],
    ['BEGIN', 'VEVENT'],
    ['UID', 'ord_1-balance_captured'],
    ['DTSTAMP', '20261123T010000Z'],
    ['DTSTART', '20261207T013000Z'],
    ['SEQUENCE', '7'],
    ['SUMMARY', '支付余款：扫地机（G36）'],
    ['URL', 'https://park.example/order?order=ord_1'],
    ['TRANSP', 'TRANSPARENT'],
    ['BEGIN', 'VALARM'],
    ['ACTION', 'DISPLAY'],
    ['DESCRIPTION', '支付余款：扫地机（G36）'],
    ['TRIGGER', '-P1D'],
    ['END', 'VALARM'],
    ['END', 'VEVENT'],
    ['END', 'VCALENDAR'],
  ]);
});

test.each(['', 'file:///C:/order.html', 'javascript:alert(1)', 'about:blank'])(
  'names no address like %j',
  (address) => {
    expect(calendarOf({ ...reminder, address }, now)).not.toContain('URL');
  },
);

test('a hostile text stays one text, and no line is longer than 75 octets', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80, size: 'max' }),
    fc
      .array(
        fc.constantFrom('\r\n', '\n', '\r', 'BEGIN:VEVENT', '\\', '\\n', ';', ',', ':', '"', ' ', '权', '𠮷', '\u0000'),
        { maxLength: 60, size: 'max' },
      )
      .map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(hostile, hostile, (summary, id) => {
      const calendar = calendarOf({ ...reminder, summary, id }, now);
      // Marks that no text may hold are left out; the ends of lines are told in one way.
      const heard = (text: string) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '');
      const values = new Map(read(calendar));
      expect([values.get('SUMMARY'), values.get('UID')]).toEqual([heard(summary), heard(id)]);
      expect(read(calendar)).toHaveLength(read(calendarOf(reminder, now)).length);
      const lines = calendar.split('\r\n');
      expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
      expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }),
    { numRuns: 150 },
  );
});

test('saves a deadline as a file of its own, without leaving the page', async () => {
  const saved = savedFiles();
  saveCalendar('ord_1.ics', reminder, now);
  const [file] = await saved();
  expect([file?.name, file?.mediaType]).toEqual(['ord_1.ics', 'text/calendar;charset=utf-8']);
  expect(await file?.content.text()).toBe(calendarOf(reminder, now));
});
