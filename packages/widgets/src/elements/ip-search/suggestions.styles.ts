import { css } from 'lit';

export const suggestionsStyles = css`
  [role='listbox'] {
    position: absolute;
    z-index: 2;
    inset-block-start: calc(100% + var(--_s-2));
    inset-inline: 0;
    max-block-size: min(36em, 75vh);
    overflow: auto;
    overscroll-behavior: contain;
    padding-block-end: var(--_s-1);
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    line-height: 1.4;
  }
  /* As wide as the box; beside it stands the button, as wide as its style says. */
  @container (min-width: 30em) {
    [role='listbox'] {
      inset-inline-end: calc(7.5em + var(--_s-2));
    }
  }
  [role='listbox'] [role='group'] {
    padding: 0;
  }
  [role='listbox'] .kind {
    display: block;
    padding: var(--_s-2) var(--_s-4) var(--_s-1);
    color: var(--_ink-soft);
    font-size: var(--_t-00);
    font-weight: 650;
  }
  [role='group'] + [role='group'] {
    border-block-start: 1px solid var(--_line);
    margin-block-start: var(--_s-1);
  }
  [role='option'] {
    display: flex;
    align-items: center;
    gap: var(--_s-3);
    min-block-size: var(--_target);
    padding: var(--_s-1) calc(var(--_s-4) - 3px);
    border-inline: 3px solid transparent;
    cursor: pointer;
  }
  /* The note goes under the words where both do not fit. */
  [role='listbox'] .meant {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: var(--_s-3);
    font-variant-numeric: tabular-nums;
  }
  [role='listbox'] .note {
    color: var(--_ink-soft);
    font-size: var(--_t-00);
  }
  [role='listbox'] .doubtful {
    color: var(--_caution);
  }
  [role='option'] .count {
    color: var(--_ink-soft);
    font-size: var(--_fine);
  }
  [role='option']:hover {
    background: var(--_surface-quiet);
  }
  [role='option'][aria-selected='true'] {
    border-inline-start-color: var(--_accent);
    background: var(--_accent-quiet);
  }
  .none .aside {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  @media (forced-colors: active) {
    [role='option'] {
      border-color: Canvas;
    }
    [role='option'][aria-selected='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
    [role='option'][aria-selected='true'] * {
      color: HighlightText;
    }
    [aria-selected='true'] mark {
      background: none;
      box-shadow: none;
      text-decoration: underline;
    }
  }
`;
