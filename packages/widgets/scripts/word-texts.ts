import * as locale from '../src/locale.js';
import { localeNames, type PageWords, type SectionName, type Words } from '../src/locale.js';
import type { WordForms } from '../src/locales/worded.js';

type Word = (...values: readonly string[]) => string;

const isWord = (value: unknown): value is Word => typeof value === 'function';
const isWords = ([name]: [string, unknown]): boolean => name.endsWith('Words');

/** The texts of a word that takes values: one where that says all, else each form that reads differently. */
function textsOf(word: Word): string | WordForms {
  const marks = Array.from({ length: word.length }, (_, at) => `{${at}}`);
  const other = word(...marks);
  const [first = '', ...rest] = marks;
  const one = word('1', ...rest);
  const [last = ''] = marks.slice(-1);
  const empty = word(...marks.slice(0, -1), '');
  const forms = {
    ...(one === other.replaceAll(first, '1') ? {} : { one }),
    ...(empty === other.replaceAll(last, '') ? {} : { empty }),
  };
  return Object.keys(forms).length === 0 ? other : { ...forms, other };
}

function inTexts(words: unknown): unknown {
  if (isWord(words)) return textsOf(words);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, word]: [string, unknown]) => [key, inTexts(word)]));
}

/** Every word a page may say otherwise, as it would write it down itself. */
export async function wordTexts(): Promise<PageWords> {
  const tables = Object.entries<unknown>({ ...locale }).filter(isWords) as [string, Words<SectionName>][];
  const own = tables.map(([, words]) => words).filter(({ section }) => !section.startsWith('ipc'));
  const languages = localeNames.map(async (name) => {
    const sections = own.map(async (words) => [words.section, inTexts((await words[name]()).messages)] as const);
    return [name, Object.fromEntries(await Promise.all(sections))] as const;
  });
  return Object.fromEntries(await Promise.all(languages));
}
