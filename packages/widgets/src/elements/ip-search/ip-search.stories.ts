import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { settled } from '../../../test/settled.js';
import { all, inside } from '../../../test/shadow.js';
import { controls, inState, scene, type Controls } from '../../../test/story.js';
import { emptySearch } from '../../controllers/search-state.js';
import { writeSearch } from '../../controllers/search-url.js';
import { IpSearch } from './ip-search.js';

/** Every story starts without a search, whatever the one before left in the address. */
function clearAddress(): void {
  const state: unknown = history.state;
  for (const prefix of ['s', 's2'])
    history.replaceState(state, '', writeSearch(location.href, { prefix, state: emptySearch }));
}

const meta: Meta<Controls> = {
  title: 'ip-search',
  component: 'ip-search',
  ...controls,
  beforeEach: () => {
    clearAddress();
    return clearAddress;
  },
};

export default meta;

const content = () => html`<ip-search page-size="10" listing-href="?listing={id}"></ip-search>`;
const prepare = () => Promise.resolve({});

/** Types a query as a visitor would. */
async function write(element: Element, text: string): Promise<HTMLElement> {
  const input = await inside(element, 'input[type=search]');
  if (input instanceof HTMLInputElement) input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return input;
}

/** The same, and waits for what it finds. */
async function type(element: Element, text: string): Promise<void> {
  await write(element, text);
  await inside(element, '.outcome mark, .none');
}

/** Somebody types with the caret in the box, which opens the suggestions; with `goes`, the first of them becomes active. */
const suggesting = (text: string, { kind, goes = false }: { readonly kind: string; readonly goes?: boolean }) =>
  scene({
    listings: 2000,
    prepare,
    content,
    play: async (element, sandbox) => {
      (await inside(element, 'input[type=search]')).focus();
      // Once the list is there it keeps the counts of what is on show, which it tells beside what it suggests.
      await inside(element, 'form [role=status]');
      const input = await write(element, text);
      await inside(element, `#suggestions-${kind}`);
      await settled(element.parentElement ?? document.body, { sandbox });
      if (goes) input.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    },
  });

/** The catalogue of the mock platform, whole. */
export const Catalogue: StoryObj<Controls> = scene({
  listings: 500,
  prepare,
  content,
  refresh: (element) => {
    if (element instanceof IpSearch) element.refresh();
  },
});

/** What the query found is marked in the titles. */
export const Query: StoryObj<Controls> = scene({
  listings: 2000,
  prepare,
  content,
  play: async (element) => {
    await type(element, '电池');
    await inside(element, '.cards:not(.late) mark');
  },
});

/** Filters that are set, a section and a class of the classification open. */
export const Filtered: StoryObj<Controls> = scene({
  listings: 2000,
  prepare,
  content,
  play: async (element) => {
    (await inside(element, '[data-symbol=H] .twisty')).click();
    (await inside(element, '[data-symbol=H01] .twisty')).click();
    (await inside(element, '[data-symbol=H01M] .words')).click();
    await inside(element, '.chip');
    await inside(element, '.cards:not(.late)');
  },
});

/** Filters and classes that the letters may mean, with what each would show. */
export const Suggestions: StoryObj<Controls> = suggesting('用', { kind: 'class', goes: true });

/** Values of filters: those first in which a word begins with the letters. */
export const SuggestedFilters: StoryObj<Controls> = suggesting('期', { kind: 'filter' });

/** Classes by the symbol they begin with. */
export const SuggestedClasses: StoryObj<Controls> = suggesting('h0', { kind: 'class', goes: true });

/** A number whose check digit is wrong: what it should be, and not a word on whether there is such an application. */
export const WrongCheckDigit: StoryObj<Controls> = suggesting('202110123456.3', { kind: 'number' });

/** Three rights on the shortlist. */
export const Shortlist: StoryObj<Controls> = scene({
  prepare,
  content,
  play: async (element) => {
    for (const box of all(element, '.pick input').slice(0, 3)) box.click();
    await inside(element, '.tray');
  },
});

/** The same three side by side. */
export const Comparison: StoryObj<Controls> = scene({
  prepare,
  content,
  play: async (element) => {
    for (const box of all(element, '.pick input').slice(0, 3)) box.click();
    (await inside(element, '.tray .primary:not(:disabled)')).click();
    await inside(element, 'tbody tr');
  },
});

/** Two searches on a page keep apart, in the address too. */
export const TwoSearches: StoryObj<Controls> = scene({
  prepare,
  content: () => html`
    <ip-search page-size="2"></ip-search>
    <ip-search page-size="2" right-type="patent"></ip-search>
  `,
});

export const Loading = inState(Catalogue, 'loading');
export const Slow = inState(Catalogue, 'slow');
/* eslint-disable lit/prefer-static-styles -- the style sheet of a page, not of an element */
/** A shelf: a few rights on a page that has its search elsewhere. The page's style sheet takes parts away. */
export const Shelf: StoryObj<Controls> = scene({
  prepare,
  content: () => html`
    <style>
      .shelf::part(form),
      .shelf::part(facets),
      .shelf::part(bar),
      .shelf::part(pick),
      .shelf::part(pages) {
        display: none;
      }
    </style>
    <ip-search class="shelf" page-size="3" listing-href="?listing={id}"></ip-search>
  `,
});
/* eslint-enable lit/prefer-static-styles */

/** Nothing is on offer at all. */
export const Empty = inState(Catalogue, 'empty');

/** Nothing matches: the advice names the filters that are in the way, and what lifting each would give. */
export const NoMatch: StoryObj<Controls> = scene({
  listings: 2000,
  prepare,
  content,
  play: async (element, sandbox) => {
    (await inside(element, 'fieldset input:not(:disabled)')).click();
    await inside(element, '.chip');
    await type(element, 'zzzzqqqq');
    await settled(element.parentElement ?? document.body, { sandbox, state: 'no-match' });
  },
});

/** Nothing matches the words, but some of them name filters: these are offered in their place. */
export const NamedFilters: StoryObj<Controls> = scene({
  listings: 2000,
  prepare,
  content,
  play: async (element, sandbox) => {
    await inside(element, '.cards h3');
    await type(element, '发明 电池 zzzzqqqq');
    await inside(element, '.instead');
    await settled(element.parentElement ?? document.body, { sandbox, state: 'no-match' });
  },
});

export const Stale = inState(Catalogue, 'stale');
export const Failed = inState(Catalogue, 'failed');
export const Offline = inState(Catalogue, 'offline');
export const Forbidden = inState(Catalogue, 'forbidden');
