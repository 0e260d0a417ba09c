import { css } from 'lit';

/** The words of an ending, and the place of its picture. */
export const endingStyles = css`
  .ending {
    display: grid;
    gap: var(--_s-4);
    padding: var(--_s-5);
    border-radius: var(--_radius-large);
    background: var(--_surface-quiet);
  }
  .scene {
    aspect-ratio: 240 / 132;
    width: min(100%, 17em);
    margin-inline: auto;
    align-self: start;
  }
  .lead {
    font-size: var(--_t-2);
    line-height: 1.35;
  }
  @container (min-width: 30em) {
    .ending {
      grid-template-columns: minmax(0, 15em) minmax(0, 1fr);
      align-items: center;
    }
  }
  /* On paper the words are enough, and may go on overleaf. */
  @media print {
    .ending {
      display: block;
      padding: 0;
    }
    .scene {
      display: none;
    }
  }
`;
