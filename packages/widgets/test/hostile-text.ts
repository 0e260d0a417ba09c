import naughtyStrings from 'big-list-of-naughty-strings';

// Every script of ours calls this; whatever is called counts as one execution.
const call = 'pwned()';

/** Markup that would run, if it became markup. */
const scripts: readonly string[] = [
  `<script>${call}</script>`,
  `"><script>${call}</script>`,
  `'><img src=x onerror=${call}>`,
  `<img src=x onerror="${call}">`,
  `<svg onload=${call}>`,
  `<svg><script>${call}</script></svg>`,
  `<math><mtext><img src=x onerror=${call}></mtext></math>`,
  `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  `<iframe src="javascript:parent.${call}"></iframe>`,
  `<details open ontoggle=${call}>x</details>`,
  `<video><source onerror=${call}></video>`,
  `<object data="javascript:${call}"></object>`,
  `<input autofocus onfocus=${call}>`,
  `<style>@import "//evil.example/x.css";</style>`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<base href=//evil.example/>`,
  `<meta http-equiv=refresh content="0;url=//evil.example/">`,
  `<form action=//evil.example/><button>x</button></form>`,
  `<template shadowrootmode=open><img src=x onerror=${call}></template>`,
  `</textarea><img src=x onerror=${call}>`,
  `</style><img src=x onerror=${call}>`,
  `</template><img src=x onerror=${call}>`,
  `--><img src=x onerror=${call}>`,
  `<!--<img src="--><img src=x onerror=${call}>">`,
  `<!--?lit$0123456789$-->`,
  `<?lit$0123456789$?>`,
  '${alert(1)}',
  `{{constructor.constructor("${call}")()}}`,
  `\u202e\u202d\u2066evil.example\u2069`,
  `\u202eCNY 1\u202c`,
  `pаypal.com (а is Cyrillic)`,
];

/** Addresses that would run or lead astray, if they became a link. */
const addresses: readonly string[] = [
  `javascript:${call}`,
  `java\tscript:${call}`,
  `JaVaScRiPt:${call}`,
  ` \u0001javascript:${call}`,
  `data:text/html,<script>${call}</script>`,
  `vbscript:${call}`,
  `blob:https://evil.example/1`,
  `//evil.example/`,
  `\\\\evil.example\\`,
];

export const markupPayloads: readonly string[] = [...scripts, ...naughtyStrings];
export const addressPayloads: readonly string[] = addresses;

/** What an answer may hold where a string was promised (F6: the first three crash a template that is given them). */
export const strangeValues: readonly { readonly name: string; readonly value: unknown }[] = [
  {
    name: 'an object that looks like a template',
    value: { _$litType$: 1, strings: ['<img src=x onerror=pwned()>'], values: [] },
  },
  { name: 'an object that looks like a directive', value: { _$litDirective$: 1, values: [] } },
  { name: 'an object that looks like a node', value: { nodeType: 1 } },
  { name: 'a nested array', value: [[['<img src=x onerror=pwned()>']]] },
  { name: 'an object with a toString of its own', value: { toString: 'x', valueOf: 'y', toJSON: 'z' } },
  { name: 'a lone surrogate', value: 'a\ud800b\udc00' },
  { name: 'null', value: null },
  { name: 'a number too large', value: 1e308 },
  { name: 'true', value: true },
];

export const longText = '长'.repeat(349_525);

/** Replaces strings anywhere in an answer; `replacement` gets the place (`data[].title.zh-CN`) and decides. */
export function poison(answer: unknown, replacement: (place: string, text: string) => unknown, place = ''): unknown {
  if (typeof answer === 'string') return replacement(place, answer);
  if (Array.isArray(answer)) return answer.map((one) => poison(one, replacement, `${place}[]`));
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [
      name,
      poison(value, replacement, place === '' ? name : `${place}.${name}`),
    ]),
  );
}
