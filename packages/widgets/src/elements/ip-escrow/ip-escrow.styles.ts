import { css } from 'lit';

export const styles = css`
  .split {
    display: block;
    width: 100%;
    height: 0.875em;
    border-radius: 1em;
    background: var(--_line);
  }
  .split:dir(rtl) {
    scale: -1 1;
  }
  .key {
    display: inline-block;
    width: 0.75em;
    height: 0.75em;
    margin-inline: calc(-0.75em - var(--_s-2)) var(--_s-2);
    border-radius: 3px;
  }
  /* Every line of a name stands beside its colour. */
  [part='figures'] dt {
    padding-inline-start: calc(0.75em + var(--_s-2));
  }
  .held {
    fill: var(--_accent);
    background: var(--_accent);
  }
  .released {
    fill: var(--_good);
    background: var(--_good);
  }
  .refunded {
    --_paler: color-mix(in oklab, var(--_accent), var(--_surface) 40%);
    fill: var(--_paler);
    background: var(--_paler);
  }
  .fee {
    fill: var(--_ink-soft);
    background: var(--_ink-soft);
  }
  .officialFeePaid {
    fill: var(--_line-strong);
    background: var(--_line-strong);
  }
  .forfeited {
    fill: var(--_danger);
    background: var(--_danger);
  }
  /* Amounts under each other, as on a bill. */
  .pairs > div {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .custody {
    padding-block-start: var(--_s-3);
    border-block-start: 1px solid var(--_line);
  }
  .custody p {
    display: flex;
    gap: var(--_s-2);
  }
  .custody .icon {
    margin-block-start: 0.125em;
    color: var(--_ink-soft);
  }
  @media (forced-colors: active) {
    .key,
    .split rect {
      forced-color-adjust: none;
    }
  }
`;
