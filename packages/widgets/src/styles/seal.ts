import { css } from 'lit';

/** The seal of `templates/seal.ts`: whole while it is good, broken once it is not. */
export const sealStyles = css`
  .stamp {
    display: grid;
    flex: none;
    width: max(76px, 4.75rem);
    place-items: center;
    color: var(--_ink-soft);
  }
  .stamp > * {
    grid-area: 1 / 1;
  }
  .stamp > svg:first-child {
    width: 100%;
    fill: var(--_surface-quiet);
    stroke: currentColor;
    stroke-width: 2.5;
  }
  .stamp circle {
    fill: none;
    stroke-width: 1.25;
    stroke-dasharray: 1.5 2.5;
  }
  .stamp .icon {
    width: max(32px, 2rem);
    height: max(32px, 2rem);
    stroke-width: 2.25;
  }
  .stamp.seal {
    --_tone: var(--_seal);
    --_tone-quiet: var(--_seal-quiet);
  }
  .stamp.attention {
    --_tone: var(--_caution);
    --_tone-quiet: var(--_caution-quiet);
  }
  .stamp.failure {
    --_tone: var(--_danger);
    --_tone-quiet: var(--_danger-quiet);
  }
  .stamp:is(.attention, .failure, .seal):not(.neutral) {
    color: var(--_tone);
  }
  .stamp:not(.neutral) > svg:first-child {
    fill: var(--_tone-quiet);
  }
  .stamp.neutral > svg:first-child path {
    stroke-dasharray: 5 4;
  }
  @media (forced-colors: active) {
    .stamp.stamp {
      --_surface-quiet: Canvas;
      --_tone-quiet: Canvas;
    }
  }
`;
