import { css } from 'lit';

/** Fields of a form: label above, hint below, error in place; choices as cards. */
export const form = css`
  .field {
    display: grid;
    gap: var(--_s-1);
    align-content: start;
  }
  .field > label,
  .field > legend {
    font-weight: 550;
  }
  .field textarea {
    min-height: 7em;
    resize: vertical;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
    outline: 1px solid var(--_danger);
  }
  .error {
    color: var(--_danger);
    font-size: var(--_fine);
  }
  legend {
    padding: 0;
    font-weight: 550;
  }
  /* Its first line in the middle of a target. */
  .agree {
    display: flex;
    gap: var(--_s-3);
    padding-block: calc((var(--_target) - 1.6em) / 2);
    cursor: pointer;
  }
  .agree > input {
    margin-block-start: 0.3em;
  }
  .choice {
    display: flex;
    gap: var(--_s-3);
    padding: var(--_s-3) var(--_s-4);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_raised);
    cursor: pointer;
  }
  .choice > input {
    margin-block-start: 0.25em;
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: var(--_accent-quiet);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  /* On its way: it keeps the focus. */
  [aria-disabled='true'] {
    opacity: 0.7;
    cursor: progress;
  }
  @media (forced-colors: active) {
    .primary,
    .choice:has(:checked) {
      border: 3px solid Highlight;
    }
  }
`;
