import type { OrderPreview, Quote } from '@ip-portal/core';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../formats/date.js';
import { knows, label } from '../../formats/label.js';
import { plainText, sourceOf, words } from '../../formats/plain-text.js';
import { amountOf } from '../../formats/price.js';
import type { QuoteOptions } from './quote-table.js';

type Paper = NonNullable<OrderPreview['documents']>[number];

/** Who will be asked for which papers: the buyer first, then the seller, then third parties. */
export function expectedPapers(papers: readonly Paper[], options: QuoteOptions): TemplateResult {
  const { messages } = options;
  const signers = new Set(['buyer', 'seller', ...papers.flatMap((paper) => paper.signers)]);
  return html`<div class="stack" part="papers">
    <h4>${messages.papers}</h4>
    <div class="sides">
      ${[...signers].map((signer) => {
        const asked = papers.filter((paper) => paper.signers.some((one) => one === signer));
        if (asked.length === 0) return nothing;
        return html`<section>
          <h5>${signer === 'buyer' ? messages.yours : label(messages.actor, signer, messages.unknown)}</h5>
          <ul>
            ${asked.map((paper) => expectedPaper(paper, options))}
          </ul>
        </section>`;
      })}
    </div>
    <p class="quiet">${messages.papersHint}</p>
  </div>`;
}

function expectedPaper(paper: Paper, { messages, locale }: QuoteOptions): TemplateResult {
  const because = plainText(paper.requiredBecause);
  const { how } = paper;
  const todo = { sign: messages.toSign(formatNumber(paper.copies)), upload: messages.toHandIn };
  const notes = [
    knows(todo, how) ? label(todo, how, messages.unknown) : '',
    knows(messages.because, because) ? label(messages.because, because, messages.unknown) : '',
  ].filter(Boolean);
  const name = words(paper.name, locale).text || label(messages.documentKind, paper.kind, messages.unknown);
  return html`<li>
    ${name}${notes.length === 0 ? nothing : html`<br /><span class="quiet">${notes.join('\u00a0· ')}</span>`}
  </li>`;
}

/** The kinds of papers a quote tells, where nobody tells who owes them. */
export function kindsOfPapers(
  { requiredDocuments }: Quote,
  { messages }: QuoteOptions,
): TemplateResult | typeof nothing {
  if (requiredDocuments.length === 0) return nothing;
  return html`<div class="stack">
    <h4>${messages.papers}</h4>
    <ul class="papers">
      ${requiredDocuments.map((kind) => html`<li>${label(messages.documentKind, kind, messages.unknown)}</li>`)}
    </ul>
    <p class="quiet">${messages.papersHint}</p>
  </div>`;
}

/** Fees of the office that are paid past the platform: they are in no quote, and owed all the same. */
export function directFees(preview: OrderPreview | null, options: QuoteOptions): readonly TemplateResult[] {
  const { messages, locale } = options;
  const fees = preview?.officialFees ?? [];
  return fees
    .filter(({ throughPlatform, payer }) => !throughPlatform && knows(messages.directFee, payer))
    .map((fee) => {
      const source = sourceOf(fee, locale);
      const say = messages.directFee[fee.payer === 'seller' ? 'seller' : 'buyer'];
      return html`<p part="official-fee">
        ${say(words(fee.label, locale).text, amountOf(fee.amount))}
        <span class="quiet">${messages.durationSource}<bdi lang=${source.language}>${source.text}</bdi></span>
      </p>`;
    });
}
