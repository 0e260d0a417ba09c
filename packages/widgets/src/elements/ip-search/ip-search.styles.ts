import { css } from 'lit';

export const styles = css`
  .box {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .box .button {
    flex: 0 1 auto;
  }
  .box input {
    flex: 1 1 10em;
    font-size: 1.0625em;
  }
  .layout {
    display: grid;
    gap: 1em 3em;
    margin-block-start: 1em;
  }
  .toggle {
    justify-self: start;
  }
  .toggle::after {
    content: '';
    width: 0.45em;
    height: 0.45em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: translateY(-0.15em) rotate(45deg);
  }
  .toggle[aria-expanded='true']::after {
    transform: translateY(0.15em) rotate(225deg);
  }
  .facets:not(.open) {
    display: none;
  }
  .facet {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .facet legend {
    padding: 0;
    float: inline-start;
    width: 100%;
    font-weight: 650;
    font-size: 0.875em;
  }
  .facet legend + * {
    clear: both;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-height: var(--_target);
    cursor: pointer;
  }
  .option .words {
    flex: 1;
  }
  .option .count {
    color: var(--_ink-soft);
    font-size: 0.8125em;
  }
  .option:hover .words {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .branch {
    display: flex;
    align-items: center;
  }
  .branch .option {
    flex: 1;
  }
  .twig {
    margin-inline-start: 1.75em;
  }
  .expander {
    flex: none;
    display: grid;
    place-items: center;
    width: var(--_target);
    height: var(--_target);
    border: 0;
    background: none;
    cursor: pointer;
  }
  .twigless {
    flex: none;
    width: var(--_target);
  }
  .expander::before {
    content: '';
    width: 0.45em;
    height: 0.45em;
    border: solid var(--_ink-soft);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  .expander[aria-expanded='true']::before {
    transform: rotate(225deg);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1.5em;
    padding-block-end: 0.75em;
    border-block-end: 2px solid var(--_ink);
  }
  .bar h2:focus {
    outline-offset: 4px;
  }
  .bar .found {
    margin-inline-start: 0.5em;
    color: var(--_ink-soft);
    font-size: 0.75em;
    font-weight: 400;
  }
  .sort {
    display: flex;
    align-items: center;
    gap: 0.625em;
    font-size: 0.875em;
    white-space: nowrap;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding-block: 0.75em 0.25em;
  }
  .chip {
    padding-inline: 0.75em;
    font-size: 0.875em;
    font-weight: 400;
    border-color: var(--_line);
    background: var(--_accent-quiet);
  }
  .chip::after {
    content: '×';
    font-size: 1.2em;
    line-height: 1;
  }
  .stale {
    opacity: 0.55;
    transition: opacity var(--_motion) ease-out 120ms;
  }
  .none {
    padding-block: 3em;
    text-align: center;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.75em;
    padding-block: 1.25em;
  }
  @container (min-width: 58em) {
    .layout {
      grid-template-columns: 16em minmax(0, 1fr);
    }
    .toggle {
      display: none;
    }
    .facets:not(.open) {
      display: block;
    }
    .facet:first-of-type {
      border: 0;
      padding-block-start: 0;
    }
    .option,
    .expander {
      min-height: 2.125em;
      height: auto;
      font-size: 0.9375em;
    }
    .expander,
    .twigless {
      width: 2em;
    }
  }
  @media (pointer: coarse) {
    .option,
    .expander {
      min-height: var(--_target);
    }
  }
  @media print {
    form,
    .facets,
    .pages,
    .sort,
    .chips,
    .toggle {
      display: none;
    }
  }
`;
