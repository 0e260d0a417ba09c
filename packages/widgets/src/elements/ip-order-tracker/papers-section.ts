import { uploadLimits, type Order, type OrderDocument } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatInstant, formatNumber } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { plainText, words } from '../../formats/plain-text.js';
import { badge } from '../../templates/badge.js';
import type { SectionOptions } from './money-section.js';

export interface PapersOptions extends SectionOptions {
  readonly order: Order;
  readonly isBusy: boolean;
  readonly sign: (paper: OrderDocument, copy: number) => void;
  readonly upload: (paper: OrderDocument, file: File) => void;
}

const copiesOf = (paper: OrderDocument): readonly number[] =>
  Number.isSafeInteger(paper.copies) && paper.copies > 0 && paper.copies <= 20
    ? Array.from({ length: paper.copies }, (_, index) => index + 1)
    : [];

/** One signer's line: every original, signed or to be signed. Only the viewer's own can be signed here. */
function signerLine(paper: OrderDocument, signer: string, options: PapersOptions): TemplateResult {
  const { messages, locale, order, isBusy, sign } = options;
  const name = words(paper.name, locale).text;
  const canSign =
    signer === order.viewerRole && order.availableActions.some(({ action, enabled }) => action === 'sign' && enabled);
  return html`
    <li class="row between">
      <span>${label(messages.actor, signer, messages.unknown)}</span>
      <span class="row">
        ${copiesOf(paper).map((copy) => {
          const signature = paper.signatures.find((one) => one.signer === signer && one.copy === copy);
          if (signature)
            return html`<span class="quiet signed"
              >${messages.original(formatNumber(copy, locale))} ${messages.signed}
              <time>${formatInstant(signature.signedAt, locale)}</time></span
            >`;
          if (!canSign)
            return html`<span class="quiet"
              >${messages.original(formatNumber(copy, locale))} ${messages.notSigned}</span
            >`;
          return html`<button
            class="button"
            type="button"
            ?disabled=${isBusy}
            aria-label=${`${messages.sign} · ${messages.original(formatNumber(copy, locale))} · ${name}`}
            @click=${() => {
              sign(paper, copy);
            }}
          >
            ${messages.sign} · ${messages.original(formatNumber(copy, locale))}
          </button>`;
        })}
      </span>
    </li>
  `;
}

function upload(paper: OrderDocument, options: PapersOptions): TemplateResult {
  const { messages, locale, order, isBusy } = options;
  const mine = paper.signers.includes(order.viewerRole);
  const name = words(paper.name, locale).text;
  return html`
    ${paper.file ? html`<p class="quiet">${messages.uploaded(plainText(paper.file.name))}</p>` : nothing}
    ${
      mine && !paper.complete
        ? html`<label class="button file">
              ${messages.upload}
              <input
                class="hidden"
                type="file"
                accept=${uploadLimits.mediaTypes.join(',')}
                aria-label=${messages.uploadFor(name)}
                ?disabled=${isBusy}
                @change=${(event: Event) => {
                  const file = event.target instanceof HTMLInputElement ? event.target.files?.item(0) : null;
                  if (file) options.upload(paper, file);
                }}
              />
            </label>
            <span class="quiet">${messages.uploadLimits}</span>`
        : nothing
    }
  `;
}

/** The checklist: which papers, who signs how many originals, what is still missing. */
export function papersSection(
  papers: readonly OrderDocument[] | null,
  options: PapersOptions,
): TemplateResult | typeof nothing {
  if (!papers || papers.length === 0) return nothing;
  const { messages, locale } = options;
  const required = papers.filter((paper) => paper.required);
  const done = required.filter((paper) => paper.complete).length;
  return html`
    <section class="section" part="papers">
      <h3 class="row between">
        ${messages.documents}<span class="quiet figures"
          >${messages.documentsDone(formatNumber(done, locale), formatNumber(required.length, locale))}</span
        >
      </h3>
      <ul class="papers">
        ${papers.map((paper) => {
          const name = words(paper.name, locale).text || label(messages.documentKind, paper.kind, messages.unknown);
          const from = paper.signers.map((signer) => label(messages.actor, signer, messages.unknown)).join(' / ');
          const state = paper.complete ? messages.complete : paper.required ? messages.incomplete : messages.optional;
          return html`
            <li class="stack">
              <p class="row between">
                <span
                  ><strong>${name}</strong
                  >${paper.how === 'sign' ? nothing : html` <span class="quiet">${from}</span>`}</span
                >${badge(state, paper.complete ? 'success' : 'neutral')}
              </p>
              ${
                paper.how === 'sign'
                  ? html`<ul class="signers">
                      ${paper.signers.map((signer) => signerLine(paper, signer, options))}
                    </ul>`
                  : upload(paper, options)
              }
            </li>
          `;
        })}
      </ul>
    </section>
  `;
}
