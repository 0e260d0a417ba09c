import { css } from 'lit';

/** One right on offer as a row of a ledger: what it is at the start, what it costs at the end. */
export const listingCardStyles = css`
  .cards > li {
    border-block-end: 1px solid var(--_line);
  }
  /* What is out of sight is not laid out. Browsers that would cut the ring of a focus off lay all of it out. */
  @supports (overflow-clip-margin: 8px) {
    .cards > li {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 30em;
      overflow-clip-margin: 8px;
    }
  }
  .card {
    display: grid;
    gap: var(--_s-3) var(--_s-5);
    padding-block: var(--_s-4);
    min-height: 7.5em;
    break-inside: avoid;
  }
  .kind,
  .facts,
  .offer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s-1) var(--_s-4);
    color: var(--_ink-soft);
    font-size: var(--_fine);
  }
  .kind {
    gap: var(--_s-1) var(--_s-3);
  }
  /* A place for each: what it is offered for, the check, what can be done with it. */
  .offer {
    display: grid;
    justify-items: start;
  }
  .offer .badge {
    grid-row: 2;
    text-wrap: balance;
  }
  .offer p {
    display: flex;
    gap: var(--_s-2);
    align-items: baseline;
  }
  @container (min-width: 16em) {
    .facts {
      word-break: keep-all;
    }
    .cards > li {
      contain-intrinsic-block-size: auto 19em;
    }
  }
  .card h3 :is(a, .link) {
    display: inline-block;
    margin-inline-start: calc(var(--_s-1) * -1);
    padding: var(--_s-1);
    padding-inline-end: 0;
    max-inline-size: calc(100% + var(--_s-1));
    min-height: 0;
    color: var(--_ink);
    font-weight: 650;
    text-decoration: none;
    outline-offset: -2px;
  }
  .card h3 :is(a, .link):hover {
    color: var(--_accent);
    text-decoration: underline;
  }
  .card h3 a:visited {
    color: var(--_ink-soft);
  }
  mark {
    padding: 0 0.1em;
    border-radius: 2px;
    background: var(--_caution-quiet);
    color: inherit;
    box-shadow: inset 0 -2px var(--_caution);
  }
  .facts li:first-child,
  .facts strong {
    color: var(--_ink);
    font-weight: 550;
  }
  .price {
    flex: none;
    color: var(--_ink);
    font-size: var(--_t-2);
    font-weight: 650;
    line-height: 1.3;
  }
  @container (max-width: 26em) {
    .offer {
      column-gap: var(--_s-2);
    }
    .offer p {
      inline-size: 100%;
    }
  }
  @container (min-width: 26em) {
    .offer {
      grid-template-columns: 1fr auto;
    }
  }
  @container (min-width: 42em) {
    .card {
      /* What a check says in one line, in English and in large print too. */
      grid-template-columns: minmax(0, 1fr) fit-content(calc(24 * var(--_t-00)));
    }
    .cards > li {
      contain-intrinsic-block-size: auto 9em;
    }
    .offer {
      grid-template-columns: auto;
      place-content: start stretch;
      justify-items: end;
      text-align: end;
    }
  }
`;
