import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatClassificationSymbol } from './classification-symbol.js';
import { isCpcIndexingCode, parseCpc } from './cpc.js';
import { parseIpc } from './ipc.js';

function ipcOf(text: string): string {
  const result = parseIpc(text);
  return result.ok ? formatClassificationSymbol(result.value) : result.reason;
}

function cpcOf(text: string): string {
  const result = parseCpc(text);
  return result.ok ? formatClassificationSymbol(result.value) : result.reason;
}

test.each([
  ['H01M 10/0525', 'H01M 10/0525'],
  ['G03F1/32', 'G03F 1/32'],
  ['H01L21/02', 'H01L 21/02'],
  ['E21B  47/  0228            A I                    ', 'E21B 47/0228'],
  ['G06F   3/    01            A I', 'G06F 3/01'],
  ['A23L 1/105', 'A23L 1/105'],
  ['C07C 1/047', 'C07C 1/047'],
  ['G06Q 30/08', 'G06Q 30/08'],
  ['H01M 10/0525 (2010.01)', 'H01M 10/0525'],
  ['H01M10/0525(2010.01)I', 'H01M 10/0525'],
  ['A01B 1/00 B01D 2/00', 'malformed'],
  ['H01M (2010.01)', 'malformed'],
  ['A41D 1/00', 'A41D 1/00'],
  ['H01M0010052500', 'H01M 10/0525'],
  ['A01B0001000000', 'A01B 1/00'],
  ['ｇ０６ｑ ３０／０８', 'G06Q 30/08'],
  ['C22C', 'C22C'],
  ['A61K 2039/505', 'main_group_only_in_cpc'],
  ['Y02D30/70', 'section_only_in_cpc'],
  ['I01M 10/05', 'malformed'],
  ['A00B 1/00', 'malformed'],
  ['A01B 0/00', 'malformed'],
  ['A01B 1/0', 'malformed'],
  ['A01B 1', 'malformed'],
  ['A01', 'malformed'],
  ['', 'malformed'],
])('reads the IPC text "%s" as %s', (text, expected) => {
  expect(ipcOf(text)).toBe(expected);
});

test.each([
  ['A61K 2039/505', 'A61K 2039/505'],
  ['Y02D30/70', 'Y02D 30/70'],
  ['H01M 10/0525', 'H01M 10/0525'],
  ['H01M', 'group_missing'],
  ['Z01M 1/00', 'malformed'],
])('reads the CPC text "%s" as %s', (text, expected) => {
  expect(cpcOf(text)).toBe(expected);
});

test('the indexing codes of CPC are told from its main trunk', () => {
  const codes = ['A61K 2039/505', 'A61K 39/00'].map(parseCpc);
  expect(codes.map((code) => code.ok && isCpcIndexingCode(code.value))).toEqual([true, false]);
});

test('writes the columns of ST.8', () => {
  const result = parseIpc('E21B 47/0228');
  expect(result.ok && formatClassificationSymbol(result.value, 'padded')).toBe('E21B  47/  0228');
  expect(result.ok && formatClassificationSymbol(result.value, 'compact')).toBe('E21B47/0228');
});

test('every spelling of any symbol is read back as the same symbol', () => {
  const symbol = fc
    .tuple(
      fc.constantFrom(...'ABCDEFGHY'),
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom(...'BCKLMQ'),
      fc.integer({ min: 1, max: 9999 }),
      fc.nat(999_999),
      fc.integer({ min: 2, max: 6 }),
    )
    .map(
      ([section, digits, subclass, main, sub, length]) =>
        `${section}${String(digits).padStart(2, '0')}${subclass} ${main}/${String(sub).padStart(6, '0').slice(-length)}`,
    );
  fc.assert(
    fc.property(symbol, fc.constantFrom('canonical', 'compact', 'padded'), (text, spelling) => {
      const first = parseCpc(text);
      expect(first.ok && parseCpc(formatClassificationSymbol(first.value, spelling))).toEqual(first);
      expect(cpcOf(text)).toBe(text);
    }),
  );
});
