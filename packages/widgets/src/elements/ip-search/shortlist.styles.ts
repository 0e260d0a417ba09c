import { css } from 'lit';

export const shortlistStyles = css`
  .tray {
    position: sticky;
    inset-block-end: max(var(--ip-inset-bottom, 0px), var(--_s-2));
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s-2) var(--_s-3);
    margin-block-start: var(--_s-4);
    padding: var(--_s-2) var(--_s-4);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-large);
    background: var(--_raised);
    box-shadow: 0 2px 20px -6px #0f233755;
  }
  .tray p {
    flex: 1;
  }
  .tray .button {
    margin-inline-start: auto;
  }
  .compared {
    display: grid;
    gap: var(--_s-4);
    margin-block-start: var(--_s-4);
  }
  .compared .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s-2) var(--_s-4);
  }
  .compared h2 {
    flex: 1 0 auto;
  }
  .compared label {
    min-height: var(--_target);
  }
  table {
    width: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    font-size: max(0.9375em, var(--_least, 0px));
  }
  th,
  td {
    padding: var(--_s-3);
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  tr > :first-child {
    width: 10em;
  }
  tbody th {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  thead .name {
    display: block;
  }
  thead .name a {
    display: inline-block;
    padding-block: var(--_s-1);
  }
  thead .button {
    /* Below the cross, and as wide as the column. */
    margin: var(--_s-1) 0 0;
    margin-inline-end: calc(-1 * var(--_target));
  }
  thead th {
    position: relative;
    padding-inline-end: calc(var(--_target) + var(--_s-2));
  }
  thead th .link {
    position: absolute;
    inset-block-start: var(--_s-1);
    inset-inline-end: 0;
    min-inline-size: var(--_target);
    text-align: center;
  }
  tr.differs th {
    color: var(--_ink);
    font-weight: 650;
  }
  tr.differs td {
    background: var(--_accent-quiet);
  }
  .mark {
    margin-inline-start: var(--_s-1);
    color: var(--_accent);
    font-size: var(--_t-00);
    font-weight: 550;
  }
  @container (max-width: 44em) {
    /* A patent number stays whole in half of 320 pixels. */
    table {
      font-size: var(--_fine);
    }
    table,
    thead,
    tbody,
    tr {
      display: block;
    }
    tr {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      border-block-end: 1px solid var(--_line);
    }
    tr > * {
      width: auto;
      border: 0;
      padding: var(--_s-2);
    }
    tbody th {
      grid-column: 1 / -1;
    }
    thead td {
      display: none;
    }
    td::before {
      content: attr(data-name);
      word-break: normal;
      color: var(--_ink-soft);
      font-size: var(--_t-00);
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 1;
      overflow: hidden;
    }
  }
  @container (max-width: 16em) {
    tr {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .tray {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
