import { css } from 'lit';

export const styles = css`
  .waiting {
    min-height: 22em;
  }
  .methods {
    display: grid;
    gap: var(--_s-2);
  }
  .methods .quiet {
    display: block;
  }
  legend {
    margin-block-end: var(--_s-2);
  }
  .custody {
    display: flex;
    gap: var(--_s-2);
  }
  .custody .icon {
    color: var(--_seal);
    margin-block-start: 0.1em;
  }
  .button {
    width: 100%;
  }
  .notice strong {
    display: block;
  }
  @container (min-width: 34em) {
    .button {
      width: auto;
      justify-self: start;
    }
    .methods {
      grid-template-columns: var(--_columns, repeat(3, minmax(0, 1fr)));
    }
  }
`;
