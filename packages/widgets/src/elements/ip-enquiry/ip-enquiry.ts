import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { EnquiryController, type EnquiryView } from '../../controllers/enquiry-controller.js';
import type { Failure } from '../../controllers/failure.js';
import { FailureEvents } from '../../controllers/failure-events.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { StateController } from '../../controllers/state-controller.js';
import { idFrom } from '../../controllers/url-value.js';
import { IpEnquiryRequestedEvent, IpEnquirySentEvent, type ElementState } from '../../events.js';
import { formatNumber } from '../../formats/date.js';
import { plainText, words } from '../../formats/plain-text.js';
import { rightNumber } from '../../formats/right-number.js';
import { check, clock } from '../../icons/icons.js';
import { enquiryWords, type Sections } from '../../locale.js';
import { base } from '../../styles/base.js';
import { form } from '../../styles/form.js';
import { tokens } from '../../styles/tokens.js';
import { failurePanel, stateOf } from '../../templates/failure-panel.js';
import { icon } from '../../templates/icon.js';
import { frame } from '../../templates/frame.js';
import { PortalElement } from '../../templates/portal-element.js';
import {
  draftOf,
  fieldNames,
  inputOf,
  problemsOf,
  refusalsOf,
  standing,
  type Draft,
  type Problems,
} from './enquiry-draft.js';
import { enquiryFields } from './enquiry-fields.js';
import { styles } from './ip-enquiry.styles.js';

type Words = Sections['enquiry'];

/** The wording of `messages.consent`; it changes whenever that text changes. */
const consentTextVersion = 'ip-enquiry-2026-11';

/**
 * @summary Asks the owner of a right, or its broker: what about, a message, how to answer, consent.
 * @tagname ip-enquiry
 * @attr listing-id - The listing to ask about; the URL parameter `listing` unless told.
 * @attr consent-version - Version of the wording in the slot `consent`; kept by the platform with the enquiry.
 * @attr color-scheme - `light`, `dark` or `auto`; the page's own scheme unless told.
 * @attr display-mode - `elder` for large print and large targets.
 * @slot heading - Replaces the heading.
 * @slot consent - Replaces the wording of the consent, for example with a link to your privacy notice; set `consent-version`.
 * @slot sign-in - How to sign in, shown when the platform asks for it.
 * @slot empty - Replaces what is shown while nothing was chosen.
 * @slot failed - Replaces the words of a failure.
 * @slot forbidden - Replaces the words of a refusal.
 * @fires {IpEnquiryRequestedEvent} ip-enquiry-requested - Before an enquiry is sent; cancel it to take the lead yourself.
 * @fires {IpEnquirySentEvent} ip-enquiry-sent - The platform has taken the enquiry.
 * @fires {IpSignInRequestedEvent} ip-sign-in-requested - The platform wants a signed-in party.
 * @fires {IpElementFailedEvent} ip-element-failed - The enquiry could not be sent, and the element says so.
 * @fires {IpStateChangedEvent} ip-state-changed - The element is in another state.
 * @csspart listing - What is asked about.
 * @csspart form - The form.
 * @csspart summary - What has to be corrected, after an attempt to send.
 * @csspart send - The button that sends.
 * @csspart sent - What is shown once the enquiry is sent.
 * @csspart empty - What is shown while nothing was chosen.
 * @csspart error - What is shown when sending failed.
 * @csspart failed - The same, for failures.
 * @csspart forbidden - The same, for refusals.
 * @csspart retry - The button to try again.
 * @cssprop [--ip-color-accent] - Main button.
 * @cssstate loading - The words are on their way.
 * @cssstate slow - Waiting for longer than usual.
 * @cssstate ready - The form is open, or the enquiry is sent.
 * @cssstate empty - Nothing was chosen.
 * @cssstate failed - Sending failed.
 * @cssstate forbidden - The platform refused the sender.
 */
export class IpEnquiry extends PortalElement {
  static override styles = [tokens, base, form, styles];
  static override properties: PropertyDeclarations = {
    listingId: { attribute: 'listing-id' },
    consentVersion: { attribute: 'consent-version' },
  };

  declare listingId: string | null;
  declare consentVersion: string | null;

