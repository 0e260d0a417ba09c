import { css } from 'lit';

export const styles = css`
  .filings > li {
    position: relative;
    padding-inline-start: var(--_s-5);
    padding-block-end: var(--_s-5);
    border-inline-start: 2px solid var(--_line);
  }
  .filings > li:last-child {
    padding-block-end: 0;
  }
  .filings > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.4em;
    inset-inline-start: calc(-0.375em - 1px);
    width: 0.75em;
    height: 0.75em;
    border-radius: 50%;
    border: 2px solid var(--_accent);
    background: var(--_raised);
  }
  .filings > li:first-child::before {
    background: var(--_accent);
  }
  .note {
    display: block;
  }
`;
