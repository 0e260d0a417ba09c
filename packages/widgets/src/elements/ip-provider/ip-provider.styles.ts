import { css } from 'lit';

/** The provider takes no space of its own; what it hands down are inherited properties only. */
export const styles = css`
  :host {
    display: contents;
  }
  :host([color-scheme='light']) {
    color-scheme: light;
  }
  :host([color-scheme='dark']) {
    color-scheme: dark;
  }
  :host([color-scheme='auto']) {
    color-scheme: light dark;
  }
  :host([display-mode='elder']) {
    --ip-font-size: 24px;
    --ip-line-height: 1.75;
    --ip-target-size: 56px;
  }
`;
