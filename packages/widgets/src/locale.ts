import type { messages as enquiry } from './locales/zh-cn/enquiry.js';
import type { messages as failure } from './locales/zh-cn/failure.js';
import type { messages as documents } from './locales/zh-cn/documents.js';
import type { messages as escrow } from './locales/zh-cn/escrow.js';
import type { messages as ipcClasses } from './locales/zh-cn/ipc-classes.js';
import type { messages as legalStatus } from './locales/zh-cn/legal-status.js';
import type { messages as transferStatus } from './locales/zh-cn/transfer-status.js';
import type { messages as listing } from './locales/zh-cn/listing.js';
import type { messages as orderForm } from './locales/zh-cn/order-form.js';
import type { messages as orderList } from './locales/zh-cn/order-list.js';
import type { messages as orderTracker } from './locales/zh-cn/order-tracker.js';
import type { messages as pay } from './locales/zh-cn/pay.js';
import type { messages as search } from './locales/zh-cn/search.js';
import type { messages as shortlist } from './locales/zh-cn/shortlist.js';
import type { Worded } from './locales/worded.js';

/** The words of each element. zh-CN is the source: every other language must have the same keys. */
export interface Sections {
  readonly search: Worded<typeof search>;
  readonly ipcClasses: Worded<typeof ipcClasses>;
  readonly enquiry: Worded<typeof enquiry>;
  readonly shortlist: Worded<typeof shortlist>;
  readonly failure: Worded<typeof failure>;
  readonly listing: Worded<typeof listing>;
  readonly orderForm: Worded<typeof orderForm>;
  readonly orderList: Worded<typeof orderList>;
  readonly orderTracker: Worded<typeof orderTracker>;
  readonly pay: Worded<typeof pay>;
  readonly transferStatus: Worded<typeof transferStatus>;
  readonly legalStatus: Worded<typeof legalStatus>;
  readonly escrow: Worded<typeof escrow>;
  readonly documents: Worded<typeof documents>;
}
export type SectionName = keyof Sections;

export const localeNames = ['zh-CN', 'en'] as const;
export type LocaleName = (typeof localeNames)[number];

/** Each element loads only its own words, in the language on show; the parts of an order stand together and share a file. */
const loaders: {
  readonly [Name in LocaleName]: {
    readonly [Section in SectionName]: () => Promise<{ readonly messages: Sections[Section] }>;
  };
} = {
  'zh-CN': {
    search: () => import('./locales/zh-cn/search.js'),
    ipcClasses: () => import('./locales/zh-cn/ipc-classes.js'),
    enquiry: () => import('./locales/zh-cn/enquiry.js'),
    shortlist: () => import('./locales/zh-cn/shortlist.js'),
    failure: () => import('./locales/zh-cn/failure.js'),
    listing: () => import('./locales/zh-cn/listing.js'),
    orderForm: () => import('./locales/zh-cn/order-form.js'),
    orderList: () => import('./locales/zh-cn/order-list.js'),
    orderTracker: async () => ({ messages: (await import('./locales/zh-cn/order.js')).orderTracker }),
    pay: () => import('./locales/zh-cn/pay.js'),
    transferStatus: async () => ({ messages: (await import('./locales/zh-cn/order.js')).transferStatus }),
    legalStatus: () => import('./locales/zh-cn/legal-status.js'),
    escrow: async () => ({ messages: (await import('./locales/zh-cn/order.js')).escrow }),
    documents: async () => ({ messages: (await import('./locales/zh-cn/order.js')).documents }),
  },
  en: {
    search: () => import('./locales/en/search.js'),
    ipcClasses: () => import('./locales/en/ipc-classes.js'),
    enquiry: () => import('./locales/en/enquiry.js'),
    shortlist: () => import('./locales/en/shortlist.js'),
    failure: () => import('./locales/en/failure.js'),
    listing: () => import('./locales/en/listing.js'),
    orderForm: () => import('./locales/en/order-form.js'),
    orderList: () => import('./locales/en/order-list.js'),
    orderTracker: async () => ({ messages: (await import('./locales/en/order.js')).orderTracker }),
    pay: () => import('./locales/en/pay.js'),
    transferStatus: async () => ({ messages: (await import('./locales/en/order.js')).transferStatus }),
    legalStatus: () => import('./locales/en/legal-status.js'),
    escrow: async () => ({ messages: (await import('./locales/en/order.js')).escrow }),
    documents: async () => ({ messages: (await import('./locales/en/order.js')).documents }),
  },
};

/** The complete language nearest to a wish (BCP 47): Chinese of any kind is zh-CN, everything else English. */
export function nearestLocale(wish: string | null | undefined): LocaleName {
  return !wish || /^zh\b/i.test(wish) ? 'zh-CN' : 'en';
}

/** Loads the words of one element. Rejects when the chunk cannot be fetched. */
export async function loadMessages<Section extends SectionName>(
  locale: LocaleName,
  section: Section,
): Promise<Sections[Section]> {
  return (await loaders[locale][section]()).messages;
}
