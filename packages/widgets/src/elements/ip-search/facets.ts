import type { Facets } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { filterNames, type FilterName, type SearchState } from '../../controllers/search-state.js';
import { formatNumber } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { plainText } from '../../formats/plain-text.js';
import type { Sections } from '../../locale.js';

export interface FacetOptions {
  readonly messages: Sections['search'];
  readonly locale: string;
  readonly search: SearchState;
  readonly facets: Facets;
  /** Filters set by the page's author are not offered. */
  readonly hidden: readonly FilterName[];
  /** IPC sections whose classes are on show. */
  readonly expanded: ReadonlySet<string>;
  readonly toggle: (name: FilterName, value: string) => void;
  readonly expand: (section: string) => void;
}

/** The words for one value of a filter; IPC sections keep their letter. */
export function filterLabel(name: FilterName, value: string, messages: Sections['search']): string {
  if (name !== 'ipc') return label(messages[name], value, messages.unknown);
  const section = Object.hasOwn(messages.ipcSection, value) ? label(messages.ipcSection, value, messages.unknown) : '';
  return section ? `${value} ${section}` : value;
}

interface Option {
  readonly value: string;
  readonly count: number;
}

/** Filters whose values have an order of their own, which counts must not shuffle. */
const ordered = ['ipcSection', 'priceBand', 'remainingTerm'] as const;

function optionsOf(options: Pick<FacetOptions, 'facets' | 'messages'>, name: string): readonly Option[] {
  const values = Object.hasOwn(options.facets, name) ? options.facets[name] : undefined;
  if (!Array.isArray(values)) return [];
  const found = values.map(({ value, count }) => ({
    value: plainText(value),
    count: Number.isSafeInteger(count) ? count : 0,
  }));
  const key = ordered.find((one) => one === name);
  if (key === undefined) return found;
  const order = Object.keys(options.messages[key]);
  return found.sort((one, other) => order.indexOf(one.value) - order.indexOf(other.value));
}

function checkbox(name: FilterName, option: Option, options: FacetOptions): TemplateResult {
  const { messages, locale, search, toggle } = options;
  const isSet = search.filters[name]?.includes(option.value) ?? false;
  const change = (event: Event): void => {
    // The box goes back to what was rendered; the new search renders it anew, wherever its value then stands.
    if (event.target instanceof HTMLInputElement) event.target.checked = isSet;
    toggle(name, option.value);
  };
  return html`
    <label class="option">
      <input type="checkbox" .checked=${isSet} @change=${change} />
      <span class="words">${filterLabel(name, option.value, messages)}</span>
      <span class="count figures">${formatNumber(option.count, locale)}</span>
    </label>
  `;
}

function ipcTree(options: FacetOptions): readonly TemplateResult[] {
  const classes = optionsOf(options, 'ipcClass');
  return optionsOf(options, 'ipcSection').map((section) => {
    const twigs = classes.filter(({ value, count }) => value.startsWith(section.value) && count > 0);
    const isOpen =
      options.expanded.has(section.value) || twigs.some(({ value }) => options.search.filters.ipc?.includes(value));
    return html`
      <li>
        <div class="branch">
          ${checkbox('ipc', section, options)}
          ${
            twigs.length === 0
              ? html`<span class="twigless"></span>`
              : html`<button
                  class="expander"
                  type="button"
                  aria-expanded=${isOpen ? 'true' : 'false'}
                  aria-label=${options.messages.expand(section.value)}
                  @click=${() => {
                    options.expand(section.value);
                  }}
                ></button>`
          }
        </div>
        ${
          isOpen
            ? html`<ul class="twig">
                ${twigs.map((twig) => html`<li>${checkbox('ipc', twig, options)}</li>`)}
              </ul>`
            : nothing
        }
      </li>
    `;
  });
}

/** Every filter with its values and what each would find; counts leave the filter's own choice out. */
export function facetList(options: FacetOptions): TemplateResult {
  const shown = filterNames.filter((name) => !options.hidden.includes(name));
  return html`${shown.map((name) => {
    const rows =
      name === 'ipc'
        ? ipcTree(options)
        : optionsOf(options, name).map((option) => html`<li>${checkbox(name, option, options)}</li>`);
    return rows.length === 0
      ? nothing
      : html`<fieldset class="facet" part="facet">
          <legend>${options.messages.facets[name]}</legend>
          <ul>
            ${rows}
          </ul>
        </fieldset>`;
  })}`;
}
