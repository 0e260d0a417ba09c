import { css } from 'lit';

export const styles = css`
  .waiting {
    min-height: 36em;
  }
  .waiting .bone {
    margin-block: 1em;
  }
  .stages {
    display: grid;
    grid-column: 1 / -1;
  }
  .stage {
    position: relative;
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr) auto;
    align-items: start;
    gap: 0 0.75em;
    padding-block-end: 1em;
  }
  .stage:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 1.6em 0.1em;
    inset-inline-start: calc(0.875em - 1px);
    width: 2px;
    background: var(--_line);
  }
  .stage.done:not(:last-child)::before {
    background: var(--_good);
  }
  .mark {
    display: grid;
    place-items: center;
    width: 1.5em;
    height: 1.5em;
    margin: 0.05em 0.125em;
    border: 2px solid var(--_line-strong);
    border-radius: 50%;
    background: var(--_surface);
  }
  .done .mark {
    border-color: var(--_good);
    background: var(--_good);
  }
  .done .mark::before {
    content: '';
    width: 0.3em;
    height: 0.6em;
    border: solid var(--_surface);
    border-width: 0 2px 2px 0;
    transform: translateY(-0.06em) rotate(45deg);
  }
  .current .mark {
    border: 2px solid var(--_accent);
    box-shadow: 0 0 0 3px var(--_accent-quiet);
  }
  .current .mark::before {
    content: '';
    width: 0.6em;
    height: 0.6em;
    border-radius: 50%;
    background: var(--_accent);
  }
  .failed .mark {
    border-color: var(--_danger);
    background: var(--_danger);
    border-radius: 3px;
  }
  .failed .mark::before {
    content: '';
    width: 0.7em;
    height: 2px;
    background: var(--_surface);
  }
  .skipped .mark {
    border-style: dashed;
  }
  .stage .name {
    font-weight: 550;
  }
  .current .name {
    font-weight: 650;
    color: var(--_accent);
  }
  .failed .name {
    color: var(--_danger);
  }
  .upcoming .name,
  .skipped .name {
    font-weight: 400;
    color: var(--_ink-soft);
  }
  .stage .state {
    color: var(--_ink-soft);
    font-size: 0.8125em;
  }
  .split {
    display: block;
    width: 100%;
    height: 0.75em;
    margin-block: 0.75em;
    border-radius: 2px;
    background: var(--_line);
  }
  .key {
    display: inline-block;
    width: 0.7em;
    height: 0.7em;
    margin-inline-end: 0.5em;
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
    padding-block: 0.875em;
    border-block-end: 1px solid var(--_line);
  }
  .signers li {
    padding-block: 0.25em;
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
  .history li {
    display: grid;
    grid-template-columns: min(11em, 42%) minmax(0, 1fr);
    gap: 0 1em;
    padding-block: 0.375em;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-height: var(--_target);
  }
  .blocked summary {
    min-height: var(--_target);
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: center;
    cursor: pointer;
  }
  .blocked summary::before {
    content: '';
    width: 0.45em;
    height: 0.45em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }
  .blocked[open] summary::before {
    transform: rotate(45deg);
  }
  .blocked ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  @container (min-width: 58em) {
    .sheet {
      grid-template-columns: minmax(0, 1fr) 22em;
      align-items: start;
    }
    .head {
      grid-column: 1 / -1;
    }
    .stages {
      grid-template-columns: repeat(8, minmax(0, 1fr));
    }
    .stage {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: subgrid;
      grid-row: span 3;
      gap: 0.375em;
      padding: 0 0.75em 0 0;
    }
    .stage:not(:last-child)::before {
      inset: 0.8em 0.25em auto 2.1em;
      width: auto;
      height: 2px;
    }
    .side {
      grid-column: 2;
      grid-row: 3;
      gap: 2em;
    }
    .body {
      grid-column: 1;
      grid-row: 3;
    }
  }
  @media (forced-colors: active) {
    .stage:not(:last-child)::before,
    .mark::before,
    .key,
    .split rect {
      forced-color-adjust: none;
    }
    .current .mark {
      border-width: 4px;
    }
  }
`;
