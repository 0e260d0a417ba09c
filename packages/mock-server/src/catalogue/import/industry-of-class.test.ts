import { expect, test } from 'vitest';
import { industryOfClass } from './industry-of-class.js';

test('the longest known beginning of the first symbol decides', () => {
  const cases: [string, string][] = [
    ['H01M 10/0525', 'new_energy'],
    ['H01R 13/62', 'electrical_equipment'],
    ['A61K 31/505', 'biomedicine'],
    ['A61B 5/00', 'medical_devices'],
    ['A47J 37/04', 'consumer_goods'],
    ['G06N 3/08', 'artificial_intelligence'],
    ['G06F 15/16', 'information_technology'],
  ];
  for (const [symbol, industry] of cases)
    expect(industryOfClass({ ipc: [symbol, 'E04B 1/00'], locarno: null })).toBe(industry);
});

test('a design counts by its Locarno class, a patent without a class for none', () => {
  expect(industryOfClass({ ipc: [], locarno: '12-08' })).toBe('transport');
  expect(industryOfClass({ ipc: [], locarno: '06-01' })).toBe('consumer_goods');
  expect(industryOfClass({ ipc: [], locarno: null })).toBe('other');
});
