import { expect, test } from 'vitest';
import { parseVienna } from './vienna.js';

test('reads one to three levels', () => {
  expect(parseVienna('26')).toEqual({ ok: true, value: { category: 26 } });
  expect(parseVienna('26.1')).toEqual({ ok: true, value: { category: 26, division: 1 } });
  expect(parseVienna('26.01.03')).toEqual({ ok: true, value: { category: 26, division: 1, section: 3 } });
});

test.each(['', '26.', '.1', '261', '26.1.3.4', '26-01'])('refuses "%s"', (text) => {
  expect(parseVienna(text)).toEqual({ ok: false, reason: 'malformed' });
});
