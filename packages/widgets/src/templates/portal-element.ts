import { LitElement, type PropertyValues } from 'lit';
import { extra } from '../controllers/extra.js';
import { keepFocus } from '../controllers/keep-focus.js';
import { IpElementFailedEvent } from '../events.js';
import { moved } from '../styles/adopt.js';

const words: ReadonlyMap<string, string> = new Map([
  ['zh-CN', '此处内容无法显示，请刷新页面重试。'],
  ['en', 'This part cannot be shown. Please reload the page.'],
]);

/**
 * What every element of ours is made of: Lit, and a wall around it. Whatever fails while an element connects or draws
 * (a value nobody foresaw, a method the host patched) becomes a notice inside the element and an `ip-element-failed`,
 * never an error of the host's page; and what was drawn halfway is hidden, so that nobody buys by half a price.
 *
 * @cssprop [--ip-color-surface] - Ground of everything.
 * @cssprop [--ip-color-surface-quiet] - Ground of notices and badges.
 * @cssprop [--ip-color-raised] - Ground of cards, panels and fields.
 * @cssprop [--ip-color-ink] - Running text.
 * @cssprop [--ip-color-ink-soft] - Secondary text.
 * @cssprop [--ip-color-line] - Lines between things.
 * @cssprop [--ip-color-line-strong] - Borders of controls.
 * @cssprop [--ip-color-accent] - Links, main buttons, selection.
 * @cssprop [--ip-color-accent-quiet] - Ground of what is chosen.
 * @cssprop [--ip-color-on-accent] - Text on a main button.
 * @cssprop [--ip-color-seal] - Verification and custody.
 * @cssprop [--ip-color-seal-quiet] - Ground of a seal.
 * @cssprop [--ip-color-good] - What went well.
 * @cssprop [--ip-color-good-quiet] - Ground of what went well.
 * @cssprop [--ip-color-caution] - What needs attention.
 * @cssprop [--ip-color-caution-quiet] - Ground of what needs attention.
 * @cssprop [--ip-color-danger] - What failed.
 * @cssprop [--ip-color-danger-quiet] - Ground of what failed.
 * @cssprop [--ip-background=transparent] - Ground of the whole element.
 * @cssprop [--ip-font-family] - Typeface.
 * @cssprop [--ip-font-family-heading] - Typeface of headings.
 * @cssprop [--ip-font-size] - Size of running text; `1rem`, at least 16px, unless told.
 * @cssprop [--ip-line-height=1.6] - Height of a line of running text.
 * @cssprop [--ip-target-size=44px] - Least height of anything to press.
 * @cssprop [--ip-radius=6px] - Corners of controls.
 * @cssprop [--ip-radius-large=12px] - Corners of cards and panels.
 * @cssprop [--ip-shadow] - Shadow of what lies on the page.
 * @cssprop [--ip-inset-bottom=0px] - Height of what the page keeps at the foot of the window: a shortlist stays above it.
 * @cssprop [--ip-motion=160ms] - Time a colour takes to change under the pointer.
 */
export abstract class PortalElement extends LitElement {
  #note: HTMLElement | undefined;
  #isConnectedWhole = false;

  constructor() {
    super();
    keepFocus(this);
  }

  override connectedCallback(): void {
    this.#isConnectedWhole = this.#guard(() => {
      super.connectedCallback();
    });
    void extra(async () => {
      // Once the first of all that is to come has come: a page that names no colour scheme may be dark all the same.
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (getComputedStyle(this).colorScheme === 'normal') (await import('../styles/page-ground.js')).standOn(this);
    });
  }

  override disconnectedCallback(): void {
    this.#guard(() => {
      super.disconnectedCallback();
    });
  }

  adoptedCallback(): void {
    void moved(this);
  }

  protected override performUpdate(): void {
    const isDrawn = this.#guard(() => {
      super.performUpdate();
    });
    if (isDrawn && this.#isConnectedWhole) this.#recover();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    for (const page of ['listing', 'order', 'tracker'])
      if (changed.has(`${page}Href`)) this.#check(`${page}-href`, Reflect.get(this, `${page}Href`));
  }

  /** The address of a page for one of many; what is only said of a wrong one comes along only then. */
  #check(option: string, address: unknown): void {
    if (typeof address !== 'string' || /^$|\{id\}/.test(address)) return;
    void extra(async () => {
      (await import('../context/address-complaint.js')).complainOf(option, address);
    });
  }

  #guard(work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      try {
        this.#giveUp(error);
      } catch {
        // Not even a note can be put on this page.
      }
      return false;
    }
  }

  /** Plain DOM, methods from prototypes: Lit itself, or an image named `createElement`, may be what failed. */
  #giveUp(error: unknown): void {
    for (const part of this.#parts()) part.style.setProperty('display', 'none', 'important');
    if (!this.#note) {
      const create = (tag: string): HTMLElement => Document.prototype.createElement.call(document, tag);
      const note = create('div');
      note.setAttribute('role', 'alert');
      for (const [lang, text] of words) {
        const line = create('p');
        line.lang = lang;
        line.textContent = text;
        note.append(line);
      }
      this.#note = note;
    }
    this.#note.style.removeProperty('display');
    (this.shadowRoot ?? this).prepend(this.#note);
    this.dispatchEvent(new IpElementFailedEvent({ code: 'unexpected', requestId: null, retryable: true }));
    // Nobody else would ever hear of it: there is no error on the page.
    console.error(`Failed to show <${this.localName}>.`, error);
  }

  #recover(): void {
    if (!this.#note) return;
    this.#note.remove();
    this.#note = undefined;
    for (const part of this.#parts()) part.style.removeProperty('display');
  }

  /** What was drawn; the page's own children are never touched. */
  #parts(): HTMLElement[] {
    return [...(this.shadowRoot?.children ?? [])].filter((part) => part instanceof HTMLElement);
  }
}
