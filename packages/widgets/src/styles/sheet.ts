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
  .bone:first-child,
  .hidden + .bone {
    width: 40%;
    height: 1.5em;
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
    grid-template-columns: var(--_columns, min(9em, 38%) minmax(0, 1fr));
    gap: 0 var(--_s-4);
    padding-block: var(--_s-2);
    border-block-end: 1px solid var(--_line);
  }
  .pairs > div:last-child {
    border: 0;
  }
  .pairs dt {
    color: var(--_ink-soft);
    font-size: var(--_fine);
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
    }
    .notice {
      padding-inline: var(--_s-2);
    }
    .notice:has(> .icon) {
      padding-inline-start: calc(1.25em + 2 * var(--_s-2));
    }
    .notice:has(> .icon) > .icon {
      margin-inline: calc(-1.25em - var(--_s-2)) var(--_s-2);
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
    font-weight: 550;
  }
  summary {
    display: inline-flex;
    gap: var(--_s-1);
    align-items: center;
    min-height: var(--_target);
    color: var(--_accent);
    cursor: pointer;
  }
  summary > .icon {
    width: 1em;
    transition: transform var(--_motion);
  }
  summary > .icon:dir(rtl) {
    scale: -1 1;
  }
  [open] > summary > .icon {
    transform: rotate(90deg);
  }
`;
