import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cnCheckDigit,
  cnPatentType,
  formatCnApplicationNumber,
  parseCnApplicationNumber,
  type CnApplicationNumber,
  type CnApplicationNumberSpelling,
} from './cn-application-number.js';

const realNumbers =
  '201710601862.3 200910037500.1 200910127753.8 201380062258.8 201380059792.3 201810053768.3 201610410030.9 201710117081.7 201410345054.1 201610421075.6 201610552342.3 201620406833.2 202080072898.7 201480070549.6 201510140000.6 201310245719.7 200710136300.2 202411223548.2 97101765.4 88201465.X 00100015.2 00100089.6'.split(
    ' ',
  );
const spellings: readonly CnApplicationNumberSpelling[] = [
  'official',
  'compact',
  'certificate',
  'docdb',
  'epodoc',
  'google',
];
const checkedSpellings: readonly CnApplicationNumberSpelling[] = ['official', 'compact', 'certificate', 'google'];

const serialOf = (length: number) =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((serial) => String(serial).padStart(length, '0'));
const digitType = fc.constantFrom('1', '2', '3', '8', '9');
const shortBody = fc
  .tuple(fc.constantFrom('85', '86', '92', '99', '00', '03'), digitType, serialOf(5))
  .map((parts) => parts.join(''));
const longBody = fc
  .tuple(fc.integer({ min: 2003, max: 2099 }).map(String), digitType, serialOf(7))
  .map((parts) => parts.join(''));
const officialNumber = fc.oneof(shortBody, longBody).map((body) => `${body}.${cnCheckDigit(body)}`);

