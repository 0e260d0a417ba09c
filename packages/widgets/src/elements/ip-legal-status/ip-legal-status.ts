import type { RegistryRecord } from '@ip-portal/core';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { LegalStatusController, type LegalStatusView } from '../../controllers/legal-status-controller.js';
import { FailureEvents } from '../../controllers/failure-events.js';
import { PortalController } from '../../controllers/portal-controller.js';
import { StateController } from '../../controllers/state-controller.js';
import { idFrom } from '../../controllers/url-value.js';
import type { ElementState } from '../../events.js';
import { daysBetween, formatDate, formatNumber } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { plainText } from '../../formats/plain-text.js';
import { circleAlert, scale } from '../../icons/icons.js';
import { legalStatusWords, type Sections } from '../../locale.js';
import { base } from '../../styles/base.js';
import { orderPart } from '../../styles/order-part.js';
import { sheet } from '../../styles/sheet.js';
import { timeline } from '../../styles/timeline.js';
import { tokens } from '../../styles/tokens.js';
import { badge } from '../../templates/badge.js';
import { failurePanel, stateOf } from '../../templates/failure-panel.js';
import { icon } from '../../templates/icon.js';
import { frame } from '../../templates/frame.js';
import { PortalElement } from '../../templates/portal-element.js';
import { isGood, registerBadge } from '../../templates/register-badges.js';
import { bones, waiting } from '../../templates/waiting.js';
import { annuityPairs } from './annuity-pairs.js';
import { eventList } from './event-list.js';
import { styles } from './ip-legal-status.styles.js';

type Words = Sections['legalStatus'];

/** Published status lags by months; past this many days it is worth a warning of its own. */
const lagDays = 90;

const over: ReadonlySet<string> = new Set(['lapsed', 'restorable', 'final']);

/**
 * @summary What the office publishes of a right: status with data date and lag, annuity with due date and surcharge, encumbrances, legal events.
 * @tagname ip-legal-status
 * @attr right-number - The right by its application number, in any usual spelling.
 * @attr listing-id - The right a listing offers; the URL parameter `listing` unless told.
 * @attr color-scheme - `light`, `dark` or `auto`; the page's own scheme unless told.
 * @attr display-mode - `elder` for large print and large targets.
 * @slot loading - Replaces the outline shown while the element waits.
 * @slot slow - Replaces the words shown when waiting takes long.
 * @slot empty - Replaces what is shown where no right was named, or none with a register.
 * @slot failed - Replaces the words of a failure.
 * @slot forbidden - Replaces the words where somebody else may see it.
 * @fires {IpElementFailedEvent} ip-element-failed - The element could not do its work and says so.
 * @fires {IpSignInRequestedEvent} ip-sign-in-requested - The record needs a signed-in party.
 * @fires {IpStateChangedEvent} ip-state-changed - The element is in another state.
 * @csspart panel - The whole sheet.
 * @csspart annuity - The annuity: due date, grace, surcharge.
 * @csspart encumbrances - Pledges, licences, freezes.
 * @csspart events - The legal events, newest first.
 * @csspart lag - How old the data are, and what that means.
 * @csspart badge - A state.
 * @csspart loading - What is shown while the element waits.
 * @csspart slow - What is shown when waiting takes long.
 * @csspart empty - What is shown where there is nothing to show.
 * @csspart error - What is shown when something failed.
 * @csspart failed - The same, where trying again may help.
 * @csspart forbidden - The same, where somebody else may see it.
 * @csspart retry - The button to try again.
 * @cssstate loading - Waiting for the platform.
 * @cssstate slow - Waiting for longer than usual.
 * @cssstate ready - The record is on show.
 * @cssstate empty - There is nothing to show.
 * @cssstate failed - The platform could not be asked.
 * @cssstate forbidden - The viewer may not see it.
 * @cssprop [--ip-color-accent] - The marks of the events.
 */
export class IpLegalStatus extends PortalElement {
  static override styles = [tokens, base, sheet, timeline, orderPart, styles];
  static override properties: PropertyDeclarations = {
    rightNumber: { attribute: 'right-number' },
    listingId: { attribute: 'listing-id' },
  };

  declare rightNumber: string | null;
  declare listingId: string | null;

