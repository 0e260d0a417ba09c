import type { messages as enquiry } from './locales/zh-cn/enquiry.js';
import type { messages as failure } from './locales/zh-cn/failure.js';
import type { messages as documents } from './locales/zh-cn/documents.js';
import type { messages as escrow } from './locales/zh-cn/escrow.js';
import type { messages as ipcClasses } from './locales/zh-cn/ipc-classes.js';
import type { messages as ipcSubclasses } from './locales/zh-cn/ipc-subclasses.js';
import type { messages as legalStatus } from './locales/zh-cn/legal-status.js';
import type { messages as transferStatus } from './locales/zh-cn/transfer-status.js';
import type { messages as listing } from './locales/zh-cn/listing.js';
import type { messages as orderForm } from './locales/zh-cn/order-form.js';
import type { messages as orderList } from './locales/zh-cn/order-list.js';
import type { messages as orderTracker } from './locales/zh-cn/order-tracker.js';
import type { messages as pay } from './locales/zh-cn/pay.js';
import type { messages as paperDesk } from './locales/zh-cn/paper-desk.js';
import type { messages as search } from './locales/zh-cn/search.js';
import type { messages as shortlist } from './locales/zh-cn/shortlist.js';
import type { messages as statement } from './locales/zh-cn/statement.js';
import type { messages as suggestions } from './locales/zh-cn/suggestions.js';
import type { Reworded, Worded } from './locales/worded.js';

/** The words of each element. zh-CN is the source: every other language must have the same keys. */
export interface Sections {
  readonly search: Worded<typeof search>;
  readonly ipcClasses: Worded<typeof ipcClasses>;
  readonly ipcSubclasses: Worded<typeof ipcSubclasses>;
  readonly enquiry: Worded<typeof enquiry>;
  readonly shortlist: Worded<typeof shortlist>;
  readonly suggestions: Worded<typeof suggestions>;
  readonly failure: Worded<typeof failure>;
  readonly listing: Worded<typeof listing>;
  readonly orderForm: Worded<typeof orderForm>;
  readonly orderList: Worded<typeof orderList>;
  readonly orderTracker: Worded<typeof orderTracker>;
  readonly pay: Worded<typeof pay>;
  readonly transferStatus: Worded<typeof transferStatus>;
  readonly legalStatus: Worded<typeof legalStatus>;
  readonly escrow: Worded<typeof escrow>;
  readonly statement: Worded<typeof statement>;
  readonly documents: Worded<typeof documents>;
  readonly paperDesk: Worded<typeof paperDesk>;
}
export type SectionName = keyof Sections;

export const localeNames = ['zh-CN', 'en'] as const;
export type LocaleName = (typeof localeNames)[number];

/** The words of one element in every language, each fetched when somebody speaks it first. */
export type Words<Section extends SectionName> = {
  readonly [Name in LocaleName]: () => Promise<{ readonly messages: Sections[Section] }>;
} & { readonly section: Section };

/** What the office calls the classes of the IPC is nobody's to change. */
type OwnSection = Exclude<SectionName, 'ipcClasses' | 'ipcSubclasses'>;

/**
 * A page's own words in place of some of ours, by language, element and key: `{ en: { search: { placeholder: 'Find a patent' } } }`.
 * The keys are those of `words.json` beside this package's files.
 */
export type PageWords = {
  readonly [Name in LocaleName]?: { readonly [Section in OwnSection]?: Reworded<Sections[Section]> };
};

