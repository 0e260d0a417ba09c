import { css } from 'lit';

/** Title, number and seal of the right on show. */
export const headStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s-4) var(--_s-6);
    align-items: center;
    padding-block-end: var(--_s-5);
    border-block-end: 1px solid var(--_line);
  }
  .titles {
    display: grid;
    flex: 1 1 28em;
    gap: var(--_s-2);
  }
  .head .kind {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s-3);
    align-items: baseline;
    color: var(--_ink-soft);
    font-size: var(--_t-0);
  }
  .title {
    font-size: var(--_t-2);
  }
  .number {
    color: var(--_ink);
    font-weight: 550;
  }
  .copy {
    display: inline-grid;
    place-items: center;
    min-width: max(24px, 2em);
    min-height: max(24px, 2em);
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    vertical-align: middle;
    margin-block-end: 0.2em;
    cursor: pointer;
  }
  .copy:hover {
    background: var(--_accent-quiet);
  }
  .verified {
    display: flex;
    gap: var(--_s-3);
    align-items: center;
  }
  .verified p {
    display: grid;
    max-width: 19em;
    min-height: 4.4em;
    align-content: center;
  }
  /* Room for the days that are left, which come a moment later. */
  @container (max-width: 24em) {
    .verified p {
      min-height: 5.9em;
    }
  }
  /* Large print on a phone: the seal beside its first words only, what follows as wide as the page. */
  @container (max-width: 16em) {
    .verified {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      row-gap: var(--_s-1);
    }
    .verified p {
      display: contents;
    }
    .verified p > span {
      grid-column: 1 / -1;
    }
    .verified p > :last-child {
      min-height: 3em;
    }
  }
`;
