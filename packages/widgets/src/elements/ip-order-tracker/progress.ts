import { orderProgress, type Order } from '@ip-portal/core';
import { html, type TemplateResult } from 'lit';
import { label } from '../../formats/label.js';
import type { Sections } from '../../locale.js';

/** The stages of the order, each with its state in words as well as by mark; a bad ending shows where it happened. */
export function progressList(order: Order, messages: Sections['orderTracker']): TemplateResult {
  const progress = orderProgress(
    order.status,
    order.history.map(({ status }) => status),
  );
  return html`
    <ol class="stages" part="progress" aria-label=${messages.progress}>
      ${progress.stages.map(
        ({ stage, state }) => html`
          <li class="stage ${state}" aria-current=${state === 'current' ? 'step' : 'false'}>
            <span class="mark"></span>
            <span class="name">${label(messages.stage, stage, messages.unknown)}</span>
            <span class="state">${label(messages.stageState, state, messages.unknown)}</span>
          </li>
        `,
      )}
    </ol>
  `;
}
