import { css } from 'lit';

/**
 * What a money action is about. It stands inside a part, where no style sheet of the page reaches: only what is inherited
 * has to be taken back, and the face of its figures is one that a page cannot replace by its own: it may put another one
 * under any name of a list, such as the one of the rest of the text, but not under a word of CSS. See `legibility.ts`.
 */
export const fact = css`
  [lang],
  .fact {
    font-feature-settings: normal;
    font-size-adjust: none;
    letter-spacing: normal;
    word-spacing: normal;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    -webkit-text-fill-color: currentcolor;
    -webkit-text-stroke: 0;
    -webkit-text-security: none;
  }
  .fact {
    font-family: system-ui, sans-serif;
    /* Older browsers know no canvas, and no dark one. */
    outline-color: #fff;
    outline-color: Canvas;
  }
  :host::before,
  :host::after,
  [part]::before,
  [part]::after {
    content: none !important;
  }
`;
