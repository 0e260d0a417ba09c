import type { RegistryEvent } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDate, formatNumber } from '../../formats/date.js';
import { plainText, words } from '../../formats/plain-text.js';
import { chevronRight } from '../../icons/icons.js';
import type { Sections } from '../../locale.js';
import { icon } from '../../templates/icon.js';

interface Options {
  readonly messages: Sections['legalStatus'];
  readonly locale: string;
}

/** The legal events as a dated list, newest first: what happened, when it took effect, and when the office told. */
export function eventList(events: readonly RegistryEvent[], options: Options): TemplateResult | typeof nothing {
  const { messages } = options;
  if (events.length === 0) return nothing;
  return html`
    <h4>
      ${messages.events}
      <span class="quiet">${messages.eventCount(formatNumber(events.length))}</span>
    </h4>
    <ol class="timeline" part="events">
      ${events.map((event) => eventLine(event, options))}
    </ol>
  `;
}

function eventLine(event: RegistryEvent, { messages, locale }: Options): TemplateResult {
  const { code, effectiveOn, publishedOn, holder, recordNumber, before, after, text } = event;
  const told = formatDate(publishedOn, locale);
  const names = (list: readonly string[]): string => list.map(plainText).join(locale.startsWith('zh') ? '；' : '; ');
  const isLater = publishedOn !== effectiveOn;
  return html`<li>
    <time class="figures" datetime=${plainText(publishedOn)}>${told}</time>
    <div>
      <p>
        <strong>${words(event.name, locale).text}</strong>
        <span class="quiet figures">${plainText(code)}</span>
      </p>
      ${before.length > 0 || after.length > 0 ? html`<p><bdi>${messages.change(names(before), names(after))}</bdi></p>` : nothing}
      ${holder ? html`<p><bdi>${plainText(holder)}</bdi></p>` : nothing}
      ${
        isLater || recordNumber
          ? html`<p class="quiet figures row">
              ${isLater ? html`<span>${messages.effectiveOn(formatDate(effectiveOn, locale))}</span>` : nothing}
              ${recordNumber ? html`<span>${messages.record(plainText(recordNumber))}</span>` : nothing}
            </p>`
          : nothing
      }
      ${
        text
          ? html`<details>
              <summary>${icon(chevronRight)}${messages.printed}</summary>
              <p class="quiet" lang="zh-CN">${plainText(text)}</p>
            </details>`
          : nothing
      }
    </div>
  </li>`;
}
