import { html, nothing, type TemplateResult } from 'lit';
import type { UploadTask } from '../../controllers/upload-controller.js';
import { fileSize } from '../../formats/file-size.js';
import { circleAlert } from '../../icons/icons.js';
import type { Sections } from '../../locale.js';
import type { failurePanel, mutePanel } from '../../templates/failure-panel.js';
import type { icon } from '../../templates/icon.js';
import type { PaperOptions } from './paper-signatures.js';

/** Templates of the element, given for the same reason as the listeners' `failureOf`. */
export interface DeskTemplates {
  readonly icon: typeof icon;
  readonly failurePanel: typeof failurePanel;
  readonly mutePanel: typeof mutePanel;
}

/** How far an upload is, or what is wrong with it. */
export function uploadProgress(
  task: UploadTask,
  options: PaperOptions & DeskTemplates & { readonly words: Sections['paperDesk']['upload'] },
): TemplateResult {
  const { messages, words, locale, name, icon, failurePanel, isOpen } = options;
  const { file } = task;
  const named = html`<bdi>${messages.uploaded(file.name, fileSize(file.size, locale))}</bdi>`;
  if (task.status === 'failed')
    return html`<p>${named}</p>
      ${failurePanel(task.failure, { messages, retry: isOpen ? task.again : null })}`;
  if (task.status === 'faulty')
    return html`<div class="notice failure" part="fault" role="alert">
      ${icon(circleAlert)}
      <p><strong>${named}</strong></p>
      <p>${words.fault[task.fault]}</p>
      ${task.again && isOpen ? html`<button class="button" type="button" part="retry" @click=${task.again}>${words.again}</button>` : nothing}
    </div>`;
  const { progress, cancel } = task;
  const phase = progress?.phase ?? 'hashing';
  return html`<div class="stack upload" part="progress">
    <p>${named}</p>
    <p class="row between">
      <span role="status">${words.phase[phase]}</span>
      ${progress ? html`<span class="quiet figures">${words.sent(fileSize(progress.sent, locale), fileSize(progress.total, locale))}</span>` : nothing}
    </p>
    ${
      // Before the first byte is seen to leave, how far it is is not known: the bar says so.
      phase === 'sending' && progress && progress.sent > 0
        ? html`<progress aria-label=${words.progressOf(name)} max=${progress.total} .value=${progress.sent}></progress>`
        : html`<progress aria-label=${words.progressOf(name)}></progress>`
    }
    <button class="button" type="button" part="cancel" @click=${cancel}>${words.cancel}</button>
  </div>`;
}
