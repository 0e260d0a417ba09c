import { css } from 'lit';

/** The outline of an element that waits, and what is said over it once that takes long. */
export const skeleton = css`
  .bone {
    display: block;
    height: 1em;
    border-radius: 3px;
    background: var(--_line);
  }
  .bone + .bone {
    margin-block-start: var(--_s-4);
  }
  .waits {
    display: grid;
    align-items: start;
  }
  .waits > * {
    grid-area: 1 / 1;
    z-index: 0;
  }
  /* The outline breathes as a whole: each bar by itself would be a layer for the compositor. */
  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .waiting {
      animation: breathe 1.4s ease-in-out 0.4s infinite alternate;
    }
  }
  @media (forced-colors: active) {
    .bone {
      background: GrayText;
    }
  }
`;
