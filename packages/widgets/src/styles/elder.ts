import { css } from 'lit';

/** Large print, for one element or for all that inherit it: no text under 18 pt, targets for a thumb, one column. */
export const elder = css`
  :host([display-mode='elder']) {
    --ip-font-size: 24px;
    --ip-line-height: 1.75;
    --ip-target-size: 56px;
    --_least: 1em;
    --_columns: minmax(0, 1fr);
  }
`;
