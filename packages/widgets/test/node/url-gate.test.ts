import { expect, test } from 'vitest';
import { linkFrom, safeLink } from '../../src/formats/link.js';
import { hostileAddresses as corpus } from '../hostile-addresses.js';

const base = 'https://park.example/rights/index.html?page=2';
const allowed = new Set(['http:', 'https:', 'mailto:']);

// Judged by another reader than the gate's own: what the address is once the platform's parser has read it.
const protocolOf = (address: string): string => new URL(address).protocol;

test('the corpus is as large and as varied as it claims to be', () => {
  expect(new Set(corpus).size).toBeGreaterThanOrEqual(250);
});

test('of the corpus only http, https and mailto pass the gate, and none of the bodies that run', () => {
  const passed = corpus.flatMap((address) => safeLink(address, base) ?? []);
  expect(passed.filter((address) => !allowed.has(protocolOf(address)))).toEqual([]);
  // What passes is a path on this site, or an address somewhere else that is plainly http(s).
  for (const address of passed) expect(address).toBe(new URL(address).href);
  expect(passed.length).toBeGreaterThan(10);
});

test('a gate that only looks at how the text begins lets some of the corpus through: the control', () => {
  const naive = corpus.filter((address) => !address.startsWith('javascript:'));
  const runs = naive.filter(
    (address) => URL.canParse(address, base) && new URL(address, base).protocol === 'javascript:',
  );
  expect(runs.length).toBeGreaterThan(5);
});

test.for([undefined, null, 1, true, {}, [], { toString: () => 'https://evil.example/' }, ['https://evil.example/']])(
  'what is no text is no address: %j',
  (value) => {
    expect(safeLink(value, base)).toBeUndefined();
  },
);

test('a value in a template of the host stays inside its place', () => {
  for (const id of corpus) {
    if (/\p{Surrogate}/u.test(id)) continue;
    const link = linkFrom('/rights?id={id}', { id }, base);
    expect(link).toBeDefined();
    expect(new URL(link ?? '').searchParams.get('id')).toBe(id);
    expect(new URL(link ?? '').origin).toBe('https://park.example');
  }
});

test('a template of the host that runs is no link either', () => {
  expect(linkFrom('java\tscript:alert({id})', { id: '1' }, base)).toBeUndefined();
  expect(linkFrom('{id}', { id: 'javascript:alert(1)' }, base)).toBe(
    'https://park.example/rights/javascript%3Aalert(1)',
  );
});

test('an id that no address can hold is no link, and no exception', () => {
  expect(linkFrom('/rights?id={id}', { id: 'a\ud800' }, base)).toBeUndefined();
});
