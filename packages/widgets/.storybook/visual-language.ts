import { LitElement, css, html, unsafeCSS, type PropertyDeclarations, type TemplateResult } from 'lit';
import * as icons from '../src/icons/icons.js';
import { base } from '../src/styles/base.js';
import { colourRoles, spacingScale, tokens, typeScale, type ColourRole } from '../src/styles/tokens.js';
import { badge, type BadgeTone } from '../src/templates/badge.js';
import { icon } from '../src/templates/icon.js';
import { contrast } from '../test/contrast.js';

const roles = Object.keys(colourRoles).filter((role): role is ColourRole => role in colourRoles);

/** Which ground a role is read on; those left out are grounds or lines themselves. */
const grounds: Readonly<Partial<Record<ColourRole, readonly ColourRole[]>>> = {
  ink: ['surface', 'surface-quiet', 'raised'],
  'ink-soft': ['surface', 'surface-quiet', 'raised'],
  'line-strong': ['surface', 'surface-quiet'],
  accent: ['surface', 'raised', 'accent-quiet'],
  'on-accent': ['accent'],
  seal: ['raised', 'seal-quiet'],
  good: ['raised', 'good-quiet'],
  caution: ['raised', 'caution-quiet'],
  danger: ['raised', 'danger-quiet'],
};

// Written from the scales and roles themselves: what is new there is here too.
const samples = unsafeCSS(
  [
    ...roles.map((role) => `.role-${role}{background:var(--_${role})}`),
    ...Object.keys(typeScale).map((step) => `.t-${step}{font-size:var(--_t-${step})}`),
    ...Object.keys(spacingScale).map((step) => `.s-${step}{width:var(--_s-${step})}`),
  ].join(''),
);

const hexOf = (colour: string): string =>
  `#${(colour.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`;

const words = {
  en: {
    scale: 'Type scale',
    sample: 'Patents in transfer',
    space: 'Spacing',
    colour: 'Colour roles',
    onGround: 'on',
    shape: 'Corners, elevation, motion',
    corner: 'Corner',
    large: 'Large corner',
    raised: 'Raised',
    motion: 'Motion',
    icons: 'Icons',
    parts: 'Parts in use',
    primary: 'Order now',
    plain: 'Save',
    off: 'Not yet',
    notice: 'The office asks for a rectification until 5 December.',
    tones: {
      neutral: 'Draft',
      progress: 'In transfer',
      success: 'Registered',
      attention: 'Due soon',
      failure: 'Refused',
      seal: 'Verified',
    },
  },
  'zh-CN': {
    scale: '字号',
    sample: '专利转让登记',
    space: '间距',
    colour: '颜色角色',
    onGround: '于',
    shape: '圆角、层次与动效',
    corner: '圆角',
    large: '大圆角',
    raised: '浮起',
    motion: '动效',
    icons: '图标',
    parts: '常用部件',
    primary: '立即下单',
    plain: '保存',
    off: '暂不可用',
    notice: '专利局要求于 12 月 5 日前补正。',
    tones: {
      neutral: '草稿',
      progress: '办理中',
      success: '已登记',
      attention: '即将到期',
      failure: '未通过',
      seal: '已核验',
    },
  },
} as const;

type Words = (typeof words)[keyof typeof words];

/** Shows the tokens as they are now: in the theme, the scheme and the mode of the toolbar. */
export class VisualLanguage extends LitElement {
  static override styles = [
    tokens,
    base,
    samples,
    css`
      :host {
        padding: var(--_s-5);
        background: var(--_surface);
      }
      section {
        margin-block-end: var(--_s-7);
      }
      h2 {
        margin-block-end: var(--_s-4);
        padding-block-end: var(--_s-2);
        border-block-end: 2px solid var(--_ink);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--_s-3) var(--_s-4);
        margin-block-end: var(--_s-3);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
        gap: var(--_s-4);
      }
      .name {
        min-width: 4.5em;
      }
      .sample {
        font-family: var(--_heading);
        line-height: 1.3;
      }
      .bar {
        height: var(--_s-4);
        background: var(--_accent);
      }
      .swatch {
        block-size: calc(var(--_s-7) + var(--_s-2));
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }
      .box {
        display: grid;
        place-items: center;
        min-height: calc(var(--_s-7) * 2);
        padding: var(--_s-4);
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_raised);
        text-align: center;
      }
      .box.large {
        border-radius: var(--_radius-large);
      }
      .box.high {
        border-color: transparent;
        border-radius: var(--_radius-large);
        box-shadow: var(--_shadow);
      }
      .box.moving {
        transition: background-color var(--_motion);
      }
      .box.moving:hover {
        background: var(--_accent-quiet);
      }
      .icons > li {
        display: flex;
        align-items: center;
        gap: var(--_s-3);
      }
    `,
  ];
  static override properties: PropertyDeclarations = { locale: {}, look: {} };

