import { LitElement } from 'lit';
import { IpElementFailedEvent } from '../events.js';

const words: ReadonlyMap<string, string> = new Map([
  ['zh-CN', '此处内容无法显示，请刷新页面重试。'],
  ['en', 'This part cannot be shown. Please reload the page.'],
]);

/**
 * What every element of ours is made of: Lit, and a wall around it. Whatever fails while an element connects or draws
 * (a value nobody foresaw, a method the host patched) becomes a notice inside the element and an `ip-element-failed`,
 * never an error of the host's page; and what was drawn halfway is hidden, so that nobody buys by half a price.
 */
export abstract class PortalElement extends LitElement {
  #note: HTMLElement | undefined;
  #isConnectedWhole = false;

  override connectedCallback(): void {
    this.#isConnectedWhole = this.#guard(() => {
      super.connectedCallback();
    });
  }

  override disconnectedCallback(): void {
    this.#guard(() => {
      super.disconnectedCallback();
    });
  }

  protected override performUpdate(): void {
    const isDrawn = this.#guard(() => {
      super.performUpdate();
    });
    if (isDrawn && this.#isConnectedWhole) this.#recover();
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
