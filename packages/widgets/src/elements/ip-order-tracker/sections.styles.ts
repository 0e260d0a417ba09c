import { css } from 'lit';

/** The tracker's own sections of money, papers and office. */
export const sections = css`
  .split {
    display: block;
    width: 100%;
    height: 0.75em;
    margin-block: var(--_s-3);
    border-radius: 3px;
    background: var(--_line);
  }
  .key {
    display: inline-block;
    width: 0.7em;
    height: 0.7em;
    margin-inline-end: var(--_s-2);
    border-radius: 2px;
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
    fill: var(--_caution);
    background: var(--_caution);
  }
  .fee,
  .officialFeePaid {
    fill: var(--_ink-soft);
    background: var(--_ink-soft);
  }
  .forfeited {
    fill: var(--_danger);
    background: var(--_danger);
  }
  .papers > li,
  .notices > li {
    padding-block: var(--_s-3);
    border-block-end: 1px solid var(--_line);
  }
  .signers li {
    padding-block: var(--_s-1);
  }
  .signed {
    color: var(--_good);
  }
  .file {
    justify-self: start;
  }
  .file:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .key,
    .split rect {
      forced-color-adjust: none;
    }
  }
`;
