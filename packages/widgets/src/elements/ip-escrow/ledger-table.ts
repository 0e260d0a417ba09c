import type { LedgerStatement } from '@ip-portal/core';
import { html, type TemplateResult } from 'lit';
import { formatInstant } from '../../formats/date.js';
import { label } from '../../formats/label.js';
import { plainText } from '../../formats/plain-text.js';
import { amountOf } from '../../formats/price.js';
import type { Sections } from '../../locale.js';

/** True when every entry's debits equal its credits, in whole minor units of the statement's one currency. */
function balances({ journals, currency }: LedgerStatement): boolean {
  return journals.every((journal) => {
    const sums = journal.lines.flatMap(({ debit, credit }) => [debit, -credit]);
    return (
      journal.currency === currency &&
      sums.every(Number.isSafeInteger) &&
      sums.reduce((sum, amount) => sum + BigInt(amount), 0n) === 0n
    );
  });
}

/** An account by what it is for; whose it is stays out of the page. */
function accountName(account: string, messages: Sections['statement']): string {
  const known = Object.entries(messages.account).find(([prefix]) => `${account}:`.startsWith(`${prefix}:`));
  return known?.[1] ?? messages.unknown(plainText(account));
}

/** Every booking of the order, with its accounts below it, as narrow as a phone; a statement that does not balance is refused, not shown. */
export function ledgerTable(
  statement: LedgerStatement,
  { messages, locale }: { readonly messages: Sections['statement']; readonly locale: string },
): TemplateResult {
  if (!balances(statement)) return html`<p class="notice failure" role="alert">${messages.mismatch}</p>`;
  if (statement.journals.length === 0) return html`<p class="quiet">${messages.empty}</p>`;
  const { columns } = messages;
  const money = (amount: number): string => (amount === 0 ? '' : amountOf({ amount, currency: statement.currency }));
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${messages.title}>
    <table class="figures">
      <caption class="hidden">
        ${messages.title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${columns.account}</th>
          <th scope="col" class="sum">${columns.debit}</th>
          <th scope="col" class="sum">${columns.credit}</th>
        </tr>
      </thead>
      ${statement.journals.map(
        ({ at, entry, lines }) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" colspan="3">
                <strong>${label(messages.entry, entry, messages.unknown)}</strong>
                <span class="quiet">${formatInstant(at, locale)}</span>
              </th>
            </tr>
            ${lines.map(
              ({ account, debit, credit }) =>
                html`<tr>
                  <td>${accountName(account, messages)}</td>
                  <td class="sum">${money(debit)}</td>
                  <td class="sum">${money(credit)}</td>
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>
  </div>`;
}
