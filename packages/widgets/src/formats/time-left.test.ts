import { expect, test } from 'vitest';
import { timeLeft } from './time-left.js';

const now = Date.parse('2026-11-27T04:00:00Z');

test.each([
  ['2026-11-29T07:30:00Z', '2_天 3_小时', '2_days 3_hours'],
  ['2026-12-09T14:00:00Z', '12_天 10_小时', '12_days 10_hours'],
  ['2026-11-28T04:30:00Z', '1_天', '1_day'],
  ['2026-11-27T05:01:00Z', '1_小时 1_分钟', '1_hour 1_minute'],
  ['2026-11-27T04:00:01Z', '1_分钟', '1_minute'],
  ['2026-11-27T04:00:00Z', '', ''],
  ['2026-11-26T04:00:00Z', '', ''],
  ['soon', '', ''],
])('tells how long it is to %s, and parts no number (_) from its unit', (instant, chinese, english) => {
  const left = (locale: string) => timeLeft(instant, { now, locale }).replaceAll('\u00a0', '_');
  expect([left('zh-CN'), left('en')]).toEqual([chinese, english]);
});
