import { listing, type ListingDraft } from '@ip-portal/core/model';
import { expect, test } from 'vitest';
import { demoParties } from './demo-parties.js';
import { listingFromDraft } from './listing-from-draft.js';

const seller = demoParties[1]!;
const now = '2026-11-23T02:00:00.000Z';

function draft(right: Partial<ListingDraft['right']>): ListingDraft {
  return {
    rightType: 'patent',
    title: { en: 'Wear-resistant steel', sourceLanguage: 'en' },
    price: { amount: 680_000, currency: 'CNY' },
    tradeModes: ['assignment'],
    industry: 'new_materials',
    right: {
      patentType: 'invention',
      office: 'CN',
      applicationNumber: '200910127753.8',
      publicationNumber: 'CN101551481B',
      kindCode: 'B',
      filedOn: '2009-03-25',
      publishedOn: '2009-10-07',
      grantedOn: '2012-11-21',
      ipc: ['G02B 5/20'],
      cpc: [],
      locarno: null,
      locarnoEdition: null,
      abstract: null,
      applicants: ['凸版印刷株式会社'],
      holders: [],
      inventors: [],
      priorities: [],
      agencyOnRecord: null,
      ...right,
    },
  };
}

test('makes a draft into a whole listing that nobody has verified', () => {
  const made = listingFromDraft(draft({}), { seller, now });
  expect(listing.safeParse(made).success).toBe(true);
  expect(made).toMatchObject({ status: 'draft', publishedAt: null, version: 1, verification: { level: 'none' } });
  expect(made.right).toMatchObject({ number: '200910127753.8', expiresOn: '2029-03-24', legalStatus: 'granted' });
  expect(made.right.holders).toEqual(['凸版印刷株式会社']);
  expect(made.right.annuity).toMatchObject({ status: 'paid_up', nextYear: 19, dueOn: '2027-03-25' });
});

test('one draft of one seller always gives one id, and a given id is kept', () => {
  const ids = [0, 1].map(() => listingFromDraft(draft({}), { seller, now }).id);
  expect(ids[0]).toBe(ids[1]);
  expect(listingFromDraft(draft({ applicationNumber: '97101765.4' }), { seller, now }).id).not.toBe(ids[0]);
  expect(listingFromDraft(draft({}), { seller, now, id: 'lst_mine', status: 'published' })).toMatchObject({
    id: 'lst_mine',
    publishedAt: now,
  });
});

test('a US grant has the terms of US law and no annuity of ours', () => {
  const us = { office: 'US', publicationNumber: 'US 8,088,456', filedOn: '2007-05-04', grantedOn: '2012-01-03' };
  const { right } = listingFromDraft(draft(us), { seller, now });
  expect(right).toMatchObject({
    number: 'US 8,088,456',
    expiresOn: '2027-05-03',
    annuity: { status: 'not_applicable' },
  });
  const design = listingFromDraft(draft({ ...us, patentType: 'design' }), { seller, now });
  expect(design.right).toMatchObject({ expiresOn: '2026-01-02', legalStatus: 'expired' });
});

test('a right that is not granted yet is pending', () => {
  const early = { grantedOn: null, filedOn: '2026-01-05', publishedOn: null };
  expect(listingFromDraft(draft(early), { seller, now }).right.legalStatus).toBe('pending_published');
  const late = { grantedOn: null, filedOn: '2023-01-05', publishedOn: '2024-07-05' };
  expect(listingFromDraft(draft(late), { seller, now }).right).toMatchObject({
    legalStatus: 'pending_examination',
    annuity: { status: 'not_applicable' },
  });
});
