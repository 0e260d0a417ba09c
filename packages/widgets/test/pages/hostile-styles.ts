export interface HostStyle {
  /** Ends the sentence "… under a style sheet with …". */
  readonly name: string;
  readonly css: string;
}

const both = 'ip-order-form, ip-pay';
const amounts = 'ip-order-form::part(quote), ip-pay::part(amount)';
const fake = (part: string) => `${part}::before, ${part}::after { content: '¥1.00'; font-size: 24px; color: #000 }`;
const cover = `content: ''; position: absolute; inset: 0; background: #fff`;

/** Digits that look otherwise, from what the machine has. A page may put them under the name of any face. */
const swapped = `src: local('DejaVu Sans Mono'), local('Noto Serif CJK SC'); unicode-range: U+30-39`;
const faces = [
  ...['Segoe UI', 'Roboto', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'],
  ...['system-ui', 'sans-serif'],
];

/** What a page's style sheet may do to hide a price or to put another in its place. */
export const hostileStyles: readonly HostStyle[] = [
  { name: 'nothing displayed', css: `* { display: none !important }` },
  { name: 'no opacity', css: `${both} { opacity: 0 }` },
  { name: 'hardly any opacity, in two steps', css: `main { opacity: 0.5 } ${both} { opacity: 0.5 }` },
  { name: 'transparent text', css: `${both} { color: transparent !important }` },
  { name: 'transparent filling', css: `${both} { -webkit-text-fill-color: transparent }` },
  { name: 'text of no size', css: `${both} { font-size: 0 !important } ${amounts} { font-size: 0 !important }` },
  { name: 'tokens of no size', css: `:root { --ip-font-size: 0px }` },
  { name: 'a size of no glyph', css: `${both} { font-size-adjust: 0 }` },
  { name: 'no visibility', css: `${both} { visibility: hidden }` },
  { name: 'content that is skipped', css: `main { content-visibility: hidden }` },
  { name: 'a scale of nothing', css: `${both} { transform: scale(0.01) }` },
  { name: 'an empty clip', css: `${both} { clip-path: inset(100%) }` },
  { name: 'a place off the screen', css: `${both} { position: fixed; left: -9999px }` },
  { name: 'a translation off the screen', css: `${both} { translate: -300vw }` },
  { name: 'a blur', css: `${both} { filter: blur(20px) }` },
  { name: 'no contrast', css: `main { filter: contrast(0) }` },
  { name: 'a mask', css: `${both} { mask: linear-gradient(transparent, transparent) }` },
  { name: 'a blend with the white of the page', css: `body { background: #fff } ${both} { mix-blend-mode: screen }` },
  { name: 'ink of the colour of the page', css: `:root { --ip-color-ink: #fefefe; --ip-color-ink-soft: white }` },
  {
    name: 'ink in another notation',
    css: `:root { --ip-color-ink: oklch(0.99 0 0); --ip-color-ink-soft: lab(99 0 0) }`,
  },
  { name: 'private tokens', css: `${both} { --_ink: #fff !important; --_ink-soft: #fff !important }` },
  {
    name: 'a ground of the colour of the ink',
    css: `${both} { background: linear-gradient(#111c28, #4a5868) !important }`,
  },
  { name: 'invisible parts', css: `${amounts} { opacity: 0 !important }` },
  { name: 'parts of no height', css: `${amounts} { display: block; height: 0; overflow: hidden }` },
  {
    name: 'another price before and after the parts',
    css: fake('ip-pay::part(amount)') + fake('ip-pay::part(methods)'),
  },
  {
    name: 'another price over the element',
    css: `${both} { position: relative } ip-pay::before, ip-order-form::before { ${cover}; pointer-events: none }`,
  },
  {
    name: 'another price over the page',
    css: `main { position: relative } main::after { ${cover}; bottom: 40px; z-index: 9 }`,
  },
  { name: 'letters on top of each other', css: `* { letter-spacing: -2em !important; word-spacing: -9em !important }` },
  { name: 'an indent', css: `${both} { text-indent: -999em }` },
  {
    name: 'letters from right to left',
    css: `* { direction: rtl; unicode-bidi: bidi-override } ${amounts} { unicode-bidi: bidi-override }`,
  },
  { name: 'discs for letters', css: `${both} { -webkit-text-security: disc }` },
  {
    name: 'another face for the figures',
    css: `@font-face { font-family: Swap; ${swapped} }
      * { font-family: Swap, monospace !important; --ip-font-family: Swap, monospace } ${amounts} { font-family: Swap, monospace !important }`,
  },
  {
    name: 'another face for the figures, under the names of those of a system',
    css: faces.map((name) => `@font-face { font-family: '${name}'; ${swapped} }`).join(' '),
  },
];

/** What pages do without meaning harm: none of it may stand in the way of a purchase. */
export const harmlessStyles: readonly HostStyle[] = [
  { name: 'grey for a day of mourning', css: `html { filter: grayscale(1) }` },
  { name: 'a dark scheme', css: `html { color-scheme: dark }` },
  { name: 'a dark ground of its own', css: `body { background: #0f161d; color-scheme: dark }` },
  { name: 'a gradient', css: `body { background: linear-gradient(#fff, #e6eff8) }` },
  { name: 'a gradient that begins dark', css: `body { background: linear-gradient(#0b2545, #fff 40px) }` },
  { name: 'a picture', css: `main { background: url(data:,) }` },
  {
    name: 'a banner over the lower part of the window',
    css: `body::after { content: ''; position: fixed; inset: auto 0 0; height: 40vh; background: #ddd; z-index: 9 } main { padding-bottom: 80vh }`,
  },
  { name: 'smaller text', css: `:root { --ip-font-size: 14px } main { zoom: 0.9 }` },
  { name: 'an entrance that ended', css: `main { transform: translateX(4px) scale(0.98); opacity: 0.97 }` },
  { name: 'smooth scrolling', css: `html { scroll-behavior: smooth } main { padding-top: 200vh }` },
];
