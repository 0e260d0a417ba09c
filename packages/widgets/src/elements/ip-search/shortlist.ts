import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ComparisonController } from '../../controllers/comparison-controller.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { shortlistLimit } from '../../controllers/search-state.js';
import { formatNumber } from '../../formats/date.js';
import { words } from '../../formats/plain-text.js';
import { printer, scale, x } from '../../icons/icons.js';
import { shortlistWords } from '../../locale.js';
import { adopt } from '../../styles/adopt.js';
import { icon } from '../../templates/icon.js';
import { comparisonRows, type Row } from './comparison-rows.js';
import type { SearchContext } from './search-context.js';
import { shortlistStyles } from './shortlist.styles.js';

type Options = Pick<SearchContext, 'search' | 'choose' | 'hrefOf' | 'visit'>;

interface Column {
  readonly sign: string;
  readonly name: string;
  /** False where it cannot be read: there is nothing to open then. */
  readonly isThere: boolean;
}

/** For the search that asked for this file. */
export function partFor(host: LitElement): Shortlist {
  return new Shortlist(host);
}

/** The tray under the results and the comparison in their place; made when the first right is chosen. */
export class Shortlist {
  readonly #host: LitElement;
  readonly #portal: PortalController<'shortlist'>;
  readonly #comparison: ComparisonController;
  #onlyDifferences = false;

  constructor(host: LitElement) {
    this.#host = host;
    adopt(host, shortlistStyles);
    this.#comparison = new ComparisonController(host);
    this.#portal = new PortalController(host, {
      words: shortlistWords,
      follow: ({ client }) => {
        this.#comparison.connect(client);
      },
    });
  }

  tray({ search: { chosen }, choose }: Options): TemplateResult | typeof nothing {
    const { messages } = this.#portal;
    if (!messages || chosen.length === 0) return nothing;
    return html`
      <section class="tray" part="shortlist" aria-label=${messages.shortlist}>
        <p class="figures">${messages.chosen(formatNumber(chosen.length), formatNumber(shortlistLimit))}</p>
        <button
          class="link"
          type="button"
          @click=${() => {
            choose([], false);
          }}
        >
          ${messages.clearList}
        </button>
        <button
          class="button primary"
          type="button"
          ?disabled=${chosen.length < 2}
          @click=${() => {
            this.#comparison.renew();
            choose(chosen, true);
          }}
        >
          ${icon(scale)}${messages.compare}
        </button>
      </section>
    `;
  }

  comparison(options: Options): TemplateResult | typeof nothing {
    const { messages, locale, today } = this.#portal;
    if (!messages) return nothing;
    const { choose } = options;
    const { chosen } = options.search;
    const listings = chosen.map((id) => this.#comparison.listing(id));
    const known = listings.map((listing) => (listing && 'right' in listing ? listing : null));
    const rows = comparisonRows(known, { messages, locale, today });
    const columns = listings.map((listing, at) => {
      const isThere = listing !== null && 'right' in listing;
      const name = isThere ? words(listing.title, locale).text : listing ? messages.failure[listing.kind] : '';
      return { sign: signs[at] ?? '', name, isThere };
    });
    const isWaiting = listings.includes(null);
    return html`
      <section class="compared" part="comparison" aria-busy=${isWaiting ? 'true' : 'false'}>
        <div class="row">
          <h2 tabindex="-1">
            ${messages.comparison}
            <span class="found figures">${messages.compared(formatNumber(chosen.length))}</span>
          </h2>
          <label class="row no-print">
            <input type="checkbox" .checked=${this.#onlyDifferences} @change=${this.#filter} />
            ${messages.onlyDifferences}
          </label>
          <button class="button" type="button" @click=${print}>${icon(printer)}${messages.print}</button>
          <button
            class="button"
            type="button"
            @click=${() => {
              choose(chosen, false);
            }}
          >
            ${messages.back}
          </button>
        </div>
        ${isWaiting ? html`<span class="bone"></span><span class="bone"></span><span class="bone"></span>` : this.#table(rows, columns, options)}
      </section>
    `;
  }

  #head(id: string, { sign, name, isThere }: Column, options: Options): TemplateResult {
    const { messages } = this.#portal;
    const { choose, hrefOf, visit } = options;
    const { chosen } = options.search;
    const href = hrefOf(id);
    const opened = (event: Event): void => {
      visit(id, event);
    };
    const numbered = html`${sign} ${name}`;
    const told = `${messages?.details} ${name}`;
    const details =
      href === undefined
        ? html`<button class="button" type="button" aria-label=${told} @click=${opened}>${messages?.details}</button>`
        : html`<a class="button" href=${href} aria-label=${told} @click=${opened}>${messages?.details}</a>`;
    return html`<th role="columnheader" scope="col">
      <span class="name">
        ${href === undefined ? numbered : html`<a href=${href} @click=${opened}>${numbered}</a>`}
      </span>
      ${isThere ? details : nothing}
      <button
        class="link"
        type="button"
        aria-label=${messages?.remove(name) ?? nothing}
        @click=${() => {
          const rest = chosen.filter((other) => other !== id);
          choose(rest, rest.length > 1);
        }}
      >
        ${icon(x)}
      </button>
    </th>`;
  }

  #table(rows: readonly Row[], columns: readonly Column[], options: Options): TemplateResult {
    const { messages } = this.#portal;
    const { chosen } = options.search;
    const shown = this.#onlyDifferences ? rows.filter(({ differs }) => differs) : rows;
    // Roles are told too: on narrow screens the rows are no table to the style sheet, but still one to a reader.
    return html`
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell"></td>
            ${columns.map((column, at) => this.#head(chosen[at] ?? '', column, options))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${shown.map(
            ({ name, cells, differs }) => html`
              <tr role="row" class=${differs ? 'differs' : ''}>
                <th role="rowheader" scope="row">
                  ${name}${differs ? html` <span class="mark">${messages?.differs}</span>` : nothing}
                </th>
                ${cells.map((cell, at) => html`<td role="cell" class="figures" data-name="${columns[at]?.sign} ${columns[at]?.name}">${cell || messages?.notRecorded}</td>`)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    `;
  }

  readonly #filter = (event: Event): void => {
    this.#onlyDifferences = event.target instanceof HTMLInputElement && event.target.checked;
    this.#host.requestUpdate();
  };
}

/** Names alike in their beginnings are told apart by these, in the heads of the columns and in every cell. */
const signs = ['①', '②', '③', '④'] as const;

const print = (): void => {
  window.print();
};