// Each a constant of its own: a page's bundle has the words of its own elements and no others.
export const searchWords: Words<'search'> = {
  section: 'search',
  'zh-CN': () => import('./locales/zh-cn/search.js'),
  en: () => import('./locales/en/search.js'),
};
export const ipcClassesWords: Words<'ipcClasses'> = {
  section: 'ipcClasses',
  'zh-CN': () => import('./locales/zh-cn/ipc-classes.js'),
  en: () => import('./locales/en/ipc-classes.js'),
};
export const ipcSubclassesWords: Words<'ipcSubclasses'> = {
  section: 'ipcSubclasses',
  'zh-CN': () => import('./locales/zh-cn/ipc-subclasses.js'),
  en: () => import('./locales/en/ipc-subclasses.js'),
};
export const enquiryWords: Words<'enquiry'> = {
  section: 'enquiry',
  'zh-CN': () => import('./locales/zh-cn/enquiry.js'),
  en: () => import('./locales/en/enquiry.js'),
};
export const shortlistWords: Words<'shortlist'> = {
  section: 'shortlist',
  'zh-CN': () => import('./locales/zh-cn/shortlist.js'),
  en: () => import('./locales/en/shortlist.js'),
};
export const suggestionsWords: Words<'suggestions'> = {
  section: 'suggestions',
  'zh-CN': () => import('./locales/zh-cn/suggestions.js'),
  en: () => import('./locales/en/suggestions.js'),
};
export const failureWords: Words<'failure'> = {
  section: 'failure',
  'zh-CN': () => import('./locales/zh-cn/failure.js'),
  en: () => import('./locales/en/failure.js'),
};
export const listingWords: Words<'listing'> = {
  section: 'listing',
  'zh-CN': () => import('./locales/zh-cn/listing.js'),
  en: () => import('./locales/en/listing.js'),
};
export const orderFormWords: Words<'orderForm'> = {
  section: 'orderForm',
  'zh-CN': () => import('./locales/zh-cn/order-form.js'),
  en: () => import('./locales/en/order-form.js'),
};
export const orderListWords: Words<'orderList'> = {
  section: 'orderList',
  'zh-CN': () => import('./locales/zh-cn/order-list.js'),
  en: () => import('./locales/en/order-list.js'),
};
export const orderTrackerWords: Words<'orderTracker'> = {
  section: 'orderTracker',
  'zh-CN': async () => ({ messages: (await import('./locales/zh-cn/order.js')).orderTracker }),
  en: async () => ({ messages: (await import('./locales/en/order.js')).orderTracker }),
};
export const payWords: Words<'pay'> = {
  section: 'pay',
  'zh-CN': () => import('./locales/zh-cn/pay.js'),
  en: () => import('./locales/en/pay.js'),
};
export const transferStatusWords: Words<'transferStatus'> = {
  section: 'transferStatus',
  'zh-CN': async () => ({ messages: (await import('./locales/zh-cn/order.js')).transferStatus }),
  en: async () => ({ messages: (await import('./locales/en/order.js')).transferStatus }),
};
export const legalStatusWords: Words<'legalStatus'> = {
  section: 'legalStatus',
  'zh-CN': () => import('./locales/zh-cn/legal-status.js'),
  en: () => import('./locales/en/legal-status.js'),
};
export const escrowWords: Words<'escrow'> = {
  section: 'escrow',
  'zh-CN': async () => ({ messages: (await import('./locales/zh-cn/order.js')).escrow }),
  en: async () => ({ messages: (await import('./locales/en/order.js')).escrow }),
};
export const statementWords: Words<'statement'> = {
  section: 'statement',
  'zh-CN': () => import('./locales/zh-cn/statement.js'),
  en: () => import('./locales/en/statement.js'),
};
export const paperDeskWords: Words<'paperDesk'> = {
  section: 'paperDesk',
  'zh-CN': () => import('./locales/zh-cn/paper-desk.js'),
  en: () => import('./locales/en/paper-desk.js'),
};
// The parts of an order stand together and share a file.
export const documentsWords: Words<'documents'> = {
  section: 'documents',
  'zh-CN': async () => ({ messages: (await import('./locales/zh-cn/order.js')).documents }),
  en: async () => ({ messages: (await import('./locales/en/order.js')).documents }),
};

/** The complete language nearest to a wish (BCP 47): Chinese of any kind is zh-CN, everything else English. */
export function nearestLocale(wish: string | null | undefined): LocaleName {
  return !wish || /^zh\b/i.test(wish) ? 'zh-CN' : 'en';
}
