import { legalDateOf, orderMachine, type OrderPreview, type QuoteInput } from '@ip-portal/core/model';
import { standardContract } from './ordering.js';
import { quoteFor, transferFee, type QuoteOptions } from './quote.js';
import { sourced } from './sourced.js';
import type { World } from './world.js';

/** What an order would be and ask for, from the same rules as the order itself. Nothing is stored or locked. */
export function previewOf(world: World, input: QuoteInput, options: QuoteOptions): OrderPreview {
  const { row, papers } = quoteFor(world, input, options);
  const { filingParty } = input;
  const fee = transferFee(legalDateOf(world.now));
  return {
    quote: row.quote,
    contractTemplateId: standardContract,
    steps: [...new Set(Object.values(orderMachine.statuses).map(({ stage }) => stage))],
    documents: papers,
    officialFees: [
      {
        kind: 'bibliographic_change',
        label: { ...fee.label, sourceLanguage: 'zh-CN' },
        amount: { amount: fee.amountFen, currency: 'CNY' },
        // Whoever files pays the office; where the platform files, it passes on what the buyer pays.
        payer: filingParty === 'seller' ? 'seller' : 'buyer',
        throughPlatform: filingParty === 'platform',
        ...sourced(
          '国家知识产权局专利收费标准',
          'Fee table of the China National Intellectual Property Administration',
        ),
      },
    ],
  };
}
