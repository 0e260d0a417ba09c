import { css } from 'lit';

export const styles = css`
  .note {
    display: block;
  }
`;
