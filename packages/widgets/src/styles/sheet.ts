import { css } from 'lit';

/** A document-like page of one thing: title, sections with headings, tables of facts. */
export const sheet = css`
  .sheet {
    display: grid;
    gap: 2em 3em;
  }
  .title {
    font-size: 1.625em;
    line-height: 1.25;
    text-wrap: balance;
  }
  .section > h3 {
    padding-block-end: 0.5em;
    margin-block-end: 0.75em;
    border-block-end: 2px solid var(--_ink);
  }
  .section + .section {
    margin-block-start: 2em;
  }
  .pairs {
    display: grid;
    gap: 0 1.5em;
  }
  .pairs > div {
    display: grid;
    grid-template-columns: min(9em, 38%) minmax(0, 1fr);
    gap: 1em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .pairs dt {
    color: var(--_ink-soft);
    font-size: 0.875em;
  }
  .amount {
    font-size: 1.75em;
    font-weight: 650;
    line-height: 1.2;
  }
  .panel {
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-block-start: 3px solid var(--_accent);
    background: var(--_surface-quiet);
    border-radius: 0 0 var(--_radius) var(--_radius);
  }
  .stack {
    display: grid;
    gap: 0.75em;
  }
  .stack > .badge {
    justify-self: start;
  }
  .pairs + .notice,
  .pairs + .quiet,
  .checks + .quiet {
    margin-block-start: 0.75em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: baseline;
  }
  .between {
    justify-content: space-between;
  }
  @media print {
    .section,
    .panel {
      break-inside: avoid;
    }
    .panel {
      background: none;
    }
  }
`;
