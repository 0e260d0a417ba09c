import { css } from 'lit';

/** The outline of an element that waits, and what is said over it once that takes long. */
export const skeleton = css`
  .bone {
    display: block;
    height: 1em;
    border-radius: 3px;
    background: var(--_line);
  }
  .bone + :is(.bone, .panel) {
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
  /* What is said lies on a clear ground, not on bars cut in half. */
  .waits > .waiting:has(+ [part='slow']) {
    mask-image: linear-gradient(transparent 5em, #000 7em);
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
