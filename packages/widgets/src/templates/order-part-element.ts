import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Failure } from '../controllers/failure.js';
import { OrderController } from '../controllers/order-controller.js';
import type { OrderPart, OrderParts, ReadyOrder } from '../controllers/order-store.js';
import { FailureEvents } from '../controllers/failure-events.js';
import { PortalController } from '../controllers/portal-controller.js';
import { StateController } from '../controllers/state-controller.js';
import { idFrom } from '../controllers/url-value.js';
import type { ElementState } from '../events.js';
import type { Sections, Words } from '../locale.js';
import { failurePanel, stateOf } from './failure-panel.js';
import { frame } from './frame.js';
import { PortalElement } from './portal-element.js';
import { staleNotice } from './stale-notice.js';
import { bones, waiting } from './waiting.js';

/** The elements that show one part of an order, by the name of their words. */
type PartSection = 'documents' | 'escrow' | 'transferStatus';

export interface PartOptions<Section extends PartSection, Part extends OrderPart> {
  readonly words: Words<Section>;
  /** What the element is about; without it there is nothing to show. */
  readonly part: Part;
  /** What it reads beside. */
  readonly beside?: readonly OrderPart[];
  /** Lines of its outline; six unless told. */
  readonly lines?: number;
}

/** What all elements have in common that show one part of an order: where it comes from, and every state but the last. */
export abstract class OrderPartElement<Section extends PartSection, Part extends OrderPart> extends PortalElement {
  static override properties: PropertyDeclarations = { orderId: { attribute: 'order-id' } };

  declare orderId: string | null;

  protected readonly portal: PortalController<Section>;
  protected readonly order: OrderController;
  readonly #state: StateController;
  readonly #failures = new FailureEvents(this);

  constructor() {
    super();
    this.orderId = null;
    const { words, part, beside = [] } = this.about();
    this.#state = new StateController(this);
    this.order = new OrderController(this, { parts: [part, ...beside] });
    this.portal = new PortalController(this, {
      words,
      follow: ({ client }) => {
        if (client) this.order.connect(client);
      },
    });
  }

  /** What the element is about; asked for while it is made, so it may depend on nothing. */
  protected abstract about(): PartOptions<Section, Part>;

  /** The order with the part on show. */
  protected abstract content(
    value: OrderParts[Part],
    context: { readonly view: ReadyOrder; readonly messages: Sections[Section] },
  ): TemplateResult;

  /** True for a part that is there, with nothing in it. */
  protected isEmpty(_value: OrderParts[Part]): boolean {
    return false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated || changed.has('orderId')) this.order.show(idFrom(this.orderId, 'order'));
  }

  protected override updated(): void {
    this.#state.show(this.#shown());
    this.#failures.tell(this.#failure());
  }

  protected override render(): TemplateResult {
    return frame(this.portal, (messages) => this.#view(messages));
  }

  #view(messages: Sections[Section]): TemplateResult {
    const retry = (): void => {
      this.order.retry();
    };
    const failure = this.#failure();
    if (failure)
      return html`${failurePanel(failure, { messages, retry, title: messages.title })}<slot
          name=${failure.kind === 'sign_in' ? 'sign-in' : 'none'}
        ></slot>`;
    const { view } = this.order;
    const state = this.#shown();
    if (view.status === 'idle' || state === 'empty') {
      const words = view.status === 'idle' ? messages.noOrder : messages.none;
      return html`<div class="notice" part="empty"><slot name="empty">${words}</slot></div>`;
    }
    const value = view.status === 'ready' ? view[this.about().part] : undefined;
    if (view.status !== 'ready' || value === undefined || value === null)
      return waiting(html`<div class="panel">${bones(this.about().lines ?? 6)}</div>`, {
        messages,
        state: this.#state.state,
      });
    // The part was narrowed by its own name.
    const content = this.content(value as OrderParts[Part], { view, messages });
    return html`<section class="panel stack" part="panel">
      ${state === 'stale' ? staleNotice(messages.paused, { messages, retry }) : ''} ${content}
    </section>`;
  }

  #failure(): Failure | null {
    const { view } = this.order;
    if (view.status === 'failed') return view.failure;
    return view.status === 'ready' && view[this.about().part] === undefined ? view.failure : null;
  }

  #shown(): ElementState {
    const failure = this.#failure();
    if (failure) return stateOf(failure);
    const { view } = this.order;
    if (view.status !== 'ready') return view.status === 'idle' ? 'idle' : 'loading';
    const value = view[this.about().part];
    if (value === undefined) return 'loading';
    if (value === null || this.isEmpty(value as OrderParts[Part])) return 'empty';
    return view.isLive && !view.failure ? 'ready' : 'stale';
  }
}
