import type { ListingSummary } from '@ip-portal/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { alteredListing, findListing } from '../../../test/listings.js';
import { orderableListing } from '../../../test/sandbox.js';
import { controls, inState, scene, turned, type Controls } from '../../../test/story.js';
import { IpListing } from './ip-listing.js';

const meta: Meta<Controls> = { title: 'ip-listing', component: 'ip-listing', ...controls };

export default meta;

const content = ({ id }: { readonly id: string }) =>
  html`<ip-listing listing-id=${id} listing-href="?listing={id}"></ip-listing>`;

type Change = Parameters<typeof alteredListing>[1];

/** A patent of the catalogue as it is, or changed on its way to the page. */
const patent = (change?: Change, fits?: (listing: ListingSummary) => boolean): StoryObj<Controls> =>
  scene({
    prepare: async (sandbox) => {
      const found = await (fits ? findListing(sandbox.visitor, fits) : orderableListing(sandbox.visitor));
      if (change) alteredListing(sandbox, change);
      return found;
    },
    content,
    refresh: (element) => {
      if (element instanceof IpListing) element.refresh();
    },
  });

const verified =
  (level: string) =>
  ({ verification, status }: ListingSummary): boolean =>
    verification.level === level && status === 'published';

/** A patent on offer at a fixed price. */
export const Patent: StoryObj<Controls> = patent();

/** The platform is not back with an answer yet. */
export const Loading: StoryObj<Controls> = inState(Patent, 'loading');
export const Slow: StoryObj<Controls> = inState(Patent, 'slow');
export const Stale: StoryObj<Controls> = inState(Patent, 'stale');
export const Failed: StoryObj<Controls> = inState(Patent, 'failed');
export const NotFound: StoryObj<Controls> = inState(Patent, 'gone');
export const Forbidden: StoryObj<Controls> = inState(Patent, 'forbidden');

/** The page names no right. */
export const Empty: StoryObj<Controls> = scene({
  prepare: () => Promise.resolve({}),
  content: () => html`<ip-listing></ip-listing>`,
});

/** A verification without a fault. */
export const Verified: StoryObj<Controls> = patent(undefined, verified('full'));
/** Some checks ask for attention. */
export const VerifiedInPart: StoryObj<Controls> = patent(undefined, verified('partial'));
/** A check was not passed, and says why. */
export const VerificationFailed: StoryObj<Controls> = patent(undefined, verified('failed'));
/** The whole verification a month later. */
export const VerificationExpired: StoryObj<Controls> = turned(Verified, { clock: '30_days' });
/** Nobody has verified it yet. */
export const NotVerified: StoryObj<Controls> = patent(
  undefined,
  (listing) => verified('none')(listing) && listing.tradeModes.includes('licence'),
);

/** The annuity is late, and its surcharge grows. */
export const Grace: StoryObj<Controls> = patent(undefined, ({ rightType, right }) =>
  rightType === 'patent' && 'legalStatus' in right ? right.legalStatus === 'grace' : false,
);
/** Owned by two, pledged, and its published status is old. */
export const Encumbered: StoryObj<Controls> = patent((right) => ({
  right: {
    ...right,
    holders: [right['holders'], '滇池大学'].flat(),
    encumbrances: [{ kind: 'pledge', recordNumber: null, since: '2026-01-05', holder: '昆明某银行' }],
    legalStatusRecord: { status: 'granted', asOf: '2026-06-01', source: '国家知识产权局专利登记簿' },
  },
}));
/** The term has run out. */
export const Ended: StoryObj<Controls> = patent((right) => ({
  status: 'withdrawn',
  right: {
    ...right,
    legalStatus: 'expired',
    filedOn: '2010-03-01',
    publishedOn: '2010-12-08',
    grantedOn: '2010-12-08',
    expiresOn: '2020-02-29',
    legalStatusRecord: { status: 'expired', asOf: '2026-11-02', source: '国家知识产权局专利登记簿' },
    annuity: { status: 'not_applicable', nextYear: null, dueOn: null, asOf: '2026-11-02' },
  },
}));

/** Buyer and seller agree on the price. */
export const Negotiable: StoryObj<Controls> = patent(undefined, ({ price }) => price === null);
/** Somebody is ordering it. */
export const Locked: StoryObj<Controls> = patent(() => ({ status: 'locked' }));
export const Sold: StoryObj<Controls> = patent(() => ({ status: 'sold' }));
/** A platform newer than this page: neutral, and no order. */
export const Unknown: StoryObj<Controls> = patent((right) => ({
  status: 'in_auction',
  right: { ...right, legalStatus: 'in_arbitration' },
}));
/** A title a machine translated, with the original beside it. */
export const MachineTranslated: StoryObj<Controls> = patent(() => ({
  title: {
    en: 'Blade of an offshore wind turbine',
    'zh-CN': '海上风机叶片',
    sourceLanguage: 'en',
    machineTranslated: ['zh-CN'],
  },
  description: null,
}));

export const Trademark: StoryObj<Controls> = patent(() => ({
  rightType: 'trademark',
  title: { 'zh-CN': '屹衡 YIHENG', sourceLanguage: 'zh-CN' },
  description: null,
  right: {
    office: 'CN',
    number: '12345678',
    niceClasses: [9, 42],
    legalStatus: 'registered',
    registeredOn: '2020-05-07',
    expiresOn: '2030-05-06',
  },
}));
export const Copyright: StoryObj<Controls> = patent(() => ({
  rightType: 'copyright',
  title: { 'zh-CN': '滇池水质监测软件 V2.0', sourceLanguage: 'zh-CN' },
  description: null,
  right: { number: '2021SR0123456', workKind: 'software', registeredOn: '2021-01-22' },
}));
export const Technology: StoryObj<Controls> = patent(() => ({
  rightType: 'technology',
  title: { 'zh-CN': '高原作物智能灌溉成套技术', sourceLanguage: 'zh-CN' },
  description: null,
  right: { field: '智慧农业', readinessLevel: 7 },
}));
