import { statusInfo, type AvailableAction, type Order, type OrderDocument, type PaymentMethod } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { verbOf, type ActionInput, type OrderTask } from '../../controllers/order-task.js';
import { formatInstant } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { safeLink } from '../../formats/link.js';
import { words } from '../../formats/plain-text.js';
import { failurePanel } from '../../templates/failure-panel.js';
import type { SectionOptions } from './money-section.js';

export interface NowOptions extends SectionOptions {
  readonly papers: readonly OrderDocument[];
  readonly task: OrderTask;
  readonly choose: (action: AvailableAction | null) => void;
  readonly perform: (input: ActionInput) => void;
}

const methods = ['alipay', 'wechat', 'bank'] as const satisfies readonly PaymentMethod[];

/** The words for an action: the step it causes where known, because one verb may mean several. */
function actionLabel(action: AvailableAction, { messages }: SectionOptions): string {
  return Object.hasOwn(messages.step, action.step)
    ? label(messages.step, action.step, messages.unknown)
    : label(messages.action, action.action, messages.unknown);
}

/** Who acts next until when, what the viewer can do, and why not. */
export function nowPanel(order: Order, options: NowOptions): TemplateResult {
  const { messages, locale, task } = options;
  const mine = order.waitingFor.includes(order.viewerRole);
  const due = formatInstant(order.dueAt, locale);
  const names = new Intl.ListFormat(locale).format(
    order.waitingFor.map((actor) => label(messages.actor, actor, messages.unknown)),
  );
  const ended = order.endReason === null ? '' : label(messages.endReason, order.endReason, messages.unknown);
  return html`
    <section class="panel stack now" part="now" aria-labelledby="now">
      <h3 id="now">${mine ? messages.yourTurn : names ? messages.waitsFor(names) : messages.now}</h3>
      ${due ? html`<p class="figures">${mine ? messages.dueBy(due) : messages.due(due)}</p>` : nothing}
      ${ended ? html`<p class="notice">${ended}</p>` : nothing}
      ${task.status === 'failed' ? html`${failurePanel(task.failure, { messages, retry: null })}` : nothing}
      ${task.status === 'paying' ? handOff(task, options) : nothing}
      ${task.status === 'working' ? html`<p class="quiet" role="status">${messages.working}</p>` : nothing}
      ${task.status === 'chosen' ? question(task, options) : actions(order, options)}
    </section>
  `;
}

/** Verbs of a later platform, and everything in a status of a later platform, are not offered. */
function offered(order: Order): readonly AvailableAction[] {
  return statusInfo('order', order.status) ? order.availableActions.filter(({ action }) => verbOf(action)) : [];
}

function actions(order: Order, options: NowOptions): TemplateResult | typeof nothing {
  const { messages, task, choose } = options;
  const all = offered(order);
  const papersToSign = order.availableActions.some(({ action, enabled }) => action === 'sign' && enabled);
  if (all.length === 0 && !papersToSign) return html`<p class="quiet">${messages.nothingToDo}</p>`;
  const enabled = all.filter((action) => action.enabled);
  return html`
    <div class="row" part="actions" role="group" aria-label=${messages.actions}>
      ${papersToSign ? html`<a class="button primary" href="#papers" @click=${scrollToPapers}>${messages.action.sign}</a>` : nothing}
      ${enabled.map(
        (action, index) =>
          html`<button
            class="button ${index === 0 && !papersToSign && order.waitingFor.includes(order.viewerRole) ? 'primary' : ''}"
            type="button"
            ?disabled=${task.status === 'working'}
            @click=${() => {
              choose(action);
            }}
          >
            ${actionLabel(action, options)}
          </button>`,
      )}
    </div>
    ${all.filter((action) => !action.enabled).map((action) => blocked(action, options))}
  `;
}

function scrollToPapers(event: Event): void {
  event.preventDefault();
  const root = event.target instanceof Node ? event.target.getRootNode() : null;
  const papers = root instanceof ShadowRoot ? root.querySelector('[part="papers"]') : null;
  papers?.scrollIntoView({ block: 'start' });
  papers?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true });
}

