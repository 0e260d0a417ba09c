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

/** Addresses that run, lead astray or are none, as an answer or an attribute may hold them. */
export const hostileAddresses: readonly string[] = [
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
