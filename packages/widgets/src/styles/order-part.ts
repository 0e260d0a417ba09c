import { css } from 'lit';

/** What the elements that show a part of an order share: heading with a state, lists with lines between. */
export const orderPart = css`
  .waiting {
    min-height: 24em;
  }
  .panel {
    grid-template-columns: minmax(0, 1fr);
  }
  .heading {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s-2) var(--_s-3);
    align-items: center;
    justify-content: space-between;
  }
  .heading h3 {
    display: flex;
    gap: var(--_s-2);
    align-items: center;
  }
  .heading h3 .icon {
    color: var(--_accent);
  }
  .lines > li {
    padding-block: var(--_s-4);
    border-block-start: 1px solid var(--_line);
  }
  .lines > li:last-child {
    padding-block-end: 0;
  }
  .good {
    color: var(--_good);
  }
  .late {
    color: var(--_danger);
    animation: none;
  }
  code {
    font-size: max(0.9375em, var(--_least, 0px));
  }
`;