  declare locale: string;
  /** Whatever changes the colours: they are measured anew. */
  declare look: string;

  protected override render(): TemplateResult {
    const text: Words = this.locale === 'en' ? words.en : words['zh-CN'];
    return html`<div lang=${this.locale}>
      ${this.#type(text)} ${this.#space(text)} ${this.#colours(text)} ${this.#shapes(text)} ${this.#parts(text)}
      ${this.#icons(text)}
    </div>`;
  }

  protected override updated(): void {
    for (const figure of this.renderRoot.querySelectorAll<HTMLElement>('[data-of]')) this.#measure(figure);
    for (const figure of this.renderRoot.querySelectorAll<HTMLElement>('.sample + .quiet')) this.#compare(figure);
  }

  /** Tells how large a sample is beside running text: in large print nothing is smaller. */
  #compare(figure: HTMLElement): void {
    const [sample, running] = [figure.previousElementSibling, figure.closest('section')].map((element) =>
      element ? Number.parseFloat(getComputedStyle(element).fontSize) : 0,
    );
    figure.textContent = `× ${Number(((sample ?? 0) / (running ?? 1)).toFixed(4))}`;
  }

  /** Tells the colour on show, and its contrast with the ground it is meant for. */
  #measure(figure: HTMLElement): void {
    const colour = (role: string | undefined): string => {
      const swatch = this.renderRoot.querySelector(`.role-${role ?? ''}`);
      return swatch ? hexOf(getComputedStyle(swatch).backgroundColor) : '#000000';
    };
    const { of, on } = figure.dataset;
    figure.textContent = on === undefined ? colour(of) : `${contrast(colour(of), colour(on)).toFixed(1)} : 1`;
  }

  #type(text: Words): TemplateResult {
    return html`<section>
      <h2>${text.scale}</h2>
      ${Object.entries(typeScale)
        .sort(([, one], [, other]) => one - other)
        .map(
          ([step]) =>
            html`<p class="row">
              <code class="name">--_t-${step}</code><span class="sample t-${step}">${text.sample} 202411234567.5</span
              ><span class="quiet"></span>
            </p>`,
        )}
    </section>`;
  }

  #space(text: Words): TemplateResult {
    return html`<section>
      <h2>${text.space}</h2>
      ${Object.entries(spacingScale).map(
        ([step, factor]) =>
          html`<p class="row">
            <code class="name">--_s-${step}</code><span class="bar s-${step}"></span
            ><span class="quiet">× ${factor}</span>
          </p>`,
      )}
    </section>`;
  }

  #colours(text: Words): TemplateResult {
    return html`<section>
      <h2>${text.colour}</h2>
      <ul class="grid">
        ${roles.map(
          (role) =>
            html`<li>
              <div class="swatch role-${role}"></div>
              <p><code>${role}</code> <span class="quiet figures" data-of=${role}></span></p>
              ${(grounds[role] ?? []).map(
                (ground) =>
                  html`<p class="quiet">
                    ${text.onGround} <code>${ground}</code>
                    <span class="figures" data-of=${role} data-on=${ground}></span>
                  </p>`,
              )}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #shapes(text: Words): TemplateResult {
    return html`<section>
      <h2>${text.shape}</h2>
      <div class="grid">
        <p class="box">${text.corner}</p>
        <p class="box large">${text.large}</p>
        <p class="box high">${text.raised}</p>
        <p class="box moving">${text.motion}</p>
      </div>
    </section>`;
  }

  #parts(text: Words): TemplateResult {
    const tones: readonly BadgeTone[] = ['neutral', 'progress', 'success', 'attention', 'failure', 'seal'];
    return html`<section>
      <h2>${text.parts}</h2>
      <p class="row">
        <button class="button primary" type="button">${text.primary}</button>
        <button class="button" type="button">${text.plain}</button>
        <button class="button" type="button" disabled>${text.off}</button>
      </p>
      <p class="row">
        ${tones.map((tone) => badge(text.tones[tone], tone, tone === 'seal' ? icons.badgeCheck : undefined))}
      </p>
      <p class="notice attention">${icon(icons.hourglass)}${text.notice}</p>
    </section>`;
  }

  #icons(text: Words): TemplateResult {
    return html`<section>
      <h2>${text.icons}</h2>
      <ul class="grid icons">
        ${Object.entries(icons).map(([name, node]) => html`<li>${icon(node)}<code>${name}</code></li>`)}
      </ul>
    </section>`;
  }
}
