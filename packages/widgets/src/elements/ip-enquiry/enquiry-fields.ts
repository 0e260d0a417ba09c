import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../formats/date.js';
import { circleAlert } from '../../icons/icons.js';
import type { Sections } from '../../locale.js';
import { icon } from '../../templates/icon.js';
import { longestMessage, subjects, type FieldName, type Problems } from './enquiry-draft.js';

export interface FieldsOptions {
  readonly messages: Sections['enquiry'];
  readonly problems: Problems;
  /** Characters of the message so far. */
  readonly used: number;
}

interface Line {
  readonly name: 'senderName' | 'phone' | 'email';
  readonly label: string;
  readonly type: 'text' | 'tel';
  readonly autocomplete: 'name' | 'tel' | 'email';
  readonly inputmode?: 'email';
  readonly hint?: string;
}

/** The fields of an enquiry, each with its label, its hint and what is wrong with it in words. */
export function enquiryFields(options: FieldsOptions): TemplateResult {
  const { messages } = options;
  return html`
    <div class="field">
      <label for="subject">${messages.subject}</label>
      <select
        id="subject"
        name="subject"
        aria-invalid=${isFaulty('subject', options)}
        aria-describedby=${describedBy('subject', options) || nothing}
      >
        ${subjects.map((subject) => html`<option value=${subject}>${messages.subjects[subject]}</option>`)}
      </select>
      ${error('subject', options)}
    </div>
    ${message(options)}
    ${line({ name: 'senderName', label: messages.senderName, autocomplete: 'name', type: 'text' }, options)}
    <fieldset aria-describedby="contact-hint">
      <legend>${messages.contact}</legend>
      <p class="quiet" id="contact-hint">${messages.contactHint}</p>
      <div class="pair">
        ${line({ name: 'phone', label: messages.phone, autocomplete: 'tel', type: 'tel', hint: messages.phoneHint }, options)}
        ${line({ name: 'email', label: messages.email, autocomplete: 'email', type: 'text', inputmode: 'email' }, options)}
      </div>
    </fieldset>
    <div class="field">
      <label class="agree">
        <input
          id="consent"
          name="consent"
          type="checkbox"
          value="given"
          required
          aria-invalid=${isFaulty('consent', options)}
          aria-describedby=${describedBy('consent', options) || nothing}
        />
        <span><slot name="consent">${messages.consent}</slot>${mark(messages)}</span>
      </label>
      ${error('consent', options)}
    </div>
  `;
}

function message(options: FieldsOptions): TemplateResult {
  const { messages, used } = options;
  const counter = messages.counter(formatNumber(used), formatNumber(longestMessage));
  return html`
    <div class="field">
      <label for="message">${messages.message}${mark(messages)}</label>
      <textarea
        id="message"
        name="message"
        rows="5"
        required
        aria-invalid=${isFaulty('message', options)}
        aria-describedby="${describedBy('message', options)} message-hint message-counter"
      ></textarea>
      ${error('message', options)}
      <p class="below quiet">
        <span id="message-hint">${messages.messageHint}</span>
        <span id="message-counter" class="figures">${counter}</span>
      </p>
    </div>
  `;
}

/** `type=email` would rewrite addresses in Chinese while they are typed, so only its keyboard is asked for. */
function line(field: Line, options: FieldsOptions): TemplateResult {
  const { name, hint } = field;
  const isNeeded = name === 'senderName';
  const described = [describedBy(name, options), hint === undefined ? '' : `${name}-hint`].filter(Boolean).join(' ');
  return html`
    <div class="field">
      <label for=${name}>${field.label}${isNeeded ? mark(options.messages) : nothing}</label>
      <input
        id=${name}
        name=${name}
        type=${field.type}
        inputmode=${field.inputmode ?? nothing}
        autocomplete=${field.autocomplete}
        ?required=${isNeeded}
        spellcheck="false"
        autocapitalize="off"
        aria-invalid=${isFaulty(name, options)}
        aria-describedby=${described || nothing}
      />
      ${error(name, options)} ${hint === undefined ? nothing : html`<p class="quiet" id="${name}-hint">${hint}</p>`}
    </div>
  `;
}

/** Seen only: whoever listens is told by the field itself. */
function mark({ required }: FieldsOptions['messages']): TemplateResult {
  return html` <span class="quiet" aria-hidden="true">${required}</span>`;
}

function isFaulty(name: FieldName, { problems }: FieldsOptions): 'true' | 'false' {
  return problems[name] ? 'true' : 'false';
}

function describedBy(name: FieldName, { problems }: FieldsOptions): string {
  return problems[name] ? `${name}-error` : '';
}

function error(name: FieldName, { problems, messages }: FieldsOptions): TemplateResult | typeof nothing {
  const problem = problems[name];
  if (!problem) return nothing;
  return html`<p class="error" id="${name}-error">${icon(circleAlert)}${messages.problem[problem]}</p>`;
}
