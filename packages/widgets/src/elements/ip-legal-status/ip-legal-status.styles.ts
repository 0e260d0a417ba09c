import { css } from 'lit';

export const styles = css`
  .timeline > li {
    display: grid;
    grid-template-columns: var(--_columns, 8em minmax(0, 1fr));
    gap: 0 var(--_s-4);
  }
  .timeline time {
    color: var(--_ink-soft);
  }
  summary {
    font-size: var(--_fine);
  }
  [aria-current='true'] {
    font-weight: 650;
  }
  @container (max-width: 34em) {
    .timeline > li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
