import { expect, test } from 'vitest';
import { linkFrom, safeLink } from '../../src/formats/link.js';

const base = 'https://park.example/rights/index.html?page=2';
const allowed = new Set(['http:', 'https:', 'mailto:']);

const schemes = [
  'javascript',
  'data',
  'vbscript',
  'blob',
  'file',
  'filesystem',
  'about',
  'view-source',
  'ftp',
  'ws',
  'intent',
  'jar',
];
const bodies: Readonly<Record<string, string>> = {
  javascript: 'alert(1)',
  data: 'text/html,<script>alert(1)</script>',
};

/** One scheme in all the disguises that browsers, or people, see through. */
function disguises(scheme: string): string[] {
  const body = bodies[scheme] ?? '//evil.example/x';
  const split = (mark: string) => `${scheme.slice(0, 4)}${mark}${scheme.slice(4)}:${body}`;
  const mixed = [...scheme].map((letter, index) => (index % 2 === 0 ? letter.toUpperCase() : letter)).join('');
  const leading = [
    ' ',
    '\t',
    '\n',
    '\r',
    '\u0000',
    '\u0001',
    '\u001f',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\u3000',
    '\u200b',
  ];
  return [
    `${scheme}:${body}`,
    `${scheme.toUpperCase()}:${body}`,
    `${mixed}:${body}`,
    ...leading.map((mark) => `${mark}${scheme}:${body}`),
    ...['\t', '\n', '\r', '\r\n', '\u0000', '&Tab;', '&#9;', '&#x0A;', '%09', '%0a', '%00', '\u2028', '\u00ad'].map(
      split,
    ),
    `${scheme}&colon;${body}`,
    `${scheme}&#58;${body}`,
    `${scheme}%3a${body}`,
    `${scheme}\uff1a${body}`,
    `${scheme}:\t${body}`,
    `${scheme} :${body}`,
    `${scheme}:%0a${body}`,
    `\u202e${scheme}:${body}`,
    `url(${scheme}:${body})`,
    `"${scheme}:${body}`,
  ];
}

const corpus = [
  ...schemes.flatMap(disguises),
  ...[
    '//evil.example',
    '\\\\evil.example\\',
    '/\\evil.example',
    'https:evil',
    'http:///evil',
    'https://park.example@evil.example/',
  ],
  ...[
    'https://evil.example\\@park.example',
    'https://[::1',
    'https://:80',
    'http://%zz',
    'https://аpple.com/',
    'https://ev\u202eil.example/',
  ],
  ...['mailto:a@b.example?body=%0d%0aBcc:x', '', ' ', '#', '?', '.', '..', '///', ':', '::', 'x:', '\u0000', '\ud800'],
];

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
