import { expect, test } from 'vitest';
import { describeGiven, redactSecrets } from './secret.js';

test.each([
  ['key sk_live_abcdef123456 leaked', 'key sk_live_[redacted] leaked'],
  ['pk_test_park1234', 'pk_test_[redacted]'],
  ['Authorization: Bearer abc.def~ghi', 'Authorization: Bearer [redacted]'],
  ['token eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl', 'token eyJ[redacted]'],
  ['nothing to hide', 'nothing to hide'],
])('%s is shown as %s', (text, shown) => {
  expect(redactSecrets(text)).toBe(shown);
});

test('what was redacted once is left as it is', () => {
  for (const text of ['sk_live_abcdef123456', 'pk_test_park1234', 'st_abcdef123456']) {
    const shown = redactSecrets(text);
    expect(redactSecrets(shown)).toBe(shown);
  }
});

test('a known secret is removed wherever it stands', () => {
  expect(redactSecrets('a-opaque-b and opaque', ['opaque'])).toBe('a-[redacted]-b and [redacted]');
});

test('a given value is described without repeating a secret', () => {
  expect([
    describeGiven(undefined),
    describeGiven(''),
    describeGiven('sk_live_abcdef123456'),
    describeGiven([1]),
    describeGiven({ a: 1 }),
    describeGiven(7),
  ]).toEqual(['nothing', 'an empty string', '"sk_live_[redacted]"', 'an array', 'a value of type object', '7']);
});
