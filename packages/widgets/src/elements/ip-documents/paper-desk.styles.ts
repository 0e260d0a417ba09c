import { css } from 'lit';

/** A paper on its way, and what is asked before a first signature. */
export const deskStyles = css`
  [part='question'] .row {
    align-items: center;
  }
  .upload {
    padding: var(--_s-3);
    border-radius: var(--_radius);
    background: var(--_surface-quiet);
  }
  .upload .button {
    justify-self: start;
  }
  progress {
    width: 100%;
    height: 0.625em;
    accent-color: var(--_accent);
  }
`;
