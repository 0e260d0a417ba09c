import { html, nothing, type TemplateResult } from 'lit';
import { search } from '../../icons/icons.js';
import type { Sections } from '../../locale.js';
import { icon } from '../../templates/icon.js';

export interface SearchFormOptions {
  readonly name: string;
  readonly text: string;
  readonly handle: (event: Event) => void;
  readonly submit: (event: Event) => void;
  readonly skip: () => void;
}

/** The box, its button, and a way past the filters for those who go by keyboard. */
export function searchForm(messages: Sections['search'] | undefined, options: SearchFormOptions): TemplateResult {
  const { name, text, handle, submit, skip } = options;
  return html`
    <form part="form" role="search" aria-label=${name || nothing} ?inert=${!messages} @submit=${submit}>
      <input
        part="input"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        maxlength="200"
        aria-label=${messages?.searchLabel ?? nothing}
        placeholder=${messages?.placeholder ?? nothing}
        .value=${text}
        @input=${handle}
        @compositionstart=${handle}
        @compositionend=${handle}
      />
      <button class="button primary" part="submit">${icon(search)}${messages?.search}</button>
      <button class="button skip" type="button" @click=${skip}>${messages?.skip}</button>
    </form>
  `;
}
