import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { live, testInChromium } from '../../test/emulation.js';
import { daysBetween, formatDate, formatInstant, formatNumber, legalDateOf } from './date.js';
import { knows, label } from './label.js';
import { linkFrom, linksFrom, safeLink } from './link.js';
import { languageOf, plainText, words } from './plain-text.js';
import { amountOf, priceOf } from './price.js';
import { timeLeft } from './time-left.js';

const base = 'https://park.example/search';

test.each([
  ['国家知识产权局 CNIPA', 'zh-CN'],
  ['CNIPA practice', 'en'],
])('a text without a language is read by its script: %s is %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

test.each([
  [{ amount: 6_000_000, currency: 'CNY' }, '¥60,000'],
  [{ amount: 100_101, currency: 'CNY' }, '¥1,001.01'],
  [{ amount: 5, currency: 'CNY' }, '¥0.05'],
  [{ amount: -250, currency: 'CNY' }, '−¥2.50'],
  [{ amount: 9_007_199_254_740_991, currency: 'CNY' }, '¥90,071,992,547,409.91'],
  [{ amount: 1234, currency: 'KWD' }, 'KWD 1.234'],
  [{ amount: 1234, currency: 'JPY' }, 'JPY 1,234'],
  [{ amount: 12_345, currency: 'HUF' }, 'HUF 123.45'],
  [{ amount: 99_900, currency: 'USD' }, 'USD 999'],
  [{ amount: 99_900, currency: 'HKD' }, 'HKD 999'],
])('shows %o exactly as %s', (money, text) => {
  expect(amountOf(money).replaceAll('\u00a0', ' ')).toBe(text);
});

const language = fc.constantFrom('zh-CN', 'en');
const day = (from: string): fc.Arbitrary<Date> =>
  fc.date({ min: new Date(from), max: new Date('2149-12-31T00:00:00Z'), noInvalidDate: true });

test('whole numbers read as the language writes them', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), language, (value, locale) => {
      expect(formatNumber(value)).toBe(new Intl.NumberFormat(locale).format(value));
    }),
  );
});

test('yuan read as both languages write them, and no fen is lost', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), language, (amount, locale) => {
      const [whole = '', decimals = '00'] = amountOf({ amount, currency: 'CNY' }).split('.');
      const style = { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' } as const;
      const format = new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 });
      expect(whole).toBe(format.format(BigInt(Math.floor(amount / 100))));
      expect(decimals).toBe(String(amount % 100).padStart(2, '0'));
    }),
  );
});

afterEach(() => live(''));

/** No line of English ends within a date; Chinese dates have no blanks. */
const whole = (date: string): string => date.replace(/^(\w{3}) (\d+), /, '$1\u00a0$2,\u00a0');

test('days read as the language writes them', () => {
  fc.assert(
    fc.property(day('1950-01-01T00:00:00Z'), language, (time, locale) => {
      const dateStyle = locale === 'en' ? 'medium' : 'long';
      const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' });
      expect(formatDate(time.toISOString().slice(0, 10), locale)).toBe(whole(format.format(time)));
    }),
  );
});

test('instants read as the language writes them, by the clock of China', () => {
  fc.assert(
    fc.property(day('1992-01-01T00:00:00Z'), language, (time, locale) => {
      const style = { dateStyle: 'medium', timeStyle: 'short', hour12: false, timeZone: 'Asia/Shanghai' } as const;
      expect(formatInstant(time.toISOString(), locale)).toBe(
        whole(new Intl.DateTimeFormat(locale, style).format(time)),
      );
    }),
  );
});

testInChromium('readers whose clocks go otherwise are told whose time it is', async () => {
  const instant = '2026-11-23T16:30:00Z';
  expect(formatInstant(instant, 'en')).toBe('Nov\u00a024,\u00a02026, 00:30');
  await live('Europe/Berlin');
  expect(formatInstant(instant, 'en')).toBe('Nov\u00a024,\u00a02026, 00:30\u00a0(UTC+8)');
  expect(formatInstant(instant, 'zh-CN')).toBe('2026年11月24日 00:30（北京时间）');
});

test('a day or an instant that is none reads as nothing, however it is spelled', () => {
  const none = ['2026-02-30', '2026-13-01', '2026-00-10', '2025-02-29'];
  expect(none.map((date) => formatDate(date, 'en'))).toEqual(['', '', '', '']);
  expect(formatDate('2024-02-29', 'zh-CN')).toBe('2024年2月29日');
  expect(formatDate('0001-01-01', 'zh-CN')).toBe('1年1月1日');
  expect(formatInstant('+275760-09-13T00:00:00Z', 'en')).toBe('');
  expect(formatInstant('+010000-01-01T00:00:00Z', 'zh-CN')).toBe('10000年1月1日 08:00');
});

