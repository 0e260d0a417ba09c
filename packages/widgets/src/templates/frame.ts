import { html, type TemplateResult } from 'lit';
import type { Portal } from '../context/portal-source.js';
import { failureOf } from '../controllers/failure.js';
import { failurePanel, mutePanel, type CommonMessages } from './failure-panel.js';

/** What a `PortalController` knows. */
interface Surroundings<Messages extends CommonMessages> {
  readonly messages: Messages | undefined;
  readonly locale: string;
  readonly isMute: boolean;
  readonly portal: Portal | undefined;
}

const blank = html`<div class="waiting"></div>`;

/** An element in its language: what it shows once its words are here, or why it can show nothing at all. */
export function frame<Messages extends CommonMessages>(
  { messages, locale, isMute, portal }: Surroundings<Messages>,
  view: (messages: Messages) => unknown,
  outline = blank,
): TemplateResult {
  if (isMute) return mutePanel;
  if (!messages) return outline;
  return html`<div lang=${locale}>
    ${portal?.client === null ? failurePanel(failureOf(portal.error), { messages, retry: null }) : view(messages)}
  </div>`;
}
