import { css } from 'lit';

export const styles = css`
  ::-webkit-search-cancel-button {
    filter: grayscale(1);
  }
  form {
    position: relative;
    display: flex;
    gap: var(--_s-2);
  }
  form input[type='search'] {
    flex: 1;
    min-width: 0;
    width: auto;
    font-size: var(--_t-1);
    text-overflow: ellipsis;
  }
  /* As wide without its word as with it: it stays where it is when the words come. */
  form .primary {
    min-inline-size: 7.5em;
  }
  .skip:not(:focus) {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }
  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s-4) var(--_s-6);
    align-items: start;
    margin-block-start: var(--_s-5);
  }
  .toggle {
    justify-self: start;
  }
  .facets:not(.open) {
    display: none;
  }
  /* Nothing to filter, nothing to sort, and with a page that is set up wrongly nothing to search. */
  .layout:has([role='alert'], [part='empty']) :is(.toggle, .facets, .sort),
  .layout:has(.none) :is(.sort, label:has(:disabled), .facet:not(:has(input:enabled)), .facet .link),
  form:has(+ [role='alert']) {
    display: none;
  }
  /* Where no filter can be chosen, it would open on nothing. */
  .layout:has(.none):not(:has(input:enabled)) .toggle {
    visibility: hidden;
  }
  .notice {
    margin-block-start: var(--_s-4);
  }
  .facet {
    padding-block: var(--_s-3);
    border-block-end: 1px solid var(--_line);
  }
  .facet legend {
    padding: 0;
    float: inline-start;
    width: 100%;
    font-weight: 650;
    font-size: max(0.9375em, var(--_least, 0px));
  }
  .facet legend + * {
    clear: both;
  }
  .option {
    display: flex;
    align-items: center;
    gap: var(--_s-2);
    min-height: var(--_target);
    font-size: max(0.9375em, var(--_least, 0px));
    cursor: pointer;
  }
  .option .words {
    flex: 1;
    padding-block: var(--_s-1);
    line-height: 1.35;
  }
  .option:hover .words {
    color: var(--_accent);
  }
  .option .count,
  .option:has(:disabled) {
    color: var(--_ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .option .count {
    /* Clear of the ring of the focus. */
    padding-inline-end: var(--_s-1);
    font-size: var(--_fine);
  }
  .option:has(:disabled) {
    cursor: default;
    opacity: 0.65;
  }
  [role='tree'] {
    margin-inline-start: calc(var(--_s-2) * -1);
  }
  [role='group'] {
    padding-inline-start: var(--_s-5);
  }
  /* Nothing opens below them: the room of the arrow sets them back. */
  [role='group'] [role='group'] {
    padding-inline-start: var(--_s-2);
  }
  .option:focus-visible {
    outline-offset: 0;
    border-radius: var(--_radius);
  }
  [role='tree'] input {
    pointer-events: none;
  }
  .twisty {
    display: grid;
    place-items: center;
    align-self: stretch;
    width: 1.75em;
    color: var(--_ink-soft);
  }
  .twisty:dir(rtl),
  .ghost:dir(rtl) {
    scale: -1 1;
  }
  [aria-expanded='true'] > .twisty {
    transform: rotate(90deg);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_s-2) var(--_s-5);
    /* Reserved until its words are here. */
    min-height: calc(var(--_target) + var(--_s-3) + 2px);
    padding-block-end: var(--_s-3);
    border-block-end: 2px solid var(--_ink);
  }
  @container (max-width: 24em) {
    .bar {
      min-height: calc(var(--_target) + var(--_s-3) + var(--_s-2) + 2px + 1.5 * var(--_t-2));
    }
  }
  h2 {
    scroll-margin-block-start: var(--_s-4);
  }
  /* As high as its letters: it would count as moved when the figure comes. */
  .bar h2 {
    line-height: 1.5;
  }
  .found {
    margin-inline-start: var(--_s-2);
    color: var(--_ink-soft);
    font: 400 var(--_t-0) var(--_text);
  }
  .sort {
    display: flex;
    align-items: center;
    gap: var(--_s-2);
    font-size: var(--_fine);
    white-space: nowrap;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s-2);
    padding-block-start: var(--_s-3);
  }
  .chip {
    min-height: max(24px, var(--_target) - 11px);
    padding: var(--_s-1) var(--_s-3);
    border-color: transparent;
    border-radius: 2em;
    background: var(--_accent-quiet);
    font-size: var(--_fine);
  }
  .pick {
    color: var(--_ink);
  }
  /* Three grey bars, as one box: a page of them is laid out before there is anything to read. */
  .ghost {
    --bar: linear-gradient(var(--_line) 0 0) no-repeat;
    background:
      var(--bar) 0 var(--_s-4) / 12em 1em,
      var(--bar) 0 calc(var(--_s-4) + 2em) / 60% 1.25em,
      var(--bar) 0 calc(var(--_s-4) + 4.5em) / 36% 1em;
  }
  .cards.late {
    opacity: 0.55;
    transition: opacity var(--_motion) ease-out;
  }
  .none {
    display: grid;
    justify-items: center;
    gap: var(--_s-3);
    padding-block: var(--_s-7);
    text-align: center;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_s-3);
    padding-block: var(--_s-5);
  }
  @container (max-width: 24em) {
    .pages span {
      order: -1;
      inline-size: 100%;
      text-align: center;
    }
    .pages .button {
      flex: 1;
    }
  }
  @container (max-width: 30em) {
    form .primary {
      min-inline-size: calc(1.25 * var(--_size) + 2 * var(--_s-4) + 2px);
      font-size: 0;
      gap: 0;
    }
    form .primary .icon {
      font-size: var(--_size);
    }
  }
  @container (min-width: 58em) {
    /* Not a column of its own: a page may take the filters away. */
    .layout {
      display: flex;
      align-items: start;
    }
    .facets {
      flex: 0 0 clamp(16em, 24%, 19em);
    }
    .outcome {
      flex: 1;
      min-width: 0;
    }
    .toggle {
      display: none;
    }
    .facets:not(.open) {
      display: block;
    }
    /* Whoever arrives where nothing matches has nothing to filter by. */
    .layout:has(.none) .facets:not(:has(.facet)) {
      display: none;
    }
    .facet:first-of-type {
      padding-block-start: 0;
    }
  }
  @media (pointer: fine) {
    /* Closer under a mouse, unless somebody asks for larger targets than usual. */
    .option {
      min-height: clamp(2.125em, (var(--_target) - 44px) * 9, var(--_target));
    }
  }
  @media print {
    form,
    .facets,
    .pages,
    .sort,
    .chips,
    .pick {
      display: none;
    }
  }
`;
