import { css } from 'lit';

export const statementStyles = css`
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--_fine);
  }
  th,
  td {
    padding: var(--_s-1);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  :is(th, td):first-child {
    padding-inline-start: 0;
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  [scope='rowgroup'] {
    padding-block-start: var(--_s-3);
  }
  tbody tr:last-child td {
    padding-block-end: var(--_s-3);
  }
  thead th {
    color: var(--_ink-soft);
  }
  tbody {
    border-block-start: 1px solid var(--_line);
  }
  .sum {
    text-align: end;
  }
  .sum {
    white-space: nowrap;
  }
  [scope='rowgroup'] .quiet {
    display: inline-block;
    word-break: keep-all;
  }
`;
