import { css } from 'lit';

/** The stages of an order: a line down the page, across it where there is room. */
export const progressStyles = css`
  .stages {
    display: grid;
  }
  .stage {
    position: relative;
    display: grid;
    grid-template-columns: auto auto 1fr;
    align-items: start;
    gap: 0 var(--_s-3);
    padding-block-end: var(--_s-4);
  }
  .stage:last-child {
    padding: 0;
  }
  .stage:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 1.75em 0;
    inset-inline-start: calc(0.8em - 1px);
    width: 2px;
    background: var(--_line);
  }
  .stage.done:not(:last-child)::before {
    background: var(--_good);
  }
  .mark {
    display: grid;
    place-items: center;
    width: 1.6em;
    height: 1.6em;
    border: 2px solid var(--_line-strong);
    border-radius: 50%;
    background: var(--_raised);
  }
  .mark .icon {
    width: 1em;
    height: 1em;
    stroke-width: 3;
  }
  .done .mark,
  .failed .mark {
    border-color: var(--_good);
    background: var(--_good);
    color: var(--_surface);
  }
  .failed .mark {
    border-color: var(--_danger);
    background: var(--_danger);
    border-radius: var(--_radius);
  }
  .current .mark {
    border: 0.5em solid var(--_accent);
    box-shadow: 0 0 0 4px var(--_accent-quiet);
  }
  .skipped .mark {
    border-style: dashed;
    color: var(--_ink-soft);
  }
  .stage .name {
    font-weight: 550;
  }
  .current .name {
    font-weight: 700;
    color: var(--_accent);
  }
  .failed .name {
    color: var(--_danger);
  }
  .upcoming .name,
  .skipped .name {
    font-weight: 400;
    color: var(--_ink-soft);
  }
  .stage .state {
    color: var(--_ink-soft);
    font-size: var(--_t-00);
    line-height: 2;
  }
  /* Large print on a phone: no room beside the name. */
  @container (max-width: 16em) {
    .stage {
      grid-template-columns: auto 1fr;
    }
    .stage .state {
      grid-column: 2;
    }
  }
  @container (min-width: 58em) {
    .stages {
      grid-template-columns: repeat(8, minmax(0, 1fr));
      padding: var(--_s-5);
      border: 1px solid var(--_line);
      border-radius: var(--_radius-large);
      background: var(--_raised);
    }
    .stage {
      grid-template: auto 1fr auto / minmax(0, 1fr);
      gap: var(--_s-1);
      padding-block: 0;
      padding-inline-end: var(--_s-3);
    }
    .stage:not(:last-child)::before {
      inset-block: calc(0.8em - 1px) auto;
      inset-inline: 2em var(--_s-2);
      width: auto;
      height: 2px;
    }
    .stage .state {
      line-height: 1.4;
    }
  }
  @media (forced-colors: active) {
    .stages .stage:not(:last-child)::before {
      background: CanvasText;
    }
    .current .mark {
      border-color: Highlight;
    }
  }
  @media print, (forced-colors: active) {
    .done .mark,
    .failed .mark {
      background: Canvas;
      color: CanvasText;
    }
  }
`;
