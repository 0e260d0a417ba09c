import { css } from 'lit';

export const styles = css`
  .note {
    display: block;
  }
  .quiet + .lines > :first-child {
    padding-block-start: 0;
    border: 0;
  }
`;
