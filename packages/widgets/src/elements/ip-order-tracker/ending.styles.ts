import { css } from 'lit';

/** The picture of an ending and its words. */
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
  }
  .lead {
    font-size: var(--_t-2);
    line-height: 1.35;
  }
  .drawing {
    display: block;
    width: 100%;
    fill: none;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke: var(--_ink-soft);
  }
  .ground,
  .road {
    stroke: var(--_line-strong);
  }
  .road {
    stroke-dasharray: 2 6;
  }
  .disc {
    stroke: none;
    fill: var(--_raised);
  }
  .centre {
    stroke: var(--_ink);
    stroke-width: 2.5;
  }
  .coin {
    stroke: var(--_caution);
    fill: var(--_caution-quiet);
  }
  .stamp {
    stroke: var(--_danger);
    stroke-width: 3.5;
  }
  .good .disc {
    fill: var(--_good-quiet);
  }
  .good .centre {
    stroke: var(--_good);
  }
  .caution .disc {
    fill: var(--_caution-quiet);
  }
  .caution .centre {
    stroke: var(--_caution);
  }
  .danger .disc {
    fill: var(--_danger-quiet);
  }
  .danger .centre {
    stroke: var(--_danger);
  }
  @media (forced-colors: active) {
    .drawing path {
      stroke: CanvasText;
    }
    .drawing .disc {
      fill: Canvas;
    }
  }
  @container (min-width: 30em) {
    .ending {
      grid-template-columns: minmax(0, 15em) minmax(0, 1fr);
      align-items: center;
    }
  }
`;
