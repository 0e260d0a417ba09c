import { css } from 'lit';

/** What all elements share: text, controls, badges, notices, skeletons. */
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
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.005em;
  }
  h2 {
    font-size: 1.25em;
  }
  h3 {
    font-size: 1.0625em;
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
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    border-radius: var(--_radius);
  }
  input[type='search'],
  select,
  textarea {
    min-height: var(--_target);
    padding: 0.375em 0.75em;
    border: 1px solid var(--_line-strong);
    background: var(--_surface);
    width: 100%;
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
    gap: 0.5em;
    min-height: var(--_target);
    padding: 0.375em 1.125em;
    border: 1px solid var(--_line-strong);
    background: var(--_surface);
    color: var(--_ink);
    text-decoration: none;
    border-radius: var(--_radius);
    font-weight: 550;
    line-height: 1.3;
    cursor: pointer;
    transition: background-color var(--_motion) ease-out;
  }
  .button:hover {
    background: var(--_surface-quiet);
  }
  .button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent), var(--_ink) 18%);
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
    align-items: baseline;
    gap: 0.4em;
    padding: 0.1em 0.55em;
    border-radius: 2px;
    background: var(--_surface-quiet);
    color: var(--_ink-soft);
    font-size: 0.8125em;
    font-weight: 550;
    line-height: 1.6;
  }
  .badge::before {
    content: '';
    flex: none;
    width: 0.5em;
    height: 0.5em;
    border-radius: 50%;
    background: currentColor;
    forced-color-adjust: none;
  }
  .badge.progress {
    color: var(--_accent);
    background: var(--_accent-quiet);
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
    padding: 0.75em 1em;
    border-inline-start: 3px solid var(--_line-strong);
    background: var(--_surface-quiet);
  }
  .notice.attention {
    border-color: var(--_caution);
    background: var(--_caution-quiet);
  }
  .notice.failure {
    border-color: var(--_danger);
    background: var(--_danger-quiet);
  }
  .notice.success {
    border-color: var(--_good);
    background: var(--_good-quiet);
  }
  .notice .button {
    margin-block-start: 0.75em;
  }
  .bone {
    display: block;
    height: 1em;
    border-radius: 2px;
    background: var(--_line);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }
  .late {
    animation: appear 0s 4s both;
  }
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .bone {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .badge,
    .notice,
    .button {
      border: 1px solid;
    }
    .badge::before {
      background: CanvasText;
    }
    .bone {
      background: GrayText;
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
