import { css } from 'lit';

export const styles = css`
  .summary {
    max-width: 46em;
  }
  .checks {
    width: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  .checks th,
  .checks td {
    padding: var(--_s-2) 0;
    padding-inline-end: var(--_s-2);
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  .checks .badge {
    white-space: nowrap;
  }
  @container (min-width: 17em) {
    .checks td {
      white-space: nowrap;
    }
    .checks td:last-child {
      padding-inline-end: 0;
      text-align: end;
    }
  }
  @container (max-width: 16.99em) {
    .checks tr {
      display: block;
      padding-block: var(--_s-2);
      border-block-end: 1px solid var(--_line);
    }
    .checks :is(th, td) {
      display: inline-block;
      padding-block: 0;
      border: 0;
    }
    .checks th {
      inline-size: 100%;
      padding-inline-end: 0;
    }
  }
  .checks + .quiet,
  .pairs + .notice + * {
    margin-block-start: var(--_s-3);
  }
  .term {
    display: block;
    width: 100%;
    max-width: 24em;
    height: 0.5em;
    margin-block: var(--_s-1);
    border-radius: 1em;
    fill: var(--_accent);
  }
  .term .used {
    fill: var(--_line);
  }
  .side .button,
  .side [part='availability'] .notice {
    width: 100%;
  }
  .side [part='availability'] {
    display: grid;
    gap: var(--_s-2);
    justify-items: start;
  }
  .side .pairs {
    border-block-start: 1px solid var(--_line);
  }
  .side .pairs > div {
    grid-template-columns: var(--_columns, min(6em, 38%) minmax(0, 1fr));
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s-3);
    /* Their words, not their targets, stand in line. */
    margin-inline-start: calc(var(--_s-1) * -1 - 1px);
  }
  .side .plain {
    width: auto;
    padding-inline: var(--_s-1);
    border-color: transparent;
    background: none;
    color: var(--_accent);
  }
  .outline {
    align-content: start;
    min-height: 60em;
  }
  .outline .bone {
    max-width: 90%;
    margin: 0;
  }
  .outline .titles .bone + .bone {
    height: 2.75em;
  }
  .expected .bone {
    margin-block: calc(var(--_s-3) + 0.45em);
  }
  .similar .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 var(--_s-6);
  }
  .similar .card {
    grid-template-columns: minmax(0, 1fr);
    min-height: 0;
  }
  .similar .offer {
    display: flex;
    align-items: baseline;
    text-align: start;
  }
  dialog {
    width: min(46em, 100vw - 2 * var(--_s-3));
    max-height: calc(100dvh - 2 * var(--_s-3));
    padding: var(--_s-5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_raised);
    color: var(--_ink);
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(10 18 28 / 0.55);
  }
  dialog:focus {
    outline: 0;
  }
  /* In the corner beside the heading, and at hand wherever one has scrolled to. */
  .closing {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: grid;
    justify-content: end;
    height: 0;
    margin-block: calc(var(--_s-5) * -0.75) calc(var(--_s-5) * 0.75);
    margin-inline-end: calc(var(--_s-5) * -0.75);
  }
  [part='ordering'] {
    padding-block-end: var(--_s-6);
    border-block-end: 1px solid var(--_line);
  }
  /* The title of the page is the title of the order. */
  ip-order-form::part(title) {
    display: none;
  }
  .asking {
    display: grid;
    gap: var(--_s-1);
  }
  .paper {
    display: none;
  }
  @container (min-width: 42em) {
    .title {
      font-size: var(--_t-3);
    }
    .similar .cards {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (min-width: 56em) {
    .sheet {
      grid-template-columns: minmax(0, 1fr) 20em;
      align-items: start;
    }
    .head,
    .stale {
      grid-column: 1 / -1;
    }
    .verified {
      flex: 0 0 20em;
    }
    .side {
      grid-column: 2;
      grid-row: span 2;
      position: sticky;
      inset-block-start: var(--_s-4);
    }
    .body {
      grid-column: 1;
      grid-row: 2;
    }
    .stale ~ .body {
      grid-row: 3;
    }
    .wide {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .wide > div {
      grid-template-columns: 7em minmax(0, 1fr);
    }
    .wide > div:last-child {
      border-block-end: 1px solid var(--_line);
    }
    .wide .ipc {
      grid-column: 1 / -1;
    }
  }
  @media (pointer: coarse) {
    .copy {
      min-width: var(--_target);
      min-height: var(--_target);
    }
  }
  @media (forced-colors: active) {
    .term {
      fill: CanvasText;
      border: 1px solid;
    }
    .term .used {
      fill: Canvas;
    }
  }
  @media print {
    :host {
      --_size: 9pt;
      --_leading: 1.4;
    }
    .sheet {
      display: block;
    }
    .head {
      padding-block-end: var(--_s-3);
    }
    .title {
      font-size: var(--_t-2);
    }
    .side,
    .section + .section {
      margin-block-start: var(--_s-4);
    }
    .side.panel {
      padding: 0;
      border: 0;
    }
    .summary {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 5;
      overflow: hidden;
    }
    .checks th,
    .checks td,
    .pairs > div {
      padding-block: 1px;
    }
    .wide {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .family,
    .cpc,
    .patentType,
    .office,
    .copy {
      display: none !important;
    }
    .paper {
      display: block;
    }
  }
`;
