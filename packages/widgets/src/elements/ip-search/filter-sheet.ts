import { css, html, type LitElement, type TemplateResult } from 'lit';
import { ModalController } from '../../controllers/modal-controller.js';
import { searchFor } from '../../controllers/search-state.js';
import { formatNumber } from '../../formats/date.js';
import { x } from '../../icons/icons.js';
import { adopt } from '../../styles/adopt.js';
import { icon } from '../../templates/icon.js';
import type { SearchContext } from './search-context.js';

/** The filters on a narrow screen: a sheet over the page, with its own way back to the results. */
const sheetStyles = css`
  dialog {
    inset: auto 0 0;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    width: auto;
    max-width: none;
    height: min(92dvh, 60em);
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-large) var(--_radius-large) 0 0;
    background: var(--_surface);
    color: var(--_ink);
    font-size: var(--_size);
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: #0009;
  }
  dialog > * {
    display: flex;
    align-items: center;
    gap: var(--_s-3);
    padding: var(--_s-2) var(--_s-4);
    border-block-end: 1px solid var(--_line);
  }
  dialog > .choices {
    display: block;
    overflow: auto;
  }
  /* Side by side where both keep their words in one line, else one above the other. */
  dialog > :last-child {
    flex-wrap: wrap;
    border-block: 1px solid var(--_line) 0;
  }
  dialog h2,
  dialog > :last-child > .button {
    flex: auto;
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog {
      animation: rise var(--_motion) ease-out;
    }
  }
  @keyframes rise {
    from {
      translate: 0 4em;
      opacity: 0;
    }
  }
`;

/** Opens as soon as it is on the page; Escape, the cross, the backdrop and the button at its foot close it. */
function filterSheet(
  { messages, search, answer, go }: SearchContext,
  options: { readonly facets: unknown; readonly done: () => void; readonly closed: () => void },
): TemplateResult {
  const { facets, done, closed } = options;
  // Closed by its own means, it gives the focus back to where it was.
  const close = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof Element) currentTarget.closest('dialog')?.close();
    closed();
  };
  return html`
    <dialog part="sheet" aria-labelledby="sheet-title" @close=${closed} closedby="any">
      <div>
        <h2 id="sheet-title">${messages.filters}</h2>
        <button class="button" type="button" aria-label=${messages.close} @click=${close}>${icon(x)}</button>
      </div>
      <div class="choices" part="facets">${facets}</div>
      <div>
        <button
          class="button"
          type="button"
          @click=${() => {
            go(searchFor(search, { filters: {} }));
          }}
        >
          ${messages.clearAll}
        </button>
        <button
          class="button primary"
          type="button"
          @click=${(event: Event) => {
            close(event);
            done();
          }}
        >
          ${answer?.total ? messages.showResults(formatNumber(answer.total)) : messages.results}
        </button>
      </div>
    </dialog>
  `;
}

/** The sheet of an element, with its style sheet. */
export function partFor(host: LitElement): typeof filterSheet {
  adopt(host, sheetStyles);
  new ModalController(host);
  return filterSheet;
}