function valueOf(text: string): CnApplicationNumber {
  const result = parseCnApplicationNumber(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason}`);
  return result.value;
}

test.each([...realNumbers, '202311000005.X'])('reads %s and writes it back', (number) => {
  expect(formatCnApplicationNumber(valueOf(number))).toBe(number);
});

test.each([
  ['202410123456.7', 'check_digit_wrong', '202410123456.0'],
  ['202420234567.8', 'check_digit_wrong', '202420234567.4'],
  ['202410000001.1', 'check_digit_wrong', '202410000001.X'],
  ['2001620406833.2', 'wrong_length', undefined],
  ['20016204068332', 'malformed', undefined],
  ['2024401234567.x', 'wrong_length', undefined],
  ['202440123456.7', 'unknown_type', undefined],
  ['2024101234567.1', 'wrong_length', undefined],
  ['201380062258', 'check_digit_missing', '201380062258.8'],
  ['ZL201380062258', 'check_digit_missing', '201380062258.8'],
  ['199810123456.1', 'unknown_year', undefined],
  ['84101765.4', 'unknown_year', undefined],
  ['CN 201380062258 U', 'kind_contradicts_type', undefined],
  ['ZL201380062258.8A', 'malformed', undefined],
  ['20138062258', 'wrong_length', undefined],
  ['201380062258.88', 'malformed', undefined],
  ['', 'malformed', undefined],
  ['CN101551481B', 'unknown_year', undefined],
] as const)('refuses %s', (text, reason, expected) => {
  const result = parseCnApplicationNumber(text);
  expect(result).toEqual(expected === undefined ? { ok: false, reason } : { ok: false, reason, expected });
});

test('refuses an over-long text without working on it', () => {
  expect(parseCnApplicationNumber('9'.repeat(100_000))).toEqual({ ok: false, reason: 'malformed' });
});

test.each([
  '201380062258.8',
  '2013800622588',
  'CN 201380062258 A',
  'CN201380062258',
  'CN20138062258',
  'CN20138062258 20131011',
  'CN201380062258.8A',
  'CN2013800622588A',
  'ZL 2013 8 0062258.8',
  'ＺＬ２０１３８００６２２５８．８',
  ' zl201380062258.8 ',
])('reads the spelling "%s" as one application', (text) => {
  expect(valueOf(text)).toEqual({ office: 'CN', year: 2013, type: 8, serial: '0062258', check: '8' });
});

test('reads the Google form without a dot and a lower-case check letter', () => {
  expect(formatCnApplicationNumber(valueOf('CN2009101277538A'))).toBe('200910127753.8');
  expect(formatCnApplicationNumber(valueOf('ｚｌ88201465.x'))).toBe('88201465.X');
});

test('writes every spelling of an application', () => {
  const value = valueOf('201380062258.8');
  expect(spellings.map((spelling) => formatCnApplicationNumber(value, spelling))).toEqual([
    '201380062258.8',
    '2013800622588',
    'ZL 2013 8 0062258.8',
    'CN 201380062258 A',
    'CN20138062258',
    'CN201380062258.8A',
  ]);
});

test('says which kind of patent was applied for', () => {
  expect(cnPatentType(valueOf('201380062258.8'))).toBe('invention');
  expect(cnPatentType(valueOf('201620406833.2'))).toBe('utility_model');
  expect(cnPatentType(valueOf('88201465.X'))).toBe('utility_model');
});

test('tells a spelling without a check digit from one with it', () => {
  expect(parseCnApplicationNumber('CN 201380062258 A')).toMatchObject({ ok: true, checkGiven: false });
  expect(parseCnApplicationNumber('201380062258.8')).toMatchObject({ ok: true, checkGiven: true });
});

test('a number of a later year than today is refused', () => {
  expect(parseCnApplicationNumber('202411223548.2', { today: '2023-12-31' })).toEqual({
    ok: false,
    reason: 'year_in_future',
  });
  expect(parseCnApplicationNumber('202411223548.2', { today: '2024-01-01' }).ok).toBe(true);
});

test('every single-digit error and adjacent swap in the real numbers is caught', () => {
  let errors = 0;
  let swaps = 0;
  for (const number of realNumbers) {
    const dot = number.indexOf('.');
    for (let index = 0; index < dot; index += 1) {
      for (const digit of '0123456789') {
        if (digit === number[index]) continue;
        errors += 1;
        expect(parseCnApplicationNumber(number.slice(0, index) + digit + number.slice(index + 1)).ok).toBe(false);
      }
      const [left = '', right = ''] = number.slice(index, index + 2);
      if (left === right || right === '.') continue;
      swaps += 1;
      expect(parseCnApplicationNumber(number.slice(0, index) + right + left + number.slice(index + 2)).ok).toBe(false);
    }
  }
  expect({ errors, swaps }).toEqual({ errors: 2232, swaps: 197 });
});

test('every single-character error in any number and any checked spelling is caught', () => {
  fc.assert(
    fc.property(
      officialNumber,
      fc.constantFrom(...checkedSpellings),
      fc.nat(20),
      fc.constantFrom(...'0123456789X'),
      (number, spelling, at, typed) => {
        const text = formatCnApplicationNumber(valueOf(number), spelling);
        const index = at % text.length;
        if (!/[\dX]/.test(text.charAt(index)) || text[index] === typed) return;
        expect(parseCnApplicationNumber(text.slice(0, index) + typed + text.slice(index + 1)).ok).toBe(false);
      },
    ),
    { numRuns: 5000 },
  );
});

test('every adjacent swap in any compact number, check digit included, is caught', () => {
  fc.assert(
    fc.property(officialNumber, (number) => {
      const text = number.replace('.', '');
      for (let index = 0; index + 1 < text.length; index += 1) {
        const [left = '', right = ''] = text.slice(index, index + 2);
        if (left !== right)
          expect(parseCnApplicationNumber(text.slice(0, index) + right + left + text.slice(index + 2)).ok).toBe(false);
      }
    }),
    { numRuns: 1000 },
  );
});

test('every spelling of any number is read back as the same application', () => {
  fc.assert(
    fc.property(officialNumber, fc.constantFrom(...spellings), (number, spelling) => {
      const value = valueOf(number);
      expect(valueOf(formatCnApplicationNumber(value, spelling))).toEqual(value);
    }),
    { numRuns: 3000 },
  );
});

test('any text gives an answer and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof parseCnApplicationNumber(text).ok === 'boolean'),
  );
});