test('shows nothing for an amount that is not exact or in no known currency', () => {
  expect(amountOf({ amount: 0.5, currency: 'CNY' })).toBe('');
  expect(amountOf({ amount: 2 ** 53, currency: 'CNY' })).toBe('');
  expect(amountOf({ amount: 1, currency: 'XXX' })).toBe('');
  expect(amountOf({ amount: 1, currency: 'toString' })).toBe('');
});

test('no price means negotiable', () => {
  expect(priceOf(null, '面议')).toBe('面议');
});

test('legal dates do not move with the time zone, instants are shown in China', () => {
  expect(formatDate('2026-03-01', 'zh-CN')).toBe('2026年3月1日');
  expect(formatDate('2026-3-1', 'zh-CN')).toBe('');
  expect(formatInstant('2026-11-23T16:30:00Z', 'zh-CN')).toContain('2026年11月24日');
  expect(formatInstant('soon', 'en')).toBe('');
  expect(legalDateOf(Date.UTC(2026, 10, 23, 16))).toBe('2026-11-24');
  expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
  expect(daysBetween('x', '2026-03-01')).toBeUndefined();
});

test.each([
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'blob:https://x/1',
  'vbscript:x',
  'file:///etc/passwd',
  '',
  7,
  null,
  {},
])('refuses the address %o', (address) => {
  expect(safeLink(address, base)).toBeUndefined();
});

test('lets http, https and mailto pass, relative addresses included', () => {
  expect(safeLink('listing.html', base)).toBe('https://park.example/listing.html');
  expect(safeLink('mailto:a@b.example', base)).toBe('mailto:a@b.example');
  expect(linkFrom('listing.html?listing={id}', { id: 'a&b/../c' }, base)).toBe(
    'https://park.example/listing.html?listing=a%26b%2F..%2Fc',
  );
  expect(linkFrom('{id}', { id: 'javascript:alert(1)' }, base)).toBe('https://park.example/javascript%3Aalert(1)');
  expect(linkFrom(null, {}, base)).toBeUndefined();
});

test('many links by one template lead where each by itself would', () => {
  const templates = [
    'listing.html?listing={id}',
    '/l/{id}/x#{id}',
    '?{id}',
    'https://{id}.example/',
    'mailto:a@b.example?subject={id}',
  ];
  const others = ['{id}', '{id}:x', 'java{id}:alert(1)', 'javascript:{id}', '//{id}', '', null];
  const value = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('..', '.', 'script', '$&', '\ud800', 'a.b', ':x', '//c'),
  );
  const whole = (link: string | undefined) => (link === undefined ? undefined : new URL(link).href);
  fc.assert(
    fc.property(fc.constantFrom(...templates, ...others), value, (template, id) => {
      expect(whole(linksFrom(template, 'id', base)(id))).toBe(linkFrom(template, { id }, base));
    }),
    { numRuns: 1000 },
  );
});

test.each([[{ toString: 'x', valueOf: 'y' }], [[['x']]], [true], [{ _$litType$: 1 }], ['a\ud800b'], [1e308]])(
  'formats say nothing, and throw nothing, where they are given %o',
  (value) => {
    const answer = JSON.parse(JSON.stringify({ value })) as { readonly value: string };
    expect(formatDate(answer.value, 'zh-CN')).toBe('');
    expect(formatInstant(answer.value, 'zh-CN')).toBe('');
    expect(daysBetween('2026-02-28', answer.value)).toBeUndefined();
    expect(timeLeft(answer.value, { now: 0, locale: 'zh-CN' })).toBe('');
    expect(amountOf({ amount: 1, currency: answer.value })).toBe('');
    expect(knows({ known: 'words', true: 'words' }, answer.value)).toBe(false);
  },
);

test('only strings and numbers get through to a template', () => {
  const hostile: unknown[] = [
    { _$litType$: 1, strings: ['<img onerror>'] },
    { _$litDirective$: 1 },
    { nodeType: 1 },
    ['x'],
    null,
    undefined,
    true,
  ];
  expect(hostile.map(plainText)).toEqual(hostile.map(() => ''));
  expect([plainText('a'), plainText(7)]).toEqual(['a', '7']);
});

test('chooses the words of the reader, else those of the source', () => {
  const text = { 'zh-CN': '电池', en: 'battery', sourceLanguage: 'zh-CN', machineTranslated: ['en'] };
  expect(words(text, 'en')).toEqual({ text: 'battery', language: 'en', machine: true });
  expect(words({ 'zh-CN': '电池', sourceLanguage: 'zh-CN' }, 'en')).toEqual({
    text: '电池',
    language: 'zh-CN',
    machine: false,
  });
  expect(words(null, 'en').text).toBe('');
});

test('a value of a later platform is shown by its own name, never by an inherited one', () => {
  const unknown = (name: string) => `other (${name})`;
  expect(label({ granted: 'In force' }, 'granted', unknown)).toBe('In force');
  expect(label({ granted: 'In force' }, 'in_arbitration', unknown)).toBe('other (in arbitration)');
  expect(label({}, 'constructor', unknown)).toBe('other (constructor)');
});
