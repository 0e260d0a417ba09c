import { css } from 'lit';

/** The picture of an ending. */
export const sceneStyles = css`
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
`;
