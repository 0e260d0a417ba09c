import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../formats/date.js';
import { icon } from '../../templates/icon.js';
import { chevronRight } from '../../icons/icons.js';
import { filterLabel, optionsOf, type SearchContext } from './search-context.js';

/** The facet that holds the branches of a symbol, by the symbol's length: section `H`, class `H01`, subclass `H01M`. */
const levels: Readonly<Record<number, string>> = { 0: 'ipcSection', 1: 'ipcClass', 3: 'ipcSubclass' };

interface Branch {
  readonly value: string;
  readonly count: number;
}

function branchesOf(symbol: string, context: SearchContext): readonly Branch[] {
  const level = levels[symbol.length];
  if (level === undefined) return [];
  // A symbol that is set stands in the tree even where the platform counts none of it.
  const length = [1, 3, 4].find((one) => one > symbol.length) ?? 0;
  const set = (context.search.filters.ipc ?? [])
    .map((one) => one.slice(0, length))
    .filter((one) => one.length === length);
  return optionsOf(level, context, { set })
    .filter(({ value }) => value.startsWith(symbol))
    .sort((one, other) => (one.value < other.value ? -1 : 1));
}

type Tick = 'true' | 'false' | 'mixed';

/** Ticked where it, something above it or everything in it is set; mixed where something in it is. */
function tickOf(symbol: string, context: SearchContext): Tick {
  const set = context.search.filters.ipc ?? [];
  if (set.some((one) => symbol.startsWith(one))) return 'true';
  if (!set.some((one) => one.startsWith(symbol))) return 'false';
  const inside = branchesOf(symbol, context);
  const isKnown = inside.some(({ count }) => count > 0);
  return isKnown && inside.every(({ value }) => tickOf(value, context) === 'true') ? 'true' : 'mixed';
}

/** The symbols that are set once `symbol` has been ticked, or unticked. */
function pressed(symbol: string, context: SearchContext): readonly string[] {
  const set = context.search.filters.ipc ?? [];
  const others = set.filter((one) => !one.startsWith(symbol));
  if (tickOf(symbol, context) !== 'true') return [...others, symbol];
  const above = others.find((one) => symbol.startsWith(one));
  if (above === undefined) return others;
  // What was ticked above it stays ticked, piece by piece, but for this piece.
  const rest = others.filter((one) => one !== above);
  for (let at = above; at !== symbol;) {
    const pieces = branchesOf(at, context).map(({ value }) => value);
    rest.push(...pieces.filter((piece) => !symbol.startsWith(piece)));
    at = pieces.find((piece) => symbol.startsWith(piece)) ?? symbol;
  }
  return rest;
}

/** The row of a branch; what is in it follows in a group of its own, so that no row is named after its whole branch. */
const rowOf = (item: Element | null | undefined): HTMLElement | null =>
  item?.firstElementChild instanceof HTMLElement ? item.firstElementChild : null;

/** What was typed in the last half second, to jump to the symbol that begins with it. */
let typed = { text: '', at: 0 };

/** The keys of a tree, as the ARIA Authoring Practices have them. */
function press(event: KeyboardEvent, context: SearchContext): void {
  const { key, target, currentTarget } = event;
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const items = [...currentTarget.querySelectorAll<HTMLElement>('[role=treeitem]')];
  const at = items.indexOf(target);
  const isOpen = target.ariaExpanded;
  const arrows = ['ArrowLeft', 'ArrowRight'];
  const [back, on] = getComputedStyle(target).direction === 'rtl' ? arrows.reverse() : arrows;
  const symbol = target.dataset['symbol'] ?? '';
  let to: HTMLElement | null | undefined;
  if (key === 'ArrowDown') to = items[at + 1];
  else if (key === 'ArrowUp') to = items[at - 1];
  else if (key === 'Home') to = items[0];
  else if (key === 'End') to = items.at(-1);
  else if (key === on) to = isOpen === 'true' ? items[at + 1] : null;
  else if (key === back && isOpen !== 'true') to = rowOf(target.closest('ul')?.closest('li'));
  else if (key === '*') {
    for (const one of target.closest('ul')?.children ?? []) {
      const item = rowOf(one);
      if (item?.ariaExpanded === 'false') context.memory.expand(item.dataset['symbol'] ?? '');
    }
  } else if (key === ' ' || key === 'Enter') tick(target, context);
  else if (key.length === 1) {
    const letter = key.toUpperCase();
    const find = (text: string): HTMLElement | undefined => {
      typed = { text, at: event.timeStamp };
      const next = [...items.slice(at + (text.length > 1 ? 0 : 1)), ...items];
      return next.find((item) => item.textContent.trim().toUpperCase().startsWith(text));
    };
    // What leads nowhere together with the letters before it is the beginning of another word.
    to = (event.timeStamp - typed.at < 500 ? find(typed.text + letter) : undefined) ?? find(letter);
  } else if (key !== back) return;
  if ((key === on && isOpen === 'false') || (key === back && isOpen === 'true')) context.memory.expand(symbol);
  event.preventDefault();
  to?.focus();
}

