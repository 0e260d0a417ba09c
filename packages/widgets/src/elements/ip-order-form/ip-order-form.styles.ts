import { css } from 'lit';

export const styles = css`
  .step {
    padding-block: 1.25em;
    border-block-start: 1px solid var(--_line);
  }
  :host {
    --_measure: 54em;
  }
  form {
    max-width: var(--_measure);
  }
  form > h2 + p {
    margin-block-end: 1.25em;
  }
  .step legend {
    float: inline-start;
    width: 100%;
  }
  .step legend + * {
    clear: both;
    margin-block-end: 0.75em;
  }
  .step > h3,
  .step legend {
    display: flex;
    gap: 0.75em;
    align-items: baseline;
    font: 650 1.0625em / 1.35 var(--_heading);
  }
  .step legend {
    margin-block-end: 0.75em;
  }
  .step .ordinal {
    color: var(--_accent);
    font-variant-numeric: tabular-nums;
  }
  .choices {
    display: grid;
    gap: var(--_s-2);
  }
  .consequence {
    margin-block: var(--_s-3) 0;
  }
  .waiting {
    min-height: 36em;
  }
  form .waiting {
    min-height: 16em;
  }
  .quote {
    width: 100%;
    border-collapse: collapse;
  }
  .quote th,
  .quote td {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  .quote td {
    padding-inline-start: 1em;
    text-align: end;
    white-space: nowrap;
  }
  .quote tr.sum :is(th, td) {
    border-block: 2px solid var(--_ink);
    font-weight: 650;
  }
  .quote tr.sum td {
    font-size: 1.125em;
  }
  .expired td {
    color: var(--_ink-soft);
    text-decoration: line-through;
  }
  .clauses {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1.5em;
    list-style: decimal;
  }
  .clauses li::marker {
    color: var(--_ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .step > .stack,
  .step > .notice {
    margin-block: var(--_s-3);
  }
  .agree + .error {
    margin-block-start: calc(-1 * var(--_s-3));
  }
  /* One press takes it whole, to be copied. */
  .reference {
    font-weight: 650;
    user-select: all;
  }
  .papers {
    columns: 14em;
    margin-block: var(--_s-1);
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .sides {
    display: grid;
    grid-template-columns: var(--_columns, repeat(auto-fit, minmax(min(16em, 100%), 1fr)));
    gap: var(--_s-3) var(--_s-5);
  }
  .sides ul {
    display: grid;
    gap: var(--_s-3);
    margin-block: var(--_s-2) 0;
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  h5 {
    margin: 0;
    color: var(--_ink-soft);
    font-size: 1em;
    font-weight: 650;
  }
  form > .stack .button {
    width: 100%;
  }
  @container (min-width: 44em) {
    .choices {
      grid-template-columns: var(--_columns, repeat(3, minmax(0, 1fr)));
    }
    form > .stack .button {
      justify-self: start;
      width: auto;
      min-width: 14em;
    }
  }
`;