  readonly #portal = new PortalController(this, {
    words: enquiryWords,
    follow: ({ client }) => {
      if (client) this.#enquiry.connect(client);
    },
  });
  readonly #enquiry = new EnquiryController(this, {
    correct: (errors) => {
      const refusals = refusalsOf(errors);
      if (!refusals) return false;
      this.#refusals = refusals;
      this.#correct(refusals);
      return true;
    },
    sent: ({ id, listingId }) => {
      if (this.#enquiry.view.status === 'sent') this.#focus('.sent h2');
      this.dispatchEvent(new IpEnquirySentEvent({ enquiryId: plainText(id), listingId: plainText(listingId) }));
    },
  });
  readonly #state = new StateController(this);
  readonly #failures = new FailureEvents(this);
  #problems: Problems = {};
  /** What the platform refused of the draft that was sent last. */
  #refusals: Problems = {};
  #sentDraft: Draft | undefined;
  #used = 0;
  #isComposing = false;
  /** What gets the focus once it is drawn. */
  #focusNext = '';

  constructor() {
    super();
    this.listingId = null;
    this.consentVersion = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && !changed.has('listingId')) return;
    if (this.#enquiry.view.status === 'sent') this.#forget();
    this.#enquiry.show(this.#subjectId());
  }

  protected override updated(): void {
    this.#state.show(this.#currentState());
    const { view } = this.#enquiry;
    if (this.#focusNext) this.#focus(this.#focusNext);
    this.#focusNext = '';
    this.#failures.tell(view.status === 'open' ? view.failure : null);
  }

  protected override render(): TemplateResult | typeof nothing {
    return frame(this.#portal, (messages) => this.#view(messages), html`<div aria-busy="true"></div>`);
  }

  #view(messages: Words): TemplateResult {
    const { view } = this.#enquiry;
    if (this.#subjectId() === '')
      return html`<div class="notice" part="empty"><slot name="empty">${messages.noListing}</slot></div>`;
    return view.status === 'sent' ? this.#sent(view, messages) : this.#form(view, messages);
  }

  #subjectId(): string {
    return idFrom(this.listingId, 'listing');
  }

  #currentState(): ElementState {
    const { view } = this.#enquiry;
    if (this.#portal.isMute || this.#portal.portal?.client === null) return 'failed';
    if (!this.#portal.messages) return 'loading';
    if (this.#subjectId() === '') return 'empty';
    return view.status === 'open' && view.failure ? stateOf(view.failure) : 'ready';
  }

  #form(view: Exclude<EnquiryView, { status: 'sent' }>, messages: Words): TemplateResult {
    const isSending = view.status === 'sending';
    const failure = view.status === 'open' ? view.failure : null;
    const isBarred = failure !== null && stateOf(failure) === 'forbidden';
    return html`
      <form
        part="form"
        novalidate
        @submit=${this.#submit}
        @input=${this.#changed}
        @change=${this.#changed}
        @compositionstart=${this.#composing}
        @compositionend=${this.#composing}
      >
        <div>
          <h2><slot name="heading">${messages.title}</slot></h2>
          ${this.#about(messages)}
          <p class="quiet">${messages.intro}</p>
        </div>
        ${this.#summary(messages)} ${enquiryFields({ messages, problems: this.#problems, used: this.#used })}
        ${failure ? this.#failure(failure, { retryAfter: view.status === 'open' ? view.retryAfter : undefined, messages }) : nothing}
        <button class="button ${isBarred ? '' : 'primary'}" part="send" aria-disabled=${isSending ? 'true' : 'false'}>
          ${isSending ? messages.sending : messages.send}
        </button>
      </form>
    `;
  }

  #summary(messages: Words): TemplateResult | typeof nothing {
    const faulty = fieldNames.flatMap((name) => {
      const problem = this.#problems[name];
      return problem ? [{ name, problem }] : [];
    });
    if (faulty.length === 0) return nothing;
    return html`
      <div class="notice failure summary" part="summary" tabindex="-1" role="group" aria-labelledby="summary">
        <h3 id="summary">${messages.problemTitle(formatNumber(faulty.length))}</h3>
        <ul>
          ${faulty.map(
            ({ name, problem }) =>
              html`<li>
                <button
                  class="link"
                  type="button"
                  @click=${() => {
                    this.#focus(`#${name}`);
                  }}
                >
                  ${problem === 'tooLong' || problem === 'refused' ? `${messages[name]} · ` : ''}${messages.problem[problem]}
                </button>
              </li>`,
          )}
        </ul>
      </div>
    `;
  }

  #failure(
    failure: Failure,
    { retryAfter, messages }: { readonly retryAfter: number | undefined; readonly messages: Words },
  ): TemplateResult {
    if (failure.kind === 'busy' && retryAfter !== undefined) {
      const minutes = formatNumber(Math.ceil(retryAfter / 60));
      return html`<div class="notice attention" part="error failed" role="alert">
        ${icon(clock)}<slot name="failed">${messages.tooMany(minutes)}</slot>
      </div>`;
    }
    const unknown_outcome = messages.lostAnswer;
    return html`${failurePanel(failure, { messages: { ...messages, failure: { ...messages.failure, unknown_outcome } }, retry: null })}
      <p class="quiet">${messages.kept}</p>
      <slot name=${failure.kind === 'sign_in' ? 'sign-in' : 'none'}></slot>`;
  }

  /** Which right the form is about: by the number of its listing, where it cannot be read. */
  #about(messages: Words): TemplateResult {
    const { listing } = this.#enquiry;
    const title = words(listing?.title, this.#portal.locale);
    const name = title.text || (listing === undefined ? '\u00a0' : messages.listing(plainText(this.#subjectId())));
    // As high before it is known as after: what is below stays where it is.
    return html`<p class="figures" part="listing">
      <bdi lang=${title.language || nothing}>${name}</bdi>
      <span class="quiet">${listing ? rightNumber(listing) : nothing}</span>
    </p>`;
  }

  #sent({ enquiry }: Extract<EnquiryView, { status: 'sent' }>, messages: Words): TemplateResult {
    const days = enquiry.expectedAnswerDays;
    const contact = [enquiry.contact.phone, enquiry.contact.email].map(plainText).filter(Boolean).join(' · ');
    return html`
      <div class="notice success sent" part="sent">
        ${icon(check)}
        <h2 tabindex="-1">${messages.sent}</h2>
        <p>${messages.sentNumber} <span class="reference figures">${plainText(enquiry.id)}</span></p>
        ${typeof days === 'number' ? html`<p>${messages.sentAnswer(formatNumber(days))}</p>` : nothing}
        ${contact === '' ? nothing : html`<p>${messages.sentContact(contact)}</p>`}
        <p class="quiet">${messages.sentHint}</p>
        <button class="button" type="button" @click=${this.#again}>${messages.again}</button>
      </div>
    `;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const { target } = event;
    const { view } = this.#enquiry;
    if (this.#isComposing || view.status !== 'open' || !(target instanceof HTMLFormElement)) return;
    const draft = draftOf(target);
    const problems = problemsOf(draft);
    this.#correct(problems);
    if (Object.keys(problems).length > 0) return;
    this.#refusals = {};
    this.#sentDraft = draft;
    const listingId = this.#subjectId();
    const input = inputOf(draft, { listingId, consentVersion: this.consentVersion ?? consentTextVersion });
    if (!this.dispatchEvent(new IpEnquiryRequestedEvent({ listingId, subject: input.subject }))) return;
    void this.#enquiry.send(input);
  };

  /** What was wrong is judged again while it is mended; nothing new is found fault with before it is finished. */
  readonly #changed = (event: Event): void => {
    const { target, currentTarget } = event;
    if (this.#isComposing || !(currentTarget instanceof HTMLFormElement)) return;
    const draft = draftOf(currentTarget);
    const sent = this.#sentDraft ?? draft;
    const now = { ...standing(this.#refusals, { sent, draft }), ...problemsOf(draft) };
    const isLeft = event.type === 'change';
    for (const name of fieldNames) {
      const isTouched = isLeft && target instanceof HTMLInputElement && target.name === name && target.value !== '';
      if (this.#problems[name] ?? isTouched) {
        const problem = now[name];
        const { [name]: _mended, ...others } = this.#problems;
        this.#problems = problem ? { ...others, [name]: problem } : others;
      }
    }
    if (target instanceof HTMLTextAreaElement) this.#used = target.value.trim().length;
    this.requestUpdate();
  };

  readonly #composing = (event: Event): void => {
    this.#isComposing = event.type === 'compositionstart';
    if (!this.#isComposing) this.#changed(event);
  };

  /** What was written has been sent, and its fields are gone. */
  #forget(): void {
    this.#problems = {};
    this.#used = 0;
  }

  readonly #again = (): void => {
    this.#forget();
    this.#enquiry.reopen();
    this.#focusNext = '#message';
  };

  /** Shows what is wrong with which field; the focus goes to the list of it, if there is anything. */
  #correct(problems: Problems): void {
    this.#problems = problems;
    this.requestUpdate();
    this.#focusNext = '.summary';
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ip-enquiry': IpEnquiry;
  }
}