function blocked(action: AvailableAction, options: NowOptions): TemplateResult {
  const { messages } = options;
  const reasons = action.blockers.map(({ code, message }) =>
    Object.hasOwn(messages.blocker, code) ? label(messages.blocker, code, messages.unknown) : String(message),
  );
  return html`
    <details class="blocked">
      <summary>${actionLabel(action, options)} <span class="quiet">${messages.whyNot}</span></summary>
      <ul>
        ${reasons.map((reason) => html`<li>${reason}</li>`)}
      </ul>
    </details>
  `;
}

/** The provider's page, through the URL gate; no card data is ever entered here. */
function handOff(task: Extract<OrderTask, { status: 'paying' }>, { messages }: NowOptions): TemplateResult {
  const href = safeLink(task.payment.handoffUrl, document.baseURI);
  return html`
    <div class="notice" role="status">
      <p>${messages.payHint}</p>
      ${href === undefined ? nothing : html`<a class="button primary" part="pay" href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer" target="_blank">${messages.payNow}</a>`}
    </div>
  `;
}

function question(task: Extract<OrderTask, { status: 'chosen' }>, options: NowOptions): TemplateResult {
  const { messages, choose, perform } = options;
  const { action } = task;
  const consequence = Object.hasOwn(messages.consequence, action.action)
    ? label(messages.consequence, action.action, messages.unknown)
    : '';
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (event.currentTarget instanceof HTMLFormElement) perform(inputOf(new FormData(event.currentTarget)));
  };
  return html`
    <form class="stack" @submit=${submit} aria-labelledby="question">
      <h4 id="question" tabindex="-1">${actionLabel(action, options)}</h4>
      ${consequence ? html`<p>${consequence}</p>` : nothing}
      ${action.warnings.map(({ code, message }) => html`<p class="notice attention">${Object.hasOwn(messages.blocker, code) ? label(messages.blocker, code, messages.unknown) : String(message)}</p>`)}
      ${fields(action, options)} ${task.failure ? failurePanel(task.failure, { messages, retry: null }) : nothing}
      <div class="row">
        <button class="button primary" part="proceed">${messages.proceed}</button>
        <button
          class="button"
          type="button"
          @click=${() => {
            choose(null);
          }}
        >
          ${messages.back}
        </button>
      </div>
    </form>
  `;
}

function fields(action: AvailableAction, options: NowOptions): TemplateResult | typeof nothing {
  const { messages, locale, papers } = options;
  const ask = verbOf(action.action)?.question ?? 'none';
  if (ask === 'reason' || ask === 'optional_reason') {
    return html`<label class="stack"
      >${messages.reason}<textarea name="reason" rows="3" maxlength="2000" ?required=${ask === 'reason'}></textarea>
    </label>`;
  }
  if (ask === 'method') {
    return html`<fieldset class="stack">
      <legend>${messages.method}</legend>
      ${methods.map((method, index) => html`<label class="option"><input type="radio" name="method" .value=${method} ?checked=${index === 0} /> ${messages.methods[method]}</label>`)}
    </fieldset>`;
  }
  if (ask !== 'papers') return nothing;
  return html`<fieldset class="stack">
    <legend>${messages.papersReceived}</legend>
    ${papers.filter(({ how, kind }) => how === 'deliver' || kind === 'original_certificate').map((paper) => html`<label class="option"><input type="checkbox" name="paper" .value=${String(paper.id)} required /> ${words(paper.name, locale).text || label(messages.documentKind, paper.kind, messages.unknown)}</label>`)}
  </fieldset>`;
}

function inputOf(form: FormData): ActionInput {
  const reason = form.get('reason');
  const method = methods.find((known) => known === form.get('method'));
  const documentIds = form.getAll('paper').filter((id) => typeof id === 'string');
  return {
    ...(typeof reason === 'string' && reason.trim() ? { reason: reason.trim() } : {}),
    ...(method ? { method } : {}),
    documentIds,
  };
}
