import { css } from 'lit';
import { elder } from '../../styles/elder.js';

/** The provider takes no space of its own; what it hands down are inherited properties only. */
export const styles = css`
  :host {
    display: contents;
  }
  /* Who chooses a scheme of its own cannot rely on the page's background any more. */
  :host([color-scheme]) {
    --ip-background: var(--ip-color-surface, light-dark(#ffffff, #0f161d));
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
  ${elder}
  @media print {
    :host([color-scheme]) {
      color-scheme: light;
    }
  }
`;
