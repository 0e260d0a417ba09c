import { expect, test } from 'vitest';
import {
  answerKey,
  emptySearch,
  filtered,
  requestFor,
  resultKey,
  searchFor,
  setFilters,
  toggled as toggledIn,
  type FilterName,
  type SearchState,
} from './search-state.js';

const toggled = (state: SearchState, name: FilterName, value: string) =>
  filtered(state, name, toggledIn(state.filters[name] ?? [], value));

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
  const asked = { ...toggled(emptySearch, 'office', 'CN'), text: '  电池 ' };
  const request = requestFor(asked, { limit: 20, deep: false });
  expect(request).toMatchObject({ q: '电池', office: ['CN'], limit: 20 });
  expect(request).not.toHaveProperty('sort');
  expect(request).not.toHaveProperty('ipc');
  expect(request).not.toHaveProperty('cursor');
});

test('counts subclasses of the classification only where somebody looks into a class', () => {
  expect(requestFor(emptySearch, { limit: 20, deep: false }).facets).not.toContain('ipcSubclass');
  expect(requestFor(emptySearch, { limit: 20, deep: true }).facets).toContain('ipcSubclass');
});

test('letters and figures of another width ask for the same', () => {
  const wide = { ...emptySearch, text: 'ＣＮ２０１９' };
  expect(requestFor(wide, { limit: 20, deep: false }).q).toBe('CN2019');
  expect(answerKey(wide)).toBe(answerKey({ ...emptySearch, text: 'CN2019' }));
});

test('what is on the shortlist makes no other results', () => {
  expect(answerKey({ ...emptySearch, chosen: ['lst_1', 'lst_2'], compares: true })).toBe(answerKey(emptySearch));
});
