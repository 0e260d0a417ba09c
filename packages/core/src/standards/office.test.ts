import { expect, test } from 'vitest';
import { isKnownOffice, isOfficeCode } from './office.js';

test.each(['CN', 'GB', 'JP', 'KR', 'US', 'EP', 'SG', 'TH', 'VN', 'MY', 'ID', 'PH', 'WO', 'IB', 'QZ', 'XX'])(
  'knows the office %s',
  (code) => {
    expect(isKnownOffice(code)).toBe(true);
  },
);

test('a well-formed code may be unknown', () => {
  expect(isOfficeCode('UA')).toBe(true);
  expect(isKnownOffice('UA')).toBe(false);
});

test.each(['cn', 'C', 'CHN', 'C1', '', 'CN '])('"%s" has not the shape of an office code', (text) => {
  expect(isOfficeCode(text)).toBe(false);
  expect(isKnownOffice(text)).toBe(false);
});
