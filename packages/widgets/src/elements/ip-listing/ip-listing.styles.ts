import { css } from 'lit';

export const styles = css`
  .head {
    display: grid;
    gap: 0.5em;
  }
  .summary {
    max-width: 46em;
  }
  .checks li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  .side .button {
    width: 100%;
  }
  .waiting {
    min-height: 40em;
  }
  .waiting .bone {
    margin-block: 1em;
  }
  .similar .card {
    grid-template-columns: minmax(0, 1fr);
    min-height: 0;
  }
  .similar .offer {
    flex-direction: row;
    align-items: baseline;
    text-align: start;
  }
  @container (min-width: 56em) {
    .sheet {
      grid-template-columns: minmax(0, 1fr) 20em;
      align-items: start;
    }
    .head {
      grid-column: 1 / -1;
    }
    .side {
      grid-column: 2;
      grid-row: 2;
      position: sticky;
      inset-block-start: 1em;
    }
    .body {
      grid-column: 1;
      grid-row: 2;
    }
    .wide {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
