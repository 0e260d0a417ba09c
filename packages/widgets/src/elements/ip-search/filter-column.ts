import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { setFilters } from '../../controllers/search-state.js';
import { formatNumber } from '../../formats/date.js';
import { slidersHorizontal } from '../../icons/icons.js';
import { icon } from '../../templates/icon.js';
import { bones } from '../../templates/waiting.js';
import { facetList } from './facets.js';
import type { partFor } from './filter-sheet.js';
import type { SearchContext } from './search-context.js';

export interface FilterColumnOptions {
  /** Undefined until it has been fetched: the filters then open in place. */
  readonly sheet: ReturnType<typeof partFor> | null | undefined;
  readonly isOpen: boolean;
  /** Opens or closes it. */
  readonly turn: (isOpen: boolean) => void;
  readonly done: () => void;
}

/** While somebody types, their values stay what they are until the answer: they are not gone through for every key. */
function steadyFacets(context: SearchContext): unknown {
  const { answer, search, messages, titles, hidden, memory } = context;
  return guard([answer, search.filters, messages, titles, String(hidden), memory.version], () => facetList(context));
}

/** The filters: a column on wide screens; on narrow ones a button that opens them as a sheet. */
export function filterColumn(context: SearchContext | undefined, options: FilterColumnOptions): TemplateResult {
  const { sheet, isOpen, turn, done } = options;
  const messages = context?.messages;
  const count = context ? setFilters(context.search).length : 0;
  const facets = context?.answer ? steadyFacets(context) : html`${bones(12)}`;
  return html`
    <button
      class="button toggle"
      part="bar"
      type="button"
      aria-expanded=${isOpen ? 'true' : 'false'}
      @click=${() => {
        turn(!isOpen);
      }}
    >
      ${icon(slidersHorizontal)}
      ${context && count > 0 ? messages?.filtersActive(formatNumber(count)) : messages?.filters}
    </button>
    ${
      isOpen && sheet && context
        ? sheet(context, {
            facets,
            done,
            closed: () => {
              turn(false);
            },
          })
        : html`<section
            class="facets ${isOpen ? 'open' : ''}"
            part="facets"
            aria-label=${context ? context.named(context.messages.filters) : nothing}
          >
            ${facets}
          </section>`
    }
  `;
}
