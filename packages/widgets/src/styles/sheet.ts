import { css } from 'lit';

/** A document-like page of one thing: title, sections with headings, tables of facts. */
export const sheet = css`
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s-6) var(--_s-7);
  }
  .title {
    font-size: var(--_t-3);
    line-height: 1.3;
    text-wrap: balance;
  }
  .section > h3 {
    margin-block-end: var(--_s-3);
  }
  .section + .section {
    margin-block-start: var(--_s-6);
  }
  .pairs {
    display: grid;
    gap: 0 var(--_s-5);
  }
  .pairs > div {
    display: grid;
    grid-template-columns: min(9em, 38%) minmax(0, 1fr);
    gap: var(--_s-4);
    padding-block: var(--_s-2);
    border-block-end: 1px solid var(--_line);
  }
  .pairs > div:last-child {
    border: 0;
  }
  .pairs dt {
    color: var(--_ink-soft);
    font-size: 0.875em;
    line-height: 1.8;
  }
  .amount {
    font-size: var(--_t-3);
    font-weight: 650;
    line-height: 1.25;
  }
  .panel {
    padding: var(--_s-5);
    border: 1px solid var(--_line);
    background: var(--_raised);
    border-radius: var(--_radius-large);
    box-shadow: var(--_shadow);
  }
  .stack {
    display: grid;
    gap: var(--_s-3);
  }
  .stack > .badge {
    justify-self: start;
  }
  .pairs + .notice,
  .pairs + .quiet {
    margin-block-start: var(--_s-3);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s-2) var(--_s-4);
    align-items: baseline;
  }
  .notice.stale {
    align-items: center;
  }
  .stale > * {
    margin-block: 0 !important;
  }
  .between {
    justify-content: space-between;
  }
  @container (max-width: 30em) {
    .panel {
      padding: var(--_s-4);
    }
  }
  @container (max-width: 16em) {
    .pairs > div {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
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
  .record {
    margin-block-start: var(--_s-3);
  }
  .record > summary {
    display: list-item;
    padding-block: calc((var(--_target) - 1.6em) / 2);
    color: var(--_accent);
    font-weight: 550;
    cursor: pointer;
  }
`;
