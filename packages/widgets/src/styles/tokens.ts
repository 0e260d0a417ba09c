import { css, unsafeCSS } from 'lit';
import { elder } from './elder.js';

/**
 * The colour roles, light and dark. A theme sets `--ip-color-<role>`; pairs that carry text keep 4.5:1 on every surface
 * they stand on, borders of controls 3:1 (checked by a test).
 */
export const colourRoles = {
  surface: ['#ffffff', '#0f161d'],
  'surface-quiet': ['#f2f5f8', '#1c2731'],
  raised: ['#ffffff', '#16202a'],
  ink: ['#111c28', '#e9eff5'],
  'ink-soft': ['#4a5868', '#a9b8c6'],
  line: ['#dbe2e9', '#2b3844'],
  'line-strong': ['#728190', '#76889a'],
  accent: ['#0f5293', '#8cc4f5'],
  'accent-quiet': ['#e6eff8', '#132f48'],
  'on-accent': ['#ffffff', '#06223c'],
  seal: ['#0c6a5a', '#7cd6c2'],
  'seal-quiet': ['#e0f2ee', '#0f312b'],
  good: ['#1b6b3a', '#85d4a5'],
  'good-quiet': ['#e6f4ea', '#122f20'],
  caution: ['#7d4800', '#f0c36d'],
  'caution-quiet': ['#fdf1dc', '#35280f'],
  danger: ['#a9261b', '#f8a79c'],
  'danger-quiet': ['#fcebe8', '#3b1b18'],
} as const;
export type ColourRole = keyof typeof colourRoles;

const declared = (value: (light: string, dark: string) => string): string =>
  Object.entries(colourRoles)
    .map(([role, [light, dark]]) => `--_${role}:var(--ip-color-${role},${value(light, dark)})`)
    .join(';');

const light = unsafeCSS(declared((first) => first));
const both = unsafeCSS(declared((first, second) => `light-dark(${first},${second})`));

/** Steps of the type scale, from captions to the title of a page, as multiples of running text. */
export const typeScale = { '00': 0.8125, '0': 1, '1': 1.125, '2': 1.375, '3': 1.75, '4': 2.25 } as const;

/** Steps of the spacing scale, as multiples of a quarter of running text: 4, 8, 12, 16, 24, 32 and 48 px at 16 px. */
export const spacingScale = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 6, '6': 8, '7': 12 } as const;

const steps = (name: string, unit: string, scale: Readonly<Record<string, number>>) =>
  unsafeCSS(
    Object.entries(scale)
      .map(([step, factor]) => {
        const size = `var(${unit})*${factor}`;
        return `--_${name}-${step}:${factor < 1 ? `max(${size},var(--_least,0px))` : `calc(${size})`}`;
      })
      .join(';'),
  );

/** Design tokens as every element reads them. Private names start with `--_`; the public ones are `--ip-…`. */
export const tokens = css`
  :host {
    ${light};
    --_size: var(--ip-font-size, max(16px, 1rem));
    --_unit: calc(var(--_size) / 4);
    ${steps('t', '--_size', typeScale)};
    ${steps('s', '--_unit', spacingScale)};
    --_fine: max(0.875em, var(--_least, 0px));
    --_leading: var(--ip-line-height, 1.6);
    --_target: var(--ip-target-size, 44px);
    --_radius: var(--ip-radius, 6px);
    --_radius-large: var(--ip-radius-large, 12px);
    --_shadow: var(--ip-shadow, 0 1px 2px #0f233712, 0 6px 16px -10px #0f233733);
    --_motion: var(--ip-motion, 160ms);
    --_text: var(
      --ip-font-family,
      -apple-system,
      'Segoe UI',
      Roboto,
      'PingFang SC',
      'Hiragino Sans GB',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Noto Sans SC',
      system-ui,
      sans-serif
    );
    --_heading: var(--ip-font-family-heading, var(--_text));
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    background: var(--ip-background, transparent);
    /* What the widths are counted in at which a layout changes. */
    font-size: var(--_size) !important;
  }
  /*
   * What old pages set for everything (a size, an indent, no selection) ends here. Not at the host, which a rule of theirs can
   * mean; and of what is inherited only what says whether something is there at all comes through.
   */
  :where(:host) > * {
    all: initial;
    display: revert;
    box-sizing: border-box;
    color-scheme: inherit;
    forced-color-adjust: inherit;
    pointer-events: inherit;
    visibility: inherit;
    user-select: text;
    color: var(--_ink);
    font: 400 var(--_size) / var(--_leading) var(--_text);
    text-align: start;
    overflow-wrap: anywhere;
    text-wrap: pretty;
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
  ${elder}
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
    :host,
    :host([color-scheme]) {
      color-scheme: light;
      --_size: 10.5pt;
      --_shadow: none;
    }
  }
`;
