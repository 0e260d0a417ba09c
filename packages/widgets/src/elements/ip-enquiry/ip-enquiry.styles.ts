import { css } from 'lit';

export const styles = css`
  form,
  .sent {
    max-width: 44em;
  }
  form {
    display: grid;
    gap: var(--_s-4);
  }
  fieldset {
    display: grid;
    gap: var(--_s-3);
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s-4);
  }
  .below > :first-child {
    flex: 1 1 12em;
  }
  .field > .agree {
    font-weight: 400;
  }
  .summary .link {
    min-height: 2em;
  }
  .pair {
    display: grid;
    gap: var(--_s-4);
  }
  .sent p {
    margin-block-start: var(--_s-2);
  }
  .error .icon {
    width: 1em;
    height: 1em;
    margin-inline-end: 0.3em;
  }
  .agree + .error {
    margin-block-start: calc(-1 * var(--_s-3));
  }
  /* One press takes it whole, to be copied. */
  .reference {
    font-weight: 650;
    user-select: all;
  }
  @media (pointer: coarse) {
    .summary .link {
      min-height: var(--_target);
    }
  }
  @container (min-width: 34em) {
    .pair {
      grid-template-columns: var(--_columns, repeat(2, minmax(0, 1fr)));
    }
    form > .button {
      justify-self: start;
      min-width: 12em;
    }
  }
`;