function tick(item: Element, context: SearchContext): void {
  const symbol = item.getAttribute('data-symbol');
  if (symbol && item.ariaDisabled !== 'true') context.filter('ipc', pressed(symbol, context));
}

/* eslint-disable lit-a11y/role-has-required-aria-attrs, lit-a11y/accessible-name -- a tree of checkboxes tells its
   choice by aria-checked alone; an item is named by its own words */
function branch({ value, count }: Branch, context: SearchContext, current: string): TemplateResult {
  const { memory } = context;
  const state = tickOf(value, context);
  const canOpen = value.length in levels;
  const isOpen = canOpen && memory.open.has(value);
  const name = filterLabel('ipc', value, context);
  const figure = formatNumber(count);
  const isIdle = count === 0 && state === 'false';
  return html`
    <li role="none">
      <div
        class="option"
        role="treeitem"
        data-symbol=${value}
        aria-level=${Math.min(value.length, 3) - (value.length === 3 ? 1 : 0)}
        aria-checked=${state}
        aria-expanded=${canOpen ? String(isOpen) : nothing}
        aria-disabled=${isIdle ? 'true' : nothing}
        tabindex=${value === current ? 0 : -1}
      >
        <span class="twisty">${canOpen ? icon(chevronRight) : nothing}</span>
        <input
          type="checkbox"
          tabindex="-1"
          aria-hidden="true"
          ?disabled=${isIdle}
          .checked=${state === 'true'}
          .indeterminate=${state === 'mixed'}
        />
        <span class="words">${name}</span>
        <span class="count">${figure}</span>
      </div>
      ${
        isOpen
          ? html`<ul role="group">
              ${branchesOf(value, context).map((one) => branch(one, context, current))}
            </ul>`
          : nothing
      }
    </li>
  `;
}

/* eslint-enable lit-a11y/role-has-required-aria-attrs, lit-a11y/accessible-name */

/** The International Patent Classification as far as the platform counts it: sections, their classes, their subclasses. */
export function ipcTree(context: SearchContext): TemplateResult | typeof nothing {
  const sections = branchesOf('', context);
  const [first] = sections;
  if (!first) return nothing;
  const name = context.messages.facets.ipc;
  const itemOf = (event: Event): HTMLElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[role=treeitem]') : null;
  return html`
    <fieldset class="facet" part="facet">
      <legend>${name}</legend>
      <ul
        role="tree"
        aria-label=${name}
        @keydown=${(event: KeyboardEvent) => {
          press(event, context);
        }}
        @click=${(event: Event) => {
          const item = itemOf(event);
          if (!item) return;
          item.focus();
          if (event.target instanceof Element && event.target.closest('.twisty') && item.ariaExpanded)
            context.memory.expand(item.getAttribute('data-symbol') ?? '');
          else tick(item, context);
        }}
        @focusin=${(event: Event) => {
          context.memory.focus(itemOf(event)?.dataset['symbol'] ?? '');
        }}
      >
        ${sections.map((section) => branch(section, context, context.memory.current || first.value))}
      </ul>
    </fieldset>
  `;
}
