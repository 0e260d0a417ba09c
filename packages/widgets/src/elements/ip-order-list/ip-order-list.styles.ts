import { css } from 'lit';

export const styles = css`
  .waiting {
    min-height: 24em;
  }
  .top {
    align-items: center;
  }
  .top,
  .stale {
    margin-block-end: var(--_s-4);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s-2);
  }
  .filters .button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-quiet);
    color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .orders {
    display: grid;
    gap: var(--_s-3);
  }
  .order {
    display: grid;
    gap: var(--_s-2) var(--_s-5);
    padding: var(--_s-4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_raised);
  }
  .order.mine {
    border-color: var(--_accent);
    border-block-start-width: 4px;
  }
  .order h3 > * {
    display: inline-block;
    padding-block: var(--_s-1);
    font-weight: inherit;
  }
  .turn {
    font-weight: 600;
  }
  .mine .turn {
    color: var(--_accent);
  }
  .left {
    display: block;
  }
  .overdue {
    color: var(--_danger);
  }
  .price {
    font-weight: 650;
  }
  nav {
    margin-block-start: var(--_s-4);
    align-items: center;
  }
  [part~='empty'] {
    padding: var(--_s-6);
    text-align: center;
  }
  .order .row {
    gap: 0 var(--_s-4);
  }
  .row.figures {
    word-break: keep-all;
  }
  @container (max-width: 26em) {
    .filters {
      width: 100%;
    }
    .filters .button {
      flex: 1 0 40%;
      padding-inline: var(--_s-2);
    }
  }
  @container (min-width: 42em) {
    .order {
      grid-template-columns: minmax(0, 1fr) fit-content(17em);
      padding-inline: var(--_s-5);
    }
    .order > div:last-child {
      text-align: end;
    }
  }
  @media (forced-colors: active) {
    .filters .button[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
`;
