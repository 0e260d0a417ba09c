import { css } from 'lit';

/** What happened, the newest first: a line with a dot for each. */
export const timeline = css`
  .timeline {
    /* The dots keep to the edge of the text around. */
    margin-inline-start: calc(0.375em - 1px);
  }
  .timeline > li {
    position: relative;
    padding-block-end: var(--_s-4);
    padding-inline-start: var(--_s-5);
    border-inline-start: 2px solid var(--_line);
  }
  .timeline > li:last-child {
    padding-block-end: 0;
  }
  .timeline > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.425em;
    inset-inline-start: calc(-0.375em - 1px);
    width: 0.75em;
    height: 0.75em;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    background: var(--_raised);
  }
  .timeline > li:first-child::before {
    background: var(--_accent);
  }
`;
