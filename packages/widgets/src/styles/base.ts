import { css } from 'lit';
import { controls } from './controls.js';
import { skeleton } from './skeleton.js';

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
    font-size: var(--_fine);
    line-height: 1.5;
  }
  .figures {
    font-variant-numeric: tabular-nums;
  }
  /* Days and terms stay whole where a line has room for one; in narrower places they break as all text does. */
  @container (min-width: 16em) {
    :is(p, span, td).figures,
    time,
    .badge {
      word-break: keep-all;
    }
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
  ${controls}
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    padding: 0.125em 0.625em;
    border-radius: 1em;
    background: var(--_ground, var(--_surface-quiet));
    color: var(--_tone, var(--_ink-soft));
    font-size: var(--_t-00);
    font-weight: 550;
    line-height: 1.6;
  }
  .badge .icon {
    width: 1.1em;
    height: 1.1em;
    stroke-width: 2;
  }
  /* A tone colours what it is given to, and nothing that stands in it. */
  .badge,
  .notice {
    --_tone: initial;
    --_ground: initial;
  }
  .progress {
    --_tone: var(--_accent);
    --_ground: var(--_accent-quiet);
  }
  .seal {
    --_tone: var(--_seal);
    --_ground: var(--_seal-quiet);
  }
  .success {
    --_tone: var(--_good);
    --_ground: var(--_good-quiet);
  }
  .attention {
    --_tone: var(--_caution);
    --_ground: var(--_caution-quiet);
  }
  .failure {
    --_tone: var(--_danger);
    --_ground: var(--_danger-quiet);
  }
  .notice {
    padding: var(--_s-3) var(--_s-4);
    border-radius: var(--_radius);
    background: var(--_ground, var(--_surface-quiet));
  }
  /* Every line of the words stands beside the icon. */
  .notice:has(> .icon) {
    padding-inline-start: calc(var(--_s-4) + 1.25em + var(--_s-3));
  }
  .notice > .icon {
    color: var(--_tone, var(--_accent));
  }
  .notice:has(> .icon) > .icon {
    float: inline-start;
    margin-block: 0.2em;
    margin-inline: calc(-1.25em - var(--_s-3)) var(--_s-3);
  }
  .notice .button {
    margin-block-start: var(--_s-3);
  }
  ${skeleton}
  @media (forced-colors: active) {
    .badge,
    .notice,
    .button {
      border: 1px solid;
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