  readonly #portal = new PortalController(this, {
    words: legalStatusWords,
    follow: ({ client }) => {
      if (client) this.#right.connect(client);
    },
  });
  readonly #state = new StateController(this);
  readonly #failures = new FailureEvents(this);
  readonly #right = new LegalStatusController(this);

  constructor() {
    super();
    this.rightNumber = null;
    this.listingId = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && !changed.has('rightNumber') && !changed.has('listingId')) return;
    const number = this.rightNumber ?? '';
    this.#right.show({ number, listingId: number === '' ? idFrom(this.listingId, 'listing') : '' });
  }

  protected override updated(): void {
    const { view } = this.#right;
    this.#state.show(shownState(view));
    this.#failures.tell(view.status === 'failed' ? view.failure : null);
  }

  protected override render(): TemplateResult {
    return frame(this.#portal, (messages) => this.#view(messages));
  }

  #view(messages: Words): TemplateResult {
    const { view } = this.#right;
    if (view.status === 'loading') return waiting(bones(8), { messages, state: this.#state.state });
    if (view.status === 'ready') return this.#record(view.record, messages);
    if (view.status === 'failed')
      return failurePanel(view.failure, {
        messages,
        retry: () => {
          this.#right.retry();
        },
        title: messages.title,
      });
    const words = view.status === 'idle' ? messages.noRight : messages.none;
    return html`<div class="notice" part="empty"><slot name="empty">${words}</slot></div>`;
  }

  #record(record: RegistryRecord, messages: Words): TemplateResult {
    const { locale } = this.#portal;
    const { legalStatus, annuity } = record;
    const number = plainText(record.number);
    const source = label(messages.sources, legalStatus.source, plainText);
    const isSilent = isGood(legalStatus.status) && over.has(annuity.status);
    return html`<section class="panel stack" part="panel">
      <div class="heading">
        <h3>${icon(scale)} ${messages.title}</h3>
        ${registerBadge(legalStatus.status, messages.legalStatus, messages)}
      </div>
      <p class="quiet figures row">
        <bdi>${record.office === 'CN' ? messages.number(number) : `${plainText(record.office)} ${number}`}</bdi>
        <span>${messages.asOf(formatDate(legalStatus.asOf, locale))}</span>
        <span>${messages.source(source)}</span>
      </p>
      ${isSilent ? html`<p class="notice failure">${icon(circleAlert)}${messages.silent}</p>` : nothing}
      ${this.#lag(record, messages)}
      <dl class="pairs figures">
        ${annuityPairs(record, { messages, locale })} ${this.#encumbrances(record, messages)}
      </dl>
      ${eventList(record.events, { messages, locale })}
    </section>`;
  }

  #lag({ legalStatus, readOn, lag }: RegistryRecord, messages: Words): TemplateResult {
    const age = daysBetween(legalStatus.asOf, readOn) ?? 0;
    const usual = lag ? messages.lag(formatNumber(lag.shortestDays), formatNumber(lag.longestDays)) : messages.lagPlain;
    return age > lagDays
      ? html`<p class="notice attention" part="lag">
          ${icon(circleAlert)}${messages.old(formatNumber(age))}<br />${usual}
        </p>`
      : html`<p class="quiet" part="lag">${usual}</p>`;
  }

  #encumbrances({ encumbrances }: RegistryRecord, messages: Words): TemplateResult {
    const { locale } = this.#portal;
    return html`<div part="encumbrances">
      <dt>${messages.encumbrances}</dt>
      <dd>
        ${
          encumbrances.length === 0
            ? messages.noEncumbrances
            : encumbrances.map(
                ({ kind, since, holder, recordNumber }) =>
                  html`<p>
                    ${badge(label(messages.encumbranceKind, kind, messages.unknown), 'attention')}
                    <bdi>${plainText(holder)}</bdi>
                    <span class="quiet"
                      >${messages.since(formatDate(since, locale))}
                      ${recordNumber ? messages.record(plainText(recordNumber)) : nothing}</span
                    >
                  </p>`,
              )
        }
      </dd>
    </div>`;
  }
}

function shownState(view: LegalStatusView): ElementState {
  return view.status === 'failed' ? stateOf(view.failure) : view.status;
}

declare global {
  interface HTMLElementTagNameMap {
    'ip-legal-status': IpLegalStatus;
  }
}
