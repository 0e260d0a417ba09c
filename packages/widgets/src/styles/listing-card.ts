import { css } from 'lit';

/** One right on offer as a row of a ledger: what it is at the start, what it costs at the end. */
export const listingCardStyles = css`
  .cards > li {
    border-block-end: 1px solid var(--_line);
  }
  .card {
    display: grid;
    gap: 0.5em 2em;
    padding-block: 1.125em;
    min-height: 7.5em;
  }
  .kind {
    color: var(--_ink-soft);
    font-size: 0.8125em;
    letter-spacing: 0.02em;
  }
  .card h3 a,
  .card h3 .link {
    display: inline-block;
    padding-block: 0.2em;
    min-height: 0;
    color: var(--_ink);
    font-weight: 650;
    text-decoration: none;
  }
  .card h3 a:hover,
  .card h3 .link:hover {
    color: var(--_accent);
    text-decoration: underline;
  }
  .card h3 a:visited {
    color: var(--_ink-soft);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin-block-start: 0.25em;
    color: var(--_ink-soft);
    font-size: 0.875em;
  }
  .facts li:first-child {
    color: var(--_ink);
  }
  .offer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: baseline;
  }
  .price {
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.3;
  }
  @container (min-width: 42em) {
    .card {
      grid-template-columns: minmax(0, 1fr) fit-content(22em);
    }
    .offer {
      flex-direction: column;
      align-items: flex-end;
      text-align: end;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
  }
`;
