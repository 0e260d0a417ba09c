import { orderProgress, type Order, type StageState } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { label } from '../../formats/label.js';
import { check, minus, x } from '../../icons/icons.js';
import type { Sections } from '../../locale.js';
import { icon, type IconPath } from '../../templates/icon.js';

const marks: Readonly<Partial<Record<StageState, IconPath>>> = { done: check, failed: x, skipped: minus };

/** The stages of the order, each with its state in words as well as by mark; a bad ending shows where it happened. */
export function progressList(order: Order, messages: Sections['orderTracker']): TemplateResult {
  const { status, history, transferStatus } = order;
  const progress = orderProgress(
    status,
    history.map((entry) => entry.status),
    { transferStatus },
  );
  return html`
    <ol class="stages" part="progress" aria-label=${messages.progress}>
      ${progress.stages.map(({ stage, state }) => {
        const mark = marks[state];
        return html`
          <li class="stage ${state}" aria-current=${state === 'current' ? 'step' : nothing}>
            <span class="mark">${mark ? icon(mark) : nothing}</span>
            <span class="name">${label(messages.stage, stage, messages.unknown)}</span>
            <span class="state">${label(messages.stageState, state, messages.unknown)}</span>
          </li>
        `;
      })}
    </ol>
  `;
}
