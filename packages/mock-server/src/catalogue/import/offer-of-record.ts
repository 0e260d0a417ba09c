import type { ListingDraft, TradeMode } from '@ip-portal/core/model';
import { cleanLine } from './clean-text.js';
import type { Field, PatentRecord } from './patent-record.js';
import { readPrice } from './read-price.js';
import type { RecordProblems } from './record-problems.js';

type Offer = Pick<ListingDraft, 'price' | 'tradeModes' | 'description'> & { industry?: string };

const TRADE_MODE_WORDS: Readonly<Record<string, readonly TradeMode[]>> = {
  转让: ['assignment'],
  专利权转让: ['assignment'],
  出售: ['assignment'],
  assignment: ['assignment'],
  transfer: ['assignment'],
  sale: ['assignment'],
  许可: ['licence'],
  实施许可: ['licence'],
  专利许可: ['licence'],
  普通许可: ['licence'],
  licence: ['licence'],
  license: ['licence'],
  licensing: ['licence'],
  转让许可: ['assignment', 'licence'],
  均可: ['assignment', 'licence'],
};

/** What is asked for the right; without a word it is offered for assignment at a price to be negotiated. */
export function offerOf(record: PatentRecord, problems: RecordProblems): Offer {
  const { offer } = record;
  if (offer === undefined) return { price: null, tradeModes: ['assignment'] };
  const industry = offer.industry === undefined ? '' : cleanLine(offer.industry.text);
  const description = offer.description === undefined ? '' : offer.description.text;
  const sourceLanguage = isChinese(description) ? 'zh-CN' : 'en';
  return {
    price: priceOf(offer.price, problems),
    tradeModes: tradeModesOf(offer.tradeModes, problems),
    ...(industry === '' ? {} : { industry }),
    ...(description === '' ? {} : { description: { [sourceLanguage]: description, sourceLanguage } }),
  };
}

/** True when a text has a Chinese character: the tables of partners do not name the language of a cell. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function priceOf(field: Field | undefined, problems: RecordProblems): Offer['price'] {
  if (field === undefined) return null;
  const result = readPrice(field.text, /万/.test(field.column) ? 'wan' : 'yuan');
  if (result.ok) return result.fen === null ? null : { amount: result.fen, currency: 'CNY' };
  const remedy = 'Write yuan with at most two decimals, such as 12800 or 6800.50, or 面议';
  problems.refuse(field, { code: 'invalid_value', reason: result.reason, remedy });
  return null;
}

function tradeModesOf(field: Field | undefined, problems: RecordProblems): TradeMode[] {
  if (field === undefined || field.text === '') return ['assignment'];
  const words = field.text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,;、/|+和或]+/)
    .filter((word) => word !== '');
  const modes = words.map((word) => (Object.hasOwn(TRADE_MODE_WORDS, word) ? TRADE_MODE_WORDS[word] : undefined));
  if (modes.includes(undefined) || modes.length === 0) {
    const reason = 'the text is no way of trading';
    problems.refuse(field, { code: 'invalid_value', reason, remedy: 'Write 转让, 许可 or both' });
  }
  return [...new Set(modes.flatMap((found) => found ?? []))];
}
