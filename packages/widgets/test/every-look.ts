import axe from 'axe-core';
import { plainLook, redress, type Look } from './look.js';
import { hardCoded, pseudoLocale } from './pseudo-words.js';
import { smallTexts } from './small-texts.js';
import { saidByPlatforms } from './sandbox.js';
import { rested } from './settled.js';
import { smallTargets } from './targets.js';

interface Examination {
  readonly look: Look;
  /** Pixels the canvas is wide; as wide as the page unless told. */
  readonly width?: number;
  /** Read from right to left. */
  readonly isMirrored?: boolean;
  /** Rules of axe; all of them unless told, none where the list is empty. */
  readonly rules?: readonly string[];
}

// Each rule is applied in every combination that it can depend on. The structure depends on the language, colours on
// language, scheme and theme, the size of targets on language, mode and width.
const colours = ['color-contrast'];
const sizes = ['target-size'];

const looksIn = (locale: string, [light, dark, other]: readonly [string, string, string]): readonly Examination[] => [
  { look: { theme: light, locale, scheme: 'light', mode: 'standard' } },
  { look: { theme: dark, locale, scheme: 'dark', mode: 'standard' }, rules: colours },
  { look: { theme: other, locale, scheme: 'dark', mode: 'elder' }, rules: sizes },
  { look: { theme: light, locale, scheme: 'light', mode: 'elder' }, rules: sizes, width: 320 },
];

/** Every language with every scheme and mode; the themes take turns. The first is how a story is rendered. */
const examinations: readonly Examination[] = [
  ...looksIn(plainLook.locale, [plainLook.theme, 'exchange', 'park']),
  ...looksIn('en', ['incubator', 'park', 'exchange']),
  { look: { theme: 'exchange', locale: 'en', scheme: 'dark', mode: 'standard' }, isMirrored: true, width: 320 },
  { look: { ...plainLook, locale: pseudoLocale }, rules: [], width: 320 },
];

const nameOf = ({ look: { theme, locale, scheme, mode }, width, isMirrored }: Examination): string =>
  [locale, scheme, mode, theme, ...(width ? [`${width} px`] : []), ...(isMirrored ? ['from right to left'] : [])].join(
    ' ',
  );

async function violations(canvas: HTMLElement, rules?: readonly string[]): Promise<string[]> {
  if (rules?.length === 0) return [];
  const found = await axe.run(canvas, {
    resultTypes: ['violations'],
    // A story is a part of a page: the landmarks are the page's.
    ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : { rules: { region: { enabled: false } } }),
  });
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map(({ target, html, failureSummary }) => {
      const reason = (failureSummary ?? '').replace(/^.*\n\s*/, '').split('\n')[0] ?? '';
      return `${id}: ${help}\n    at ${target.flat().join(' > ')}\n    ${html.slice(0, 160)}\n    ${reason}`;
    }),
  );
}

/** A page this narrow is read downwards only. */
function overflow({ scrollWidth, clientWidth }: HTMLElement): string[] {
  return scrollWidth > clientWidth ? [`what is on the canvas is ${scrollWidth - clientWidth} px wider than it`] : [];
}

/** An element whose parts have words of their own gets them one after the other. */
async function withoutWords(canvas: HTMLElement): Promise<string[]> {
  let found = hardCoded(canvas, saidByPlatforms);
  for (const end = performance.now() + 3000; found.length > 0 && performance.now() < end;) {
    await rested(canvas, pseudoLocale);
    found = hardCoded(canvas, saidByPlatforms);
  }
  return found;
}

async function examine(canvas: HTMLElement, { look, width, rules, isMirrored }: Examination): Promise<string[]> {
  canvas.style.width = width ? `${width}px` : '';
  canvas.dir = isMirrored ? 'rtl' : '';
  redress(canvas, look);
  await rested(canvas, look.locale);
  return [
    ...(await violations(canvas, rules)),
    ...smallTargets(canvas, look.mode),
    ...(look.mode === 'elder' ? smallTexts(canvas) : []),
    ...(width ? overflow(canvas) : []),
    ...(look.locale === pseudoLocale ? await withoutWords(canvas) : []),
  ];
}

/** Dresses what is on the canvas in one look after the other and examines each; throws what was found. */
export async function checkEveryLook(canvas: HTMLElement): Promise<void> {
  const found: string[] = [];
  for (const examination of examinations) {
    for (const fault of await examine(canvas, examination)) found.push(`[${nameOf(examination)}] ${fault}`);
  }
  canvas.style.width = '';
  canvas.dir = '';
  redress(canvas, plainLook);
  if (found.length > 0) throw new Error(`${found.length} faults were found:\n${found.join('\n')}`);
}
