import { expect, test } from 'vitest';
import { answerKey, emptySearch, requestFor, resultKey, searchFor, setFilters, toggled } from './search-state.js';

test('setting and lifting a filter value comes back to the same search', () => {
  const set = toggled(toggled(emptySearch, 'office', 'CN'), 'office', 'US');
  expect(setFilters(set)).toEqual([
    { name: 'office', value: 'CN' },
    { name: 'office', value: 'US' },
  ]);
  expect(resultKey(toggled(toggled(set, 'office', 'CN'), 'office', 'US'))).toBe(resultKey(emptySearch));
});

test('the order in which values were chosen does not make another search', () => {
  const one = toggled(toggled(emptySearch, 'ipc', 'H01'), 'ipc', 'G06');
  const other = toggled(toggled(emptySearch, 'ipc', 'G06'), 'ipc', 'H01');
  expect(answerKey(one)).toBe(answerKey(other));
});

test('a change of what is searched starts at the first page', () => {
  const third = { ...emptySearch, page: 3, cursor: 'c' };
  expect(searchFor(third, { text: 'x' })).toMatchObject({ page: 1, cursor: '' });
  expect(toggled(third, 'office', 'CN')).toMatchObject({ page: 1, cursor: '' });
});

test('asks for the trimmed text, the set filters and the page size only', () => {
  const request = requestFor({ ...toggled(emptySearch, 'office', 'CN'), text: '  电池 ' }, 20);
  expect(request).toMatchObject({ q: '电池', office: ['CN'], limit: 20 });
  expect(request).not.toHaveProperty('sort');
  expect(request).not.toHaveProperty('ipc');
  expect(request).not.toHaveProperty('cursor');
});
