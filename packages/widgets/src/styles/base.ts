import { css } from 'lit';

/** What all elements share: text, controls, icons, badges, notices, skeletons. */
export const base = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  h3,
  h4 {
    font-family: var(--_heading);
    font-size: var(--_t-0);
    font-weight: 650;
    line-height: 1.35;
  }
  h2 {
    font-size: var(--_t-2);
  }
  h3 {
    font-size: var(--_t-1);
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  .quiet {
    color: var(--_ink-soft);
    font-size: 0.875em;
    line-height: 1.5;
  }
  .figures {
    font-variant-numeric: tabular-nums;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  /* Moved to by script, to be read out: no control. */
  :is(h2, h3, h4, .notice):focus {
    outline: 0;
  }
  .icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }
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
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    padding: 0.125em 0.625em;
    border-radius: 1em;
    background: var(--_surface-quiet);
    color: var(--_ink-soft);
    font-size: var(--_t-00);
    font-weight: 550;
    line-height: 1.6;
    word-break: keep-all;
    overflow-wrap: anywhere;
  }
  .badge .icon {
    width: 1.1em;
    height: 1.1em;
    stroke-width: 2;
  }
  .badge.progress {
    color: var(--_accent);
    background: var(--_accent-quiet);
  }
  .badge.seal {
    color: var(--_seal);
    background: var(--_seal-quiet);
  }
  .badge.success {
    color: var(--_good);
    background: var(--_good-quiet);
  }
  .badge.attention {
    color: var(--_caution);
    background: var(--_caution-quiet);
  }
  .badge.failure {
    color: var(--_danger);
    background: var(--_danger-quiet);
  }
  .notice {
    padding: var(--_s-3) var(--_s-4);
    border-radius: var(--_radius);
    background: var(--_surface-quiet);
  }
  .notice.attention {
    background: var(--_caution-quiet);
  }
  .notice.failure {
    background: var(--_danger-quiet);
  }
  .notice.success {
    background: var(--_good-quiet);
  }
  /* Every line of the words stands beside the icon. */
  .notice:has(> .icon) {
    padding-inline-start: calc(var(--_s-4) + 1.25em + var(--_s-3));
  }
  .notice > .icon {
    float: inline-start;
    margin-block: 0.2em;
    margin-inline: calc(-1.25em - var(--_s-3)) var(--_s-3);
    color: var(--_accent);
  }
  .notice.attention > .icon {
    color: var(--_caution);
  }
  .notice.failure > .icon {
    color: var(--_danger);
  }
  .notice.success > .icon {
    color: var(--_good);
  }
  .notice .button {
    margin-block-start: var(--_s-3);
  }
  .bone {
    display: block;
    height: 1em;
    border-radius: 3px;
    background: var(--_line);
  }
  /* The outline breathes as a whole: each bar by itself would be a layer for the compositor. */
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .waiting {
      animation: breathe 1.4s ease-in-out 0.4s infinite alternate;
    }
  }
  @media (forced-colors: active) {
    .badge,
    .notice,
    .button {
      border: 1px solid;
    }
    .bone {
      background: GrayText;
    }
    .icon {
      forced-color-adjust: auto;
    }
  }
  @media print {
    .button,
    .link,
    .no-print {
      display: none;
    }
  }
`;
