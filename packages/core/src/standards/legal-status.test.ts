import { expect, test } from 'vitest';
import { legalStatuses, termRuns } from './legal-status.js';

test('a term runs from the grant on, and not past what is not paid, given up, declared invalid, withdrawn or refused', () => {
  expect(legalStatuses.filter(termRuns)).toEqual(['granted', 'grace', 'expired', 'partially_invalidated']);
  expect(termRuns('a status of later years')).toBe(true);
});
