import type { AvailableAction, Order, OrderDocument } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { delivered, verbOf, type ActionInput, type OrderTask } from '../../controllers/order-task.js';
import { formatInstant } from '../../formats/date.js';
import { knows, label } from '../../formats/label.js';
import { plainText, words } from '../../formats/plain-text.js';
import { timeLeft } from '../../formats/time-left.js';
import { isKnown, isMine } from '../../formats/viewer-turn.js';
import { ban, chevronRight, circleAlert, clock, hourglass } from '../../icons/icons.js';
import { failurePanel } from '../../templates/failure-panel.js';
import { icon } from '../../templates/icon.js';
import type { Sections } from '../../locale.js';
import { givenReason } from './given-reason.js';

export interface SectionOptions {
  readonly messages: Sections['orderTracker'];
  readonly locale: string;
}

export interface NowOptions extends SectionOptions {
  readonly papers: readonly OrderDocument[];
  readonly task: OrderTask;
  /** Milliseconds since 1970 by the platform's clock. */
  readonly now: number;
  readonly choose: (action: AvailableAction | null) => void;
  readonly perform: (input: ActionInput) => void;
  /** Keeps the deadline in the reader's calendar. */
  readonly remind: () => void;
  /** Where the payer pays; `nothing` while nothing is to pay. */
  readonly pay: unknown;
}

/** The words for an action: the step it causes where known, because one verb may mean several. */
function actionLabel(action: AvailableAction, { messages }: SectionOptions): string {
  return knows(messages.step, action.step)
    ? label(messages.step, action.step, messages.unknown)
    : label(messages.action, action.action, messages.unknown);
}

/** Who acts next until when, what the viewer can do, and why not. */
export function nowPanel(order: Order, options: NowOptions): TemplateResult {
  const { messages, locale, task } = options;
  const mine = isMine(order);
  const names = new Intl.ListFormat(locale).format(
    order.waitingFor.map((actor) => label(messages.actor, actor, messages.unknown)),
  );
  return html`
    <section class="panel stack now ${mine ? 'mine' : ''}" part="now" aria-labelledby="now">
      <h3 id="now" tabindex="-1">
        ${icon(mine ? circleAlert : hourglass)}<span
          >${mine ? messages.yourTurn : names ? messages.waitsFor(names) : messages.now}</span
        >
      </h3>
      ${deadline(order, options)} ${overtaken(task, options)}
      ${task.status === 'working' ? html`<p class="quiet" role="status">${messages.working}</p>` : nothing}
      ${'action' in task ? question(task.action, options) : html`${options.pay} ${actions(order, options)}`}
    </section>
  `;
}

/** Until when, in words of the calendar and in time left by the platform's clock. */
function deadline(order: Order, options: NowOptions): TemplateResult | typeof nothing {
  const { messages, locale, now } = options;
  const due = formatInstant(order.dueAt, locale);
  if (!due) return nothing;
  const left = timeLeft(order.dueAt, { now, locale });
  const mine = isMine(order);
  // Who is waited for may have no deadline of their own: then it is the others'.
  const isOwn = order.availableActions.some(({ dueAt }) => dueAt === order.dueAt);
  const other = mine && !isOwn && order.waitingFor.find((actor) => actor !== order.viewerRole);
  const words = mine && !other ? messages.dueBy(due) : messages.due(due);
  return html`<p class="due figures">
    ${icon(clock)}
    <span
      >${other ? `${label(messages.actor, other, messages.unknown)} · ` : ''}<time datetime=${plainText(order.dueAt)}
        >${words}</time
      >
      <strong class=${left ? '' : 'overdue'}>${left ? messages.timeLeft(left) : messages.overdue}</strong>
      ${
        left
          ? html`<button class="link" type="button" part="calendar" @click=${options.remind}>
              ${messages.calendar}
            </button>`
          : nothing
      }</span
    >
  </p>`;
}

/** What came of an action that the order does not offer any more; what was typed is not lost. */
function overtaken(task: OrderTask, options: NowOptions): TemplateResult | typeof nothing {
  if (task.status !== 'overtaken') return nothing;
  const { messages } = options;
  const typed = task.input.reason ?? '';
  return html`${failurePanel(task.failure, { messages: faster(messages), retry: null })}
  ${
    typed
      ? html`<div>
          <p class="quiet">${messages.typed}</p>
          <blockquote dir="auto">${typed}</blockquote>
        </div>`
      : nothing
  }`;
}

const faster = (messages: NowOptions['messages']) => ({
  ...messages,
  failure: { ...messages.failure, conflict: messages.conflict },
});

/** What stands in the way of what nobody could want yet: to agree to what was not asked, to take back what is not one's own. */
const idle: ReadonlySet<string> = new Set(['other_side_asked_withdrawal', 'office_refused', 'own_dispute']);

/**
 * Verbs of a later platform, and everything in a status of a later platform, are not offered. Who can refuse delivery opens
 * the dispute with that.
 */
function offered(order: Order): readonly AvailableAction[] {
  if (!isKnown(order)) return [];
  const canReject = order.availableActions.some(({ action, enabled }) => action === 'reject' && enabled);
  return order.availableActions.filter(
    ({ action, enabled, blockers }) =>
      verbOf(action) &&
      (enabled || !blockers.some(({ code }) => idle.has(code))) &&
      !(action === 'dispute' && canReject),
  );
}

function withdrawalAsked({ history }: Order, messages: NowOptions['messages']): TemplateResult {
  const asked = history.filter(({ step }) => step === 'withdrawal_asked').at(-1);
  return html`<p class="notice attention">${messages.withdrawalAsked}</p>
    ${givenReason(asked, messages)}`;
}

