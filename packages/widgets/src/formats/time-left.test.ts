import { expect, test } from 'vitest';
import { timeLeft } from './time-left.js';

const now = Date.parse('2026-11-27T04:00:00Z');

test.each([
  ['2026-11-29T07:30:00Z', '2天 3小时', '2 days 3 hours'],
  ['2026-11-28T04:30:00Z', '1天', '1 day'],
  ['2026-11-27T05:01:00Z', '1小时 1分钟', '1 hour 1 minute'],
  ['2026-11-27T04:00:01Z', '1分钟', '1 minute'],
  ['2026-11-27T04:00:00Z', '', ''],
  ['2026-11-26T04:00:00Z', '', ''],
  ['soon', '', ''],
])('tells how long it is to %s', (instant, chinese, english) => {
  expect(timeLeft(instant, { now, locale: 'zh-CN' })).toBe(chinese);
  expect(timeLeft(instant, { now, locale: 'en' })).toBe(english);
});
