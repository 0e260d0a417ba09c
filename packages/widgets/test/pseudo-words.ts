import type { PageWords } from '../src/locale.js';

/** A language nobody speaks: English, longer and in brackets. What is on a page without them stands in no table of words. */
export const pseudoLocale = 'pseudo';

const [opening, closing] = ['⟦', '⟧'];

const accents: Readonly<Record<string, string>> = { a: 'áá', e: 'éé', i: 'íí', o: 'óó', u: 'úú' };
const said = (text: string): string =>
  `${opening}${text.replaceAll(/[aeiou]/g, (vowel) => accents[vowel] ?? vowel)}${closing}`;

type Word = (...values: readonly string[]) => string;
const isWord = (word: unknown): word is Word => typeof word === 'function';

// What is put into a word is not its own: it stays as it is.
const inPseudo = (word: unknown): unknown => {
  if (typeof word === 'string') return said(word);
  if (isWord(word)) return (...values: readonly string[]) => `${opening}${word(...values)}${closing}`;
  if (typeof word !== 'object' || word === null) return word;
  return Object.fromEntries(Object.entries(word).map(([key, one]: [string, unknown]) => [key, inPseudo(one)]));
};

const files = import.meta.glob<{ readonly messages?: object }>('../src/locales/en/*.ts', { eager: true });

const sectionOf = (file: string): string =>
  file.replace(/^.*\/|\.ts$/g, '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

// What the office calls its classes is nobody's to change; some files hold what others share.
const isTitles = ([file]: readonly [string, unknown]): boolean => file.includes('/ipc-');
const sections = Object.entries(files)
  .filter((entry) => entry[1].messages !== undefined && !isTitles(entry))
  .map(([file, { messages }]) => [sectionOf(file), inPseudo(messages)]);
const titles = JSON.stringify(Object.entries(files).filter(isTitles));

/** Every word of every element, to be told from what is no word. */
export const pseudoWords: PageWords = { en: Object.fromEntries(sections) };

/** As dates, amounts and sizes are written in English, on a page in English too. */
const figures =
  /\b(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?:\s\d{1,2},)?\s\d{4}\b|\b[\d.]+ (?:[kKMG]?B|bytes?)\b/g;

/** What stands outside the brackets and is no figure. */
function outside(text: string): readonly string[] {
  const word = new RegExp(`${opening}[^${opening}${closing}]*${closing}`, 'g');
  let rest = text;
  for (let before = ''; before !== rest; rest = rest.replaceAll(word, '\n')) before = rest;
  return (
    rest
      .replaceAll(figures, '\n')
      .replaceAll(/\bhttps?:\S+|\?listing=\S+/g, '\n')
      // What is kept on one line is the same text.
      .replaceAll('\u00a0', ' ')
      .split(/[\n·|/,;:()\u2013\u2014\u2026]+/)
      .map((piece) => piece.trim())
  );
}

/** Texts of data that has come from a platform: `heard` tells where. */
export interface Heard {
  readonly has: (text: string) => boolean;
}

const named = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-roledescription'];

function textsIn(root: ShadowRoot): readonly string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    // What was announced was said in the language of its moment.
    if (element.localName === 'style' || element.role === 'status') return [];
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const attributes = named.map((name) => element.getAttribute(name) ?? '');
    return [
      ...own.map(({ nodeValue }) => nodeValue ?? ''),
      ...attributes,
      ...(element.shadowRoot ? textsIn(element.shadowRoot) : []),
    ];
  });
}

/** Texts in our elements that are in no table of words and in no answer of a platform. */
export function hardCoded(canvas: HTMLElement, heard: Heard): string[] {
  const ours = canvas.querySelectorAll('*:not(ip-visual-language)');
  const roots = [...ours].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []));
  const pieces = new Set(roots.flatMap(textsIn).flatMap(outside));
  // A title stands behind its symbol, of which a part may be marked.
  const isTitle = (text: string): boolean => titles.includes(text.replace(/^[A-H]?\d*[A-Z]? /, ''));
  // The page's own: the prefix of a search tells it from another one.
  const given = new Set([...ours].flatMap(({ attributes }) => [...attributes].map(({ value }) => value)));
  // The number of a granted patent, as its certificate writes it.
  const isHeard = (text: string): boolean => heard.has(text.replace(/^ZL(?=\d)/, ''));
  const isSaid = (text: string): boolean => isHeard(text) || isTitle(text) || given.has(text);
  // Marks of another language tell as much as its letters.
  const strange = [...pieces].filter((text) => /[\p{L}、，。；：（）]/u.test(text) && !isSaid(text));
  return strange.map((text) => `“${text}” is in no table of words, and no platform has said it`);
}
