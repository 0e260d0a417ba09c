import type { WordForms } from '../locales/worded.js';
import { localeNames, type LocaleName, type PageWords, type SectionName } from '../locale.js';

type Table = Readonly<Record<string, unknown>>;
type Values = readonly string[];

/** Milliseconds after which elements speak with their own words. */
const patience = 4000;

const isWord = (value: unknown): value is (...values: Values) => string => typeof value === 'function';
const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null;

/** What was complained of: a page hears of each mistake once, however many elements meet it. */
const told = new Set<string>();

function warn(words: string): void {
  if (told.has(words)) return;
  told.add(words);
  console.warn(words);
}

const forms = ['one', 'empty', 'other'] as const satisfies (keyof WordForms)[];

function formsOf(theirs: unknown): WordForms | undefined {
  if (typeof theirs === 'string') return { other: theirs };
  if (!isTable(theirs)) return undefined;
  const isForm = ([name, text]: [string, unknown]): boolean =>
    typeof text === 'string' && forms.some((form) => form === name);
  return Object.entries(theirs).every(isForm) ? theirs : undefined;
}

/** A word of the page that takes values, in the form that suits them; ours where it has none. */
const formed =
  ({ one, empty, other }: WordForms, ours: (...values: Values) => string) =>
  (...values: Values): string => {
    const text = values.includes('') ? empty : values[0] === '1' ? (one ?? other) : other;
    return text?.replace(/\{(\d)\}/g, (whole, at: string) => values[Number(at)] ?? whole) ?? ours(...values);
  };

/** A word of the page in place of ours, if it can stand there. */
function wordFor(ours: unknown, theirs: unknown, path: string): unknown {
  if (isTable(ours) && isTable(theirs)) return merged(ours, theirs, path);
  if (typeof ours === 'string' && typeof theirs === 'string') return theirs;
  const words = isWord(ours) ? (isWord(theirs) ? theirs : formsOf(theirs)) : undefined;
  if (isWord(words)) return words;
  if (words && isWord(ours)) return formed(words, ours);
  const wanted = isTable(ours)
    ? 'a table of words'
    : isWord(ours)
      ? `a text, or texts as ${forms.join(', ')}`
      : 'a text';
  warn(
    ours === undefined
      ? `Failed to use the word ${path}: there is none of that name. See words.json for the names.`
      : `Failed to use the word ${path}: ${wanted} belongs there, not ${JSON.stringify(theirs) ?? typeof theirs}. Ours is shown.`,
  );
  return ours;
}

/** `own` names only: a key like `constructor` is a mistake like any other. */
function merged(ours: Table, theirs: Table, path: string): Table {
  const changed = Object.entries(theirs).flatMap(([key, word]): (readonly [string, unknown])[] => {
    const own = Object.hasOwn(ours, key) ? ours[key] : undefined;
    const chosen = wordFor(own, word, `${path}.${key}`);
    return chosen === undefined ? [] : [[key, chosen]];
  });
  return { ...ours, ...Object.fromEntries(changed) };
}

const files = new Map<string, Promise<unknown>>();

async function fetched(address: string): Promise<unknown> {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, patience);
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' }, signal: abort.signal });
    if (!response.ok) throw new Error(`the answer was ${response.status}`);
    return await response.json();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warn(
      `Failed to read the words of ${address}: ${reason}. Elements speak with their own; answer with JSON like words.json.`,
    );
    return {};
  } finally {
    clearTimeout(timer);
  }
}

/** The page's words from their address, read once. */
function fileAt(address: string): Promise<unknown> {
  const file = files.get(address) ?? fetched(address);
  files.set(address, file);
  return file;
}

/**
 * Words of an element with those of the page in their place. What cannot stand there (an unknown name, a number) is told on
 * the console, and ours stays. `words`: the words themselves, or the address of a JSON file of them.
 */
export async function reworded<Words extends object>(
  ours: Words,
  options: { readonly words: PageWords | string; readonly locale: LocaleName; readonly section: SectionName },
): Promise<Words> {
  const { words, locale, section } = options;
  const all = typeof words === 'string' ? await fileAt(words) : words;
  if (!isTable(all)) {
    warn(
      `Failed to use the words of the page: ${JSON.stringify(all)} is no table. Name a language first, as words.json does.`,
    );
    return ours;
  }
  const strange = Object.keys(all).find((name) => !localeNames.some((known) => known === name));
  if (strange !== undefined)
    warn(`Failed to use the words in ${strange}: we speak ${localeNames.join(' and ')}. Name one of these.`);
  const language = all[locale];
  const theirs = isTable(language) ? language[section] : undefined;
  if (theirs === undefined) return ours;
  // Only words of the same kind have taken each other's place.
  return wordFor(ours, theirs, `${locale}.${section}`) as Words;
}
