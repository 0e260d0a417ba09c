import { html, nothing, type TemplateResult } from 'lit';
import { filterNames, toggled, type FilterName } from '../../controllers/search-state.js';
import { formatNumber } from '../../formats/date.js';
import { ipcTree } from './ipc-tree.js';
import { filterLabel, optionsOf, type SearchContext } from './search-context.js';

/** A list with more values than `few` + 1 shows the first `few` and those that are set. */
const few = 6;

/** Filters whose values have an order of their own, which counts must not shuffle. */
const ordered: readonly FilterName[] = ['priceBand', 'remainingTerm', 'verification'];

function checklist(name: Exclude<FilterName, 'ipc'>, context: SearchContext): TemplateResult | typeof nothing {
  const { messages, search, memory, filter } = context;
  const set = search.filters[name] ?? [];
  const order = ordered.includes(name) ? { order: Object.keys(messages[name]) } : {};
  const rows = optionsOf(name, context, { set, ...order });
  // Its only value is no choice. One that has had two stays, and so does one that is set.
  if (rows.length + set.length < 2) return nothing;
  const isLong = rows.length > few + 1;
  const isWhole = memory.open.has(name);
  const shown = isLong && !isWhole ? rows.filter(({ value }, at) => at < few || set.includes(value)) : rows;
  const more = (): TemplateResult =>
    html`<button
      class="link"
      type="button"
      aria-expanded=${isWhole ? 'true' : 'false'}
      @click=${() => {
        memory.expand(name);
      }}
    >
      ${isWhole ? messages.showFewer : messages.showAll(formatNumber(rows.length))}
    </button>`;
  return html`
    <fieldset class="facet" part="facet">
      <legend>${messages.facets[name]}</legend>
      ${shown.map(({ value, count }) => {
        const isSet = set.includes(value);
        const change = (event: Event): void => {
          // The box goes back to what was rendered; the new search renders it anew, wherever its value then stands.
          if (event.target instanceof HTMLInputElement) event.target.checked = isSet;
          filter(name, toggled(set, value));
        };
        return html`<label class="option">
          <input type="checkbox" .checked=${isSet} ?disabled=${count === 0 && !isSet} @change=${change} />
          <span class="words">${filterLabel(name, value, context)}</span>
          <span class="count">${formatNumber(count)}</span>
        </label>`;
      })}
      ${isLong ? more() : nothing}
    </fieldset>
  `;
}

/** Every filter with its values and what each would find; counts leave the filter's own choice out. */
export function facetList(context: SearchContext): TemplateResult {
  const shown = filterNames.filter((name) => !context.hidden.includes(name));
  return html`${shown.map((name) => (name === 'ipc' ? ipcTree(context) : checklist(name, context)))}`;
}
