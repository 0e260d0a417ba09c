// Where every element is defined, those that stand together on a page take their words from one file: each term is in it once.
// `Object.assign`, because elements hold on to the tables that `locale.ts` gives them.
import * as locale from './locale.js';
import type { LocaleName, SectionName, Sections, Words } from './locale.js';

type Gathered<Section extends SectionName> = {
  readonly [Name in LocaleName]: () => Promise<{ readonly [Own in Section]: Sections[Own] }>;
};

/** The words of one element out of a file of several. */
const wordsIn = <Section extends SectionName>(files: Gathered<Section>, section: Section): Words<Section> => ({
  section,
  'zh-CN': async () => ({ messages: (await files['zh-CN']())[section] }),
  en: async () => ({ messages: (await files.en())[section] }),
});

const market: Gathered<'search' | 'listing' | 'enquiry' | 'legalStatus'> = {
  'zh-CN': () => import('./locales/zh-cn/market.js'),
  en: () => import('./locales/en/market.js'),
};
Object.assign(locale.searchWords, wordsIn(market, 'search'));
Object.assign(locale.listingWords, wordsIn(market, 'listing'));
Object.assign(locale.enquiryWords, wordsIn(market, 'enquiry'));
Object.assign(locale.legalStatusWords, wordsIn(market, 'legalStatus'));

const deal: Gathered<'orderForm' | 'orderList' | 'orderTracker' | 'pay' | 'documents' | 'escrow' | 'transferStatus'> = {
  'zh-CN': () => import('./locales/zh-cn/deal.js'),
  en: () => import('./locales/en/deal.js'),
};
Object.assign(locale.orderFormWords, wordsIn(deal, 'orderForm'));
Object.assign(locale.orderListWords, wordsIn(deal, 'orderList'));
Object.assign(locale.orderTrackerWords, wordsIn(deal, 'orderTracker'));
Object.assign(locale.payWords, wordsIn(deal, 'pay'));
Object.assign(locale.documentsWords, wordsIn(deal, 'documents'));
Object.assign(locale.escrowWords, wordsIn(deal, 'escrow'));
Object.assign(locale.transferStatusWords, wordsIn(deal, 'transferStatus'));
