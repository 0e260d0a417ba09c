import type { IpProvider } from '../src/elements/ip-provider/ip-provider.js';
import type { PageWords } from '../src/locale.js';
import { pseudoLocale, pseudoWords } from './pseudo-words.js';

/** How elements look and speak; Storybook's toolbar turns it for all stories at once. */
export interface Look {
  readonly theme: string;
  readonly locale: string;
  readonly scheme: string;
  readonly mode: string;
}

const themeFiles = import.meta.glob<string>('../src/themes/*.css', {
  query: '?inline',
  import: 'default',
  eager: true,
});

/** The token files by name: `park`, `incubator`, `exchange`. */
const themes = new Map(
  Object.entries(themeFiles).map(([file, text]) => [file.replace(/^.*\/|\.css$/g, ''), text] as const),
);

export const choices = {
  theme: ['none', ...themes.keys()],
  locale: ['zh-CN', 'en', pseudoLocale],
  scheme: ['light', 'dark'],
  mode: ['standard', 'elder'],
} as const satisfies Record<keyof Look, readonly string[]>;

export const plainLook: Look = { theme: 'none', locale: 'zh-CN', scheme: 'light', mode: 'standard' };

const isPart = (name: string): name is keyof Look => name in plainLook;

/** The look that Storybook's globals ask for; what they do not name is plain. */
export function lookOf(globals: Readonly<Record<string, unknown>>): Look {
  const asked = Object.entries(globals).filter(([name, value]) => isPart(name) && typeof value === 'string');
  return { ...plainLook, ...Object.fromEntries(asked) };
}

/** Words of the page in a look: none, but in the language that nobody speaks. */
export const wordsIn = ({ locale }: Look): PageWords | undefined => (locale === pseudoLocale ? pseudoWords : undefined);

function sheet(id: string): HTMLStyleElement {
  const known = document.getElementById(id);
  if (known instanceof HTMLStyleElement) return known;
  const made = document.createElement('style');
  made.id = id;
  document.head.append(made);
  return made;
}

/** Gives the page around the elements a look: its theme, its language, its background. */
export function dressPage(look: Look): void {
  sheet('look-theme').textContent = themes.get(look.theme) ?? '';
  const surface = look.scheme === 'dark' ? '#0f161d' : '#ffffff';
  sheet('look-page').textContent =
    `html { color-scheme: ${look.scheme} } body { background: var(--ip-color-surface, ${surface}) }`;
  document.documentElement.lang = look.locale === pseudoLocale ? 'en' : look.locale;
}

/** Changes the look of everything that stands inside `root`, without rendering it anew. */
export function redress(root: ParentNode, look: Look): void {
  dressPage(look);
  for (const provider of root.querySelectorAll<IpProvider>('ip-provider')) {
    provider.locale = look.locale;
    provider.words = wordsIn(look);
    // A provider inside another has a look of its own.
    if (provider.parentElement?.closest('ip-provider')) continue;
    provider.setAttribute('color-scheme', look.scheme);
    provider.setAttribute('display-mode', look.mode);
    // A page about the look itself follows it by attributes.
    provider.querySelector('ip-visual-language')?.setAttribute('locale', look.locale);
    provider.querySelector('ip-visual-language')?.setAttribute('look', Object.values(look).join(' '));
  }
}
