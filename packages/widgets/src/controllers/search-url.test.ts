import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptySearch, filterNames, shortlistLimit, type SearchState } from './search-state.js';
import { readSearch, writeSearch } from './search-url.js';

const value = fc
  .string({ minLength: 1, maxLength: 16, unit: 'grapheme-composite' })
  .filter((text) => text.trim() !== '' && text.length <= 32 && !text.includes('\ufffd'));
const symbols = fc.constantFrom('A', 'H01', 'G06F', 'H01M10/0525', 'B60');
const several = (values: fc.Arbitrary<string>) => fc.uniqueArray(values, { minLength: 1, maxLength: 3 });
const states: fc.Arbitrary<SearchState> = fc
  .record({
    text: value.map((text) => text.trim()),
    filters: fc.dictionary(fc.constantFrom(...filterNames.filter((name) => name !== 'ipc')), several(value)),
    ipc: fc.option(several(symbols)),
    sort: fc.constantFrom('', 'newest', 'price_asc'),
    page: fc.integer({ min: 2, max: 999 }),
    cursor: value,
    chosen: fc.uniqueArray(value, { maxLength: shortlistLimit }),
    wish: fc.boolean(),
  })
  .map(({ ipc, wish, ...state }) => ({
    ...state,
    filters: ipc ? { ...state.filters, ipc } : state.filters,
    compares: wish && state.chosen.length > 1,
  }));

test('reads back every search it has written', () => {
  fc.assert(
    fc.property(states, (state) => {
      const address = writeSearch('https://park.example/search', { prefix: 's', state });
      expect(readSearch(address, 's')).toEqual(state);
    }),
  );
});

test('leaves every foreign parameter as it is, byte for byte and in order', () => {
  const foreign = ['utm=%E7%94%B5', 'a=1+2', 'b', '=', 'a=%zz', 's=9', 'S.q=x', 'x.s.q=1', 'list[]=1&list[]=2'];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(foreign, { minLength: 1 }),
      states,
      fc.constantFrom('', '#top', '#/route?x=1'),
      (parameters, state, hash) => {
        const query = parameters.join('&');
        const written = writeSearch(`/a?${query}&s.q=old${hash}`, { prefix: 's', state });
        expect(written.startsWith(`/a?${query}&s.q=`)).toBe(true);
        expect(written.endsWith(hash)).toBe(true);
        expect(writeSearch(written, { prefix: 's', state: emptySearch })).toBe(`/a?${query}${hash}`);
      },
    ),
  );
});

test('two searches on one page keep apart', () => {
  const first = { ...emptySearch, text: '电池' };
  const second = { ...emptySearch, text: '传感器' };
  const address = writeSearch(writeSearch('/a', { prefix: 's', state: first }), { prefix: 's2', state: second });
  expect(readSearch(address, 's').text).toBe('电池');
  expect(readSearch(address, 's2').text).toBe('传感器');
});

test('an empty search leaves no trace in the address', () => {
  expect(writeSearch('/a?s.q=x&s.page=3#h', { prefix: 's', state: emptySearch })).toBe('/a#h');
  expect(writeSearch('/a', { prefix: 's', state: emptySearch })).toBe('/a');
});

test('takes every value once, symbols of the classification in any spelling, and no fifth of a shortlist', () => {
  const picks = ['a', 'b', 'a', 'c', 'd', 'e'].map((id) => `s.pick=${id}`).join('&');
  const search = readSearch(`/a?s.office=CN&s.office=CN&s.ipc=h01m%2010/0525&s.ipc=%3Cb%3E&${picks}`, 's');
  expect(search.filters).toEqual({ office: ['CN'], ipc: ['H01M10/0525'] });
  expect(search.chosen).toEqual(['a', 'b', 'c', 'd']);
});

test('compares two rights or more, never one', () => {
  expect(readSearch('/a?s.pick=a&s.view=compare', 's').compares).toBe(false);
  expect(readSearch('/a?s.view=compare&s.pick=a&s.pick=b', 's').compares).toBe(true);
});

test('ignores parameters that cannot be its own', () => {
  const search = readSearch(`/a?s.page=-1&s.nonsense=1&s.office=${'x'.repeat(99)}&s.after=abc`, 's');
  expect(search).toEqual(emptySearch);
});

test.each([
  ['%E7%94%B5%E6%B1', '电'],
  ['100%', '100%'],
  ['%zz', '%zz'],
  ['%E7%94', ''],
])('a link that ends in %s is read as far as it goes', (cut, text) => {
  expect(readSearch(`/a?s.q=${cut}`, 's')).toEqual({ ...emptySearch, text });
});
