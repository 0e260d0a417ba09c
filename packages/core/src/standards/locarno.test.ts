import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLocarno, parseLocarno } from './locarno.js';

test.each([['09-01'], ['0901'], ['０９－０１']])('reads "%s" as one class', (text) => {
  expect(parseLocarno(text)).toEqual({ ok: true, value: { mainClass: 9, subclass: 1 } });
});

test('keeps the edition that the USPTO names beside its compact form', () => {
  const result = parseLocarno('0101', { edition: 9 });
  expect(result).toEqual({ ok: true, value: { mainClass: 1, subclass: 1, edition: 9 } });
  expect(result.ok && formatLocarno(result.value)).toBe('01-01');
});

test.each(['00-01', '33-01', '9-01', '09-1', '09/01', '', 'D11'])('refuses "%s"', (text) => {
  expect(parseLocarno(text)).toEqual({ ok: false, reason: 'malformed' });
});

test('both spellings of any class are read back as the same class', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 32 }),
      fc.nat(99),
      fc.constantFrom('hyphenated', 'compact'),
      (mainClass, subclass, spelling) => {
        expect(parseLocarno(formatLocarno({ mainClass, subclass }, spelling))).toEqual({
          ok: true,
          value: { mainClass, subclass },
        });
      },
    ),
  );
});
