import { beforeEach, expect, test } from 'vitest';
import { idFrom } from './url-value.js';

beforeEach(() => {
  history.replaceState(null, '', location.pathname);
});

const visit = (query: string) => {
  history.replaceState(null, '', `${location.pathname}?${query}`);
};

test('an id is that of the attribute, else that of the address, else none', () => {
  expect(idFrom(null, 'listing')).toBe('');
  visit('listing=lst_1&order=ord_1');
  expect(idFrom(null, 'listing')).toBe('lst_1');
  expect(idFrom('lst_2', 'listing')).toBe('lst_2');
  expect(idFrom('', 'listing')).toBe('');
});

test.each(['sk_test_abc', 'SK_live_abc', ' sk_test_abc'])('a secret key is no id, wherever it stands: %s', (key) => {
  visit(`listing=${encodeURIComponent(key)}`);
  expect(idFrom(null, 'listing')).toBe('');
  expect(idFrom(key, 'listing')).toBe('');
});
