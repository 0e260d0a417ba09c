import { css, unsafeCSS } from 'lit';

/**
 * The colour roles, light and dark. A theme sets `--ip-color-<role>`; pairs that carry text keep 4.5:1 on every surface
 * they stand on, borders of controls 3:1 (checked by a test).
 */
export const colourRoles = {
  surface: ['#ffffff', '#10181f'],
  'surface-quiet': ['#f4f7f8', '#18232c'],
  ink: ['#15212b', '#e8eef2'],
  'ink-soft': ['#4a5965', '#a9b8c3'],
  line: ['#d8e0e5', '#2b3944'],
  'line-strong': ['#75848f', '#748692'],
  accent: ['#0d5875', '#82c8e3'],
  'accent-quiet': ['#e5f0f4', '#12303d'],
  'on-accent': ['#ffffff', '#06222e'],
  good: ['#17663f', '#84d3a8'],
  'good-quiet': ['#e5f3eb', '#112f22'],
  caution: ['#7a4a00', '#f1c470'],
  'caution-quiet': ['#fbf1dd', '#33270e'],
  danger: ['#a1281c', '#f6a69b'],
  'danger-quiet': ['#fbe9e6', '#3a1c18'],
} as const;
export type ColourRole = keyof typeof colourRoles;

const declared = (value: (light: string, dark: string) => string): string =>
  Object.entries(colourRoles)
    .map(([role, [light, dark]]) => `--_${role}:var(--ip-color-${role},${value(light, dark)})`)
    .join(';');

const light = unsafeCSS(declared((first) => first));
const both = unsafeCSS(declared((first, second) => `light-dark(${first},${second})`));

/** Design tokens as every element reads them. Private names start with `--_`; the public ones are `--ip-…`. */
export const tokens = css`
  :host {
    ${light};
    --_size: var(--ip-font-size, max(16px, 1rem));
    --_leading: var(--ip-line-height, 1.6);
    --_target: var(--ip-target-size, 44px);
    --_radius: var(--ip-radius, 4px);
    --_motion: var(--ip-motion, 160ms);
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    color: var(--_ink);
    background: var(--ip-background, transparent);
    font: 400 var(--_size) / var(--_leading)
      var(
        --ip-font-family,
        system-ui,
        -apple-system,
        'Segoe UI',
        'PingFang SC',
        'Hiragino Sans GB',
        'Microsoft YaHei',
        'Noto Sans CJK SC',
        'Noto Sans SC',
        sans-serif
      );
    text-align: start;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      ${both};
    }
  }
  :host([hidden]) {
    display: none;
  }
  /* Who chooses a scheme of its own cannot rely on the page's background any more. */
  :host([color-scheme]) {
    --ip-background: var(--_surface);
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
  @media (prefers-contrast: more) {
    :host {
      --_ink-soft: var(--_ink);
      --_line: var(--_line-strong);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_motion: 0s;
    }
  }
  @media print {
    :host {
      color-scheme: light;
      --_size: 10.5pt;
    }
  }
`;
