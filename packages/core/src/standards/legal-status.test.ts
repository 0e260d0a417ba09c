import { expect, test } from 'vitest';
import { endedEarly, legalStatuses } from './legal-status.js';

test('a right ends before its term by what is not paid, given up, declared invalid, withdrawn or refused', () => {
  expect(legalStatuses.filter(endedEarly)).toEqual(['lapsed_fee', 'abandoned', 'invalidated', 'withdrawn', 'rejected']);
  expect(endedEarly('a status of later years')).toBe(false);
});
