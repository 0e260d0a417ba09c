import type { FilingParty } from '@ip-portal/core';
import { html, type TemplateResult } from 'lit';
import { filingParties } from '../../controllers/order-form-controller.js';
import type { Sections } from '../../locale.js';

interface FilingChoiceOptions {
  readonly messages: Sections['orderForm'];
  readonly choose: (party: FilingParty) => void;
}

/** Who files with the office, and what that means for the buyer. */
export function filingChoice(
  { status, filingParty }: { readonly status: string; readonly filingParty: FilingParty },
  { messages, choose }: FilingChoiceOptions,
): TemplateResult {
  return html`
    <fieldset class="step" part="filing" ?disabled=${status === 'submitting'}>
      <legend><span class="ordinal">1</span>${messages.steps.filing}</legend>
      <p class="quiet">${messages.filingQuestion}</p>
      <div class="choices">
        ${filingParties.map(
          (party) => html`
            <label class="choice">
              <input
                type="radio"
                name="filing"
                .checked=${filingParty === party}
                @change=${() => {
                  choose(party);
                }}
              />
              <span
                ><strong>${messages.filingChoice[party]}</strong><br /><span class="quiet"
                  >${messages.filingHint[party]}</span
                ></span
              >
            </label>
          `,
        )}
      </div>
      <p class="quiet consequence" role="status">${messages.filingConsequence[filingParty]}</p>
    </fieldset>
  `;
}
