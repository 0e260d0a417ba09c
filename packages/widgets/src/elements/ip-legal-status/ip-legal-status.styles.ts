import { css } from 'lit';

export const styles = css`
  .events > li {
    position: relative;
    display: grid;
    grid-template-columns: 8em minmax(0, 1fr);
    gap: 0 var(--_s-4);
    padding-block-end: var(--_s-4);
    padding-inline-start: var(--_s-5);
    border-inline-start: 2px solid var(--_line);
  }
  .events > li:last-child {
    padding-block-end: 0;
  }
  .events > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: calc(-0.3125em - 1px);
    width: 0.625em;
    height: 0.625em;
    border-radius: 50%;
    background: var(--_accent);
  }
  .events time {
    color: var(--_ink-soft);
  }
  summary {
    font-size: 0.875em;
  }
  [aria-current='true'] {
    font-weight: 650;
  }
  @container (max-width: 34em) {
    .events > li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
