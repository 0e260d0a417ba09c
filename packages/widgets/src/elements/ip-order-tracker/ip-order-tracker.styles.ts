import { css } from 'lit';
import { endingStyles } from './ending.styles.js';
import { progressStyles } from './progress.styles.js';

const own = css`
  .waiting {
    min-height: 36em;
  }
  .top {
    display: grid;
    gap: var(--_s-6);
  }
  .head {
    display: grid;
    gap: var(--_s-2);
  }
  .parties {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s-2) var(--_s-6);
    padding-block-start: var(--_s-2);
  }
  .parties dt {
    color: var(--_ink-soft);
    font-size: var(--_t-00);
  }
  .now h3 {
    display: flex;
    gap: var(--_s-2);
    align-items: flex-start;
  }
  .now h3 .icon {
    margin-block-start: 0.05em;
  }
  .now.mine {
    border-color: var(--_accent);
    border-block-start-width: 4px;
  }
  .mine h3 .icon {
    color: var(--_accent);
  }
  .due {
    display: flex;
    gap: var(--_s-2);
  }
  .due .icon {
    margin-block-start: 0.18em;
    color: var(--_ink-soft);
  }
  .due strong {
    display: block;
  }
  .overdue {
    color: var(--_danger);
  }
  .actions {
    display: grid;
    gap: var(--_s-2);
  }
  .pay {
    min-height: 22em;
    padding-block: var(--_s-4);
    border-block: 1px solid var(--_line);
  }
  .inner {
    --ip-background: transparent;
  }
  /* The panel around it says so already. */
  .inner::part(due),
  .inner::part(order),
  .inner::part(turn),
  .inner::part(stale) {
    display: none;
  }
  /* It has the main button, too. */
  .inner::part(main) {
    border-color: var(--_line-strong);
    background: var(--_raised);
    color: var(--_ink);
  }
  .keep {
    margin-block-start: var(--_s-4);
  }
  blockquote {
    margin: var(--_s-1) 0 0;
    padding: var(--_s-2) var(--_s-4);
    border-inline-start: 3px solid var(--_line-strong);
    white-space: pre-wrap;
  }
  .option {
    display: flex;
    align-items: center;
    gap: var(--_s-3);
    min-height: var(--_target);
  }
  .blocked summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s-2);
  }
  .blocked ul {
    padding-inline-start: var(--_s-5);
    list-style: disc;
  }
  @media screen {
    .short .early {
      display: none;
    }
  }
  .history li {
    display: grid;
    gap: 0 var(--_s-4);
  }
  .by {
    display: block;
  }
  .inner + .inner,
  .inner + .section,
  .record + .section {
    margin-block-start: var(--_s-6);
  }
  slot + .record {
    margin-block-start: 0;
  }
  .slip {
    display: none;
  }
  @container (min-width: 30em) {
    .history li {
      grid-template-columns: var(--_columns, 11em minmax(0, 1fr));
    }
  }
  /* What is to be done has the wide column. A tracking link sees no money, and has one column. */
  @container (min-width: 58em) {
    .sheet:has(> .money) {
      grid-template: auto auto 1fr / minmax(0, 1fr) 23em;
      align-items: start;
    }
    .top {
      grid-column: 1 / -1;
    }
    .money {
      grid-area: 2 / 2 / span 2;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
    }
  }
  /* In one column, whose turn it is comes before the stages. */
  @media screen {
    @container (max-width: 57.99em) {
      .top {
        display: contents;
      }
      .stages,
      .ending,
      .body,
      .money {
        order: 1;
      }
    }
  }
  @media (forced-colors: active) {
    .now.mine {
      border-color: Highlight;
    }
  }
  @media print {
    .slip {
      display: block;
      padding-block-end: var(--_s-3);
      border-block-end: 2px solid var(--_ink);
    }
    .slip strong {
      display: block;
      font-size: var(--_t-2);
    }
    .pay,
    .actions,
    .blocked,
    .keep {
      display: none;
    }
    [part='history'] {
      break-inside: auto;
    }
    h3 {
      break-after: avoid;
    }
    .sheet,
    .top,
    .stages {
      display: block;
    }
    .sheet > * + *,
    .top > * + * {
      margin-block-start: var(--_s-5);
    }
    .stage,
    .history li {
      break-inside: avoid;
    }
  }
`;

export const styles = [own, progressStyles, endingStyles];
