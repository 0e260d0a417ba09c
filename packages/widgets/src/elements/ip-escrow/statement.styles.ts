import { css } from 'lit';

export const statementStyles = css`
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    min-width: 42em;
    border-collapse: collapse;
    font-size: 0.875em;
  }
  th,
  td {
    padding: var(--_s-2);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    min-width: 5em;
  }
  thead th {
    color: var(--_ink-soft);
  }
  tbody {
    border-block-start: 1px solid var(--_line);
  }
  .sum {
    text-align: end;
    white-space: nowrap;
  }
`;
