import { afterEach, expect, test, vi } from 'vitest';
import { wordTexts } from '../../scripts/word-texts.js';
import { reworded } from '../../src/context/page-words.js';
import * as locale from '../../src/locale.js';
import { localeNames, type PageWords, type SectionName, type Words } from '../../src/locale.js';
import { createSandbox } from '../sandbox.js';
import { all, inside, stage, the } from '../stage.js';

afterEach(() => {
  vi.restoreAllMocks();
  history.replaceState(null, '', location.pathname);
});

const fileOf = (content: string): string => URL.createObjectURL(new Blob([content], { type: 'application/json' }));

/** A search whose page has words of its own. */
async function searchWith(words: PageWords | string, language = 'en'): Promise<HTMLElement> {
  stage('<ip-search></ip-search>', { client: createSandbox().visitor, locale: language });
  const provider = the('ip-provider');
  provider.words = words;
  const search = the('ip-search');
  await inside(search, '.cards h3');
  return search;
}

const textOf = (search: HTMLElement, selector: string): string =>
  (all(search, selector)[0]?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
const placeholderOf = (search: HTMLElement): string => all(search, 'input')[0]?.getAttribute('placeholder') ?? '';

test('a page says some words its own way, and the rest stay ours', async () => {
  const search = await searchWith({
    en: { search: { placeholder: 'Find a park patent', facets: { tradeMode: 'How' } } },
  });
  expect(placeholderOf(search)).toBe('Find a park patent');
  const facets = all(search, '[part~=facets]')[0]?.textContent ?? '';
  expect(facets).toContain('How');
  expect(facets).toContain('Legal status');
  expect(textOf(search, 'h2')).toMatch(/^Results \d+ rights$/);
});

test('words of one language leave the other alone, and a new language needs no new request', async () => {
  const sandbox = createSandbox();
  stage('<ip-search></ip-search>', { client: sandbox.visitor, locale: 'en' });
  the('ip-provider').words = { 'zh-CN': { search: { results: '园区成果' } } };
  await inside(the('ip-search'), '.cards h3');
  expect(textOf(the('ip-search'), 'h2')).toMatch(/^Results/);
  const asked = sandbox.requests.length;
  the('ip-provider').locale = 'zh-CN';
  await vi.waitFor(() => {
    expect(textOf(the('ip-search'), 'h2')).toMatch(/^园区成果/);
  });
  the('ip-provider').words = undefined;
  await vi.waitFor(() => {
    expect(textOf(the('ip-search'), 'h2')).toMatch(/^搜索结果/);
  });
  expect(sandbox.requests).toHaveLength(asked);
});

/** The English words of a search with those of a page in their place. */
const searchWords = async (words: unknown): Promise<locale.Sections['search']> => {
  const { messages } = await locale.searchWords.en();
  return reworded(messages, { words: words as PageWords, locale: 'en', section: 'search' });
};

test('a word that takes values is a text with places for them, or a function', async () => {
  const words = await searchWords({
    en: { search: { found: '{0} matches', pageOf: '{1} pages, this is {0}', page: (page: string) => `Leaf ${page}` } },
  });
  expect(words.found('12')).toBe('12 matches');
  expect(words.pageOf('2', '9')).toBe('9 pages, this is 2');
  expect(words.page('3')).toBe('Leaf 3');
});

test('of a word with several forms the one that suits its values is said, and ours where the page has none', async () => {
  const { messages } = await locale.payWords.en();
  const say = async (dueBy: object | string) =>
    (await reworded(messages, { words: { en: { pay: { dueBy } } }, locale: 'en', section: 'pay' })).dueBy;
  const whole = await say({ other: 'Until {0} ({1})', empty: 'Over since {0}' });
  expect(whole('noon', '2 hours')).toBe('Until noon (2 hours)');
  expect(whole('noon', '')).toBe('Over since noon');
  // A deadline that is over must not read as one that is not.
  const plain = await say('Until {0} ({1})');
  expect(plain('noon', '')).toBe('Payment was due by noon');
  const terms = await searchWords({ en: { search: { yearsLeft: { one: 'a last year', other: '{0} more years' } } } });
  expect([terms.yearsLeft('1'), terms.yearsLeft('4')]).toEqual(['a last year', '4 more years']);
});

test.for([
  [{ en: { search: { reslts: 'Found' } } }, 'en.search.reslts'],
  [{ en: { search: { constructor: 'Found' } } }, 'en.search.constructor'],
  [{ en: { search: { results: 7 } } }, 'en.search.results'],
  [{ en: { search: { results: { other: 'Found' } } } }, 'en.search.results'],
  [{ en: { search: { found: { many: '{0}' } } } }, 'en.search.found'],
  [{ en: { search: { facets: 'Filter by' } } }, 'en.search.facets'],
  [{ en: { search: 'Found' } }, 'en.search'],
  [{ fr: { search: { results: 'Trouvailles' } } }, 'fr'],
  [[], '', 'silent'],
  [7, '7'],
] as const)(
  'what cannot stand among our words is told on the console once, and ours stays: %j',
  async ([words, name, silent]) => {
    const told = vi.spyOn(console, 'warn').mockReturnValue();
    const { messages } = await locale.searchWords.en();
    const first = await searchWords(words);
    await searchWords(words);
    expect(JSON.stringify(first)).toBe(JSON.stringify(messages));
    expect(first.found('5')).toBe(messages.found('5'));
    const complaints = told.mock.calls.map(([complaint]) => String(complaint));
    expect(complaints.filter((complaint) => complaint.includes(name))).toHaveLength(silent ? 0 : 1);
  },
);

test('the words of a page may come from a file, which is read once', async () => {
  const file = fileOf('{"en":{"search":{"results":"Park results"}}}');
  const fetched = vi.spyOn(globalThis, 'fetch');
  expect(textOf(await searchWith(file), 'h2')).toMatch(/^Park results/);
  expect(textOf(await searchWith(file), 'h2')).toMatch(/^Park results/);
  expect(fetched.mock.calls.filter(([address]) => address === file)).toHaveLength(1);
});

test.for(['not JSON', '8'])(
  'where the file of words holds %s the page is told, and ours are shown',
  async (content) => {
    const told = vi.spyOn(console, 'warn').mockReturnValue();
    expect(textOf(await searchWith(fileOf(content)), 'h2')).toMatch(/^Results/);
    expect(told).toHaveBeenCalledOnce();
  },
);

test('an address that is none leaves the elements their own words', async () => {
  const told = vi.spyOn(console, 'warn').mockReturnValue();
  expect(textOf(await searchWith('http://['), 'h2')).toMatch(/^Results/);
  expect(String(told.mock.calls[0])).toContain('http://[');
});

test('nobody waits for a file of words that does not come', async () => {
  vi.useFakeTimers();
  const told = vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(globalThis, 'fetch').mockImplementation(
    (_address, options) =>
      new Promise((_resolve, reject) => {
        options?.signal?.addEventListener('abort', () => {
          reject(new DOMException('The file did not come.', 'AbortError'));
        });
      }),
  );
  const { messages } = await locale.searchWords.en();
  const words = reworded(messages, { words: '/never.json', locale: 'en', section: 'search' });
  await vi.advanceTimersByTimeAsync(5000);
  expect((await words).results).toBe(messages.results);
  expect(String(told.mock.calls[0])).toContain('/never.json');
  vi.useRealTimers();
});

const tables = Object.entries<unknown>({ ...locale }).filter(([name]) => name.endsWith('Words')) as [
  string,
  Words<SectionName>,
][];

/** What every word of a table says, in the forms that ours have: many, one, and without the last value. */
const sayings = (words: unknown, ours: unknown): string[] => {
  if (typeof words === 'string') return [words];
  if (typeof words !== 'function' || typeof ours !== 'function')
    return Object.entries(words ?? {}).flatMap(([key, word]) => sayings(word, Reflect.get(Object(ours), key)));
  return ['78', '12', '7'].map((values) =>
    String(
      Reflect.apply(
        words,
        null,
        Array.from({ length: ours.length }, (_, at) => values[at] ?? ''),
      ),
    ),
  );
};

test('words.json, given as the words of a page, says what we say', async () => {
  const words = await wordTexts();
  const told = vi.spyOn(console, 'warn').mockReturnValue();
  for (const name of localeNames)
    for (const [, table] of tables) {
      const { messages } = await table[name]();
      const same = await reworded(messages, { words, locale: name, section: table.section });
      expect(sayings(same, messages)).toEqual(sayings(messages, messages));
    }
  expect(tables.length).toBeGreaterThan(10);
  expect(told).not.toHaveBeenCalled();
});