function actions(order: Order, options: NowOptions): TemplateResult | typeof nothing {
  const { messages, task, choose } = options;
  const all = offered(order);
  const mine = isMine(order);
  const papersToSign = mine && order.availableActions.some(({ action, enabled }) => action === 'sign' && enabled);
  if (all.length === 0 && !papersToSign && options.pay === nothing) {
    const role = plainText(order.viewerRole);
    if (!isKnown(order)) return html`<p class="quiet">${messages.unknownStatus}</p>`;
    return html`<p class="quiet">
      ${knows(messages.onlooker, role) ? label(messages.onlooker, role, messages.unknown) : messages.nothingToDo}
    </p>`;
  }
  const onward = all.filter(({ action, enabled }) => enabled && verbOf(action)?.carriesOn);
  const enabled = [...onward, ...all.filter((action) => action.enabled && !onward.includes(action))];
  const leading = mine && !papersToSign ? onward[0] : undefined;
  const blockedOnes = all.filter((action) => !action.enabled);
  const blockedSteps = [...new Set(blockedOnes.map(({ step }) => step))];
  return html`
    ${enabled.some(({ step }) => step === 'withdrawal_agreed') ? withdrawalAsked(order, messages) : nothing}
    <div class="actions" part="actions" role="group" aria-label=${messages.actions}>
      ${papersToSign ? html`<button class="button primary" type="button" @click=${scrollToPapers}>${messages.action.sign}</button>` : nothing}
      ${enabled.map(
        (action) =>
          html`<button
            class="button ${action === leading ? 'primary' : ''}"
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
    ${blockedSteps.map((step) =>
      blocked(
        blockedOnes.filter((action) => action.step === step),
        options,
      ),
    )}
  `;
}

function scrollToPapers(event: Event): void {
  const root = event.target instanceof Node ? event.target.getRootNode() : null;
  const papers = root instanceof ShadowRoot ? root.querySelector('ip-documents') : null;
  papers?.scrollIntoView({ block: 'start' });
  papers?.shadowRoot
    ?.querySelector<HTMLElement>('[part~=main],.signers button,[part=drop] input')
    ?.focus({ preventScroll: true });
}

/** Why something is not possible, or what is worth knowing before it is done. */
function reasons(list: AvailableAction['blockers'], { messages, locale }: NowOptions): readonly string[] {
  return list.map(({ code, message, until }) => {
    const reason = knows(messages.blocker, code) ? label(messages.blocker, code, messages.unknown) : plainText(message);
    const at = formatInstant(until, locale);
    return at ? messages.opensAfter(reason, at) : reason;
  });
}

/** A step that cannot be taken yet, once for all ways to it: of several any will do. */
function blocked(actions: readonly AvailableAction[], options: NowOptions): TemplateResult | typeof nothing {
  const { messages } = options;
  const [action] = actions;
  if (!action) return nothing;
  const ways = actions.map(({ blockers }) => reasons(blockers, options));
  const isAny = ways.length > 1;
  return html`
    <details class="blocked">
      <summary>
        ${icon(chevronRight)}<span>${actionLabel(action, options)}</span
        ><span class="quiet">${icon(ban)} ${messages.cannotYet}</span>
      </summary>
      ${isAny ? html`<p>${messages.anyOf}</p>` : nothing}
      <ul>
        ${(isAny ? ways.map((way) => way.join(' ')) : ways.flat()).map((reason) => html`<li>${reason}</li>`)}
      </ul>
    </details>
  `;
}

/** Asks before it acts. What was typed stays while the action is under way, and when it is refused. */
function question(action: AvailableAction, options: NowOptions): TemplateResult {
  const { messages, task, choose, perform } = options;
  const isWorking = task.status === 'working';
  // One verb may mean several steps, which bring different things, and not the same to each side.
  const names = [`${action.actor}_${action.step}`, action.step, action.action];
  const known = names.find((name) => knows(messages.consequence, name));
  const consequence = known ? label(messages.consequence, known, messages.unknown) : '';
  const warnings = reasons(action.warnings, options);
  return html`
    <form
      class="stack"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        if (event.currentTarget instanceof HTMLFormElement) perform(inputOf(new FormData(event.currentTarget)));
      }}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.isComposing) choose(null);
      }}
    >
      <h4 id="question" tabindex="-1">${actionLabel(action, options)}</h4>
      ${consequence ? html`<p>${consequence}</p>` : nothing}
      ${warnings.map((warning) => html`<p class="notice attention" role="alert">${icon(circleAlert)}${warning}</p>`)}
      ${fields(action, options)}
      ${task.status === 'chosen' && task.failure ? failurePanel(task.failure, { messages: faster(messages), retry: null }) : nothing}
      <div class="row">
        <button class="button primary" part="proceed" ?disabled=${isWorking}>${messages.proceed}</button>
        <button
          class="button"
          type="button"
          ?disabled=${isWorking}
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
  const ask = verbOf(action.action)?.question;
  if (ask === 'reason' || ask === 'optional_reason') {
    return html`<label class="field"
      >${messages.reason}<textarea name="reason" rows="3" maxlength="2000" ?required=${ask === 'reason'}></textarea>
    </label>`;
  }
  if (ask !== 'papers') return nothing;
  return html`<fieldset class="stack">
    <legend>${messages.papersReceived}</legend>
    ${delivered(papers).map((paper) => html`<label class="option"><input type="checkbox" name="paper" .value=${String(paper.id)} required /> ${words(paper.name, locale).text || messages.unknown(plainText(paper.kind))}</label>`)}
  </fieldset>`;
}

function inputOf(form: FormData): ActionInput {
  const reason = form.get('reason');
  const documentIds = form.getAll('paper').filter((id) => typeof id === 'string');
  return {
    ...(typeof reason === 'string' && reason.trim() ? { reason: reason.trim() } : {}),
    documentIds,
  };
}
