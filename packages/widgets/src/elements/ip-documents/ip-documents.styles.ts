import { css } from 'lit';

export const styles = css`
  [part='paper'] > details > summary {
    display: flex;
    color: inherit;
  }
  summary > .row {
    flex: 1;
  }
  details > .stack {
    padding-block-end: var(--_s-3);
  }
  .lines > li:has(> details) {
    padding-block: var(--_s-2);
  }
  @container (min-width: 20em) {
    .row:has(> .badge) {
      flex-wrap: nowrap;
    }
    .row > .badge {
      flex: none;
    }
  }
  .signers li {
    align-items: center;
    padding-block: var(--_s-2);
  }
  .files {
    align-items: center;
  }
  .drop {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s-2) var(--_s-4);
    align-items: center;
    padding: var(--_s-3);
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
  }
  .over .drop {
    border-color: var(--_accent);
    background: var(--_accent-quiet);
  }
  .file {
    position: relative;
  }
  .file:focus-within {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .stored {
    padding: var(--_s-3);
    border-radius: var(--_radius);
    background: var(--_surface-quiet);
  }
  code {
    overflow-wrap: anywhere;
  }
  @media print {
    .panel {
      break-inside: auto;
    }
    [part='paper'] {
      break-inside: avoid;
    }
    details::details-content {
      content-visibility: visible;
    }
    summary > .icon {
      display: none;
    }
  }
`;
