import { css } from 'lit';

/** Fields, boxes, buttons and links that act. */
export const controls = css`
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    border-radius: var(--_radius);
  }
  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    min-height: var(--_target);
    padding: var(--_s-2) var(--_s-3);
    border: 1px solid var(--_line-strong);
    background: var(--_raised);
    width: 100%;
  }
  ::placeholder {
    color: var(--_ink-soft);
    opacity: 1;
  }
  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    width: 1.125em;
    height: 1.125em;
    margin: 0;
    accent-color: var(--_accent);
  }
  /* As a field waits to be filled in: a browser's own box is grey in the dark, as if it were switched off. */
  input:where([type='checkbox'], [type='radio']):where(:enabled:not(:checked, [type='checkbox']:indeterminate)) {
    appearance: none;
    border: 1px solid var(--_line-strong);
    border-radius: 3px;
    background: var(--_raised);
  }
  input:where([type='radio']) {
    border-radius: 50%;
  }
  /* The browser's own arrow sticks to the edge and does not grow with the text. */
  select {
    appearance: none;
    padding-inline-end: 2.25em;
    background: conic-gradient(from -45deg at bottom, currentColor 25%, #0000 0) right 0.875em center / 0.75em 0.375em
      no-repeat var(--_raised);
  }
  select:dir(rtl) {
    background-position: 0.875em;
  }
  /* Drawn as a background, it is not drawn there. */
  @media (forced-colors: active) {
    select {
      appearance: auto;
    }
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_s-2);
    min-height: var(--_target);
    padding: var(--_s-2) var(--_s-4);
    border: 1px solid var(--_line-strong);
    background: var(--_raised);
    color: var(--_ink);
    text-decoration: none;
    border-radius: var(--_radius);
    font-weight: 550;
    line-height: 1.3;
    cursor: pointer;
    transition:
      background-color var(--_motion),
      border-color var(--_motion);
  }
  .button:hover {
    border-color: var(--_accent);
    background: var(--_accent-quiet);
  }
  .button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent), var(--_ink) 20%);
  }
  .button:disabled {
    background: var(--_surface-quiet);
    border-color: var(--_line);
    color: var(--_ink-soft);
    cursor: not-allowed;
  }
  .link {
    border: 0;
    background: none;
    padding: 0;
    min-height: var(--_target);
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-align: start;
    cursor: pointer;
  }
`;
