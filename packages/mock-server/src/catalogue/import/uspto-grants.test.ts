import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListingDraft } from '@ip-portal/core/model';
import { readCatalogue, streamCatalogue } from './read-catalogue.js';

/** Real grants are kept beside the repository, not in it: `shared/data` of the nearest folder above that has one. */
function dataFolder(from: string): string {
  const folder = join(from, 'shared', 'data', 'uspto-grants');
  if (existsSync(folder)) return folder;
  if (dirname(from) === from)
    throw new Error('Failed to find the grants: no folder above has shared/data/uspto-grants. Put them there.');
  return dataFolder(dirname(from));
}

const folder = dataFolder(dirname(fileURLToPath(import.meta.url)));
const BULK = 'bulk-2012-01-03.xml';

function bytesOf(name: string): Uint8Array {
  return readFileSync(join(folder, name));
}

function draftsOf(name: string): readonly ListingDraft[] {
  const result = readCatalogue({ name, bytes: bytesOf(name) });
  expect(result.problems).toEqual([]);
  return result.drafts;
}

/** What regular expressions over the raw text find, as a second opinion that shares nothing with the reader. */
function secondOpinion(document: string) {
  const biblio = document.slice(0, document.indexOf('</us-bibliographic-data-grant>'));
  const inside = (tag: string, text: string) =>
    [...text.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([\\s\\S]*?)</${tag}>`, 'g'))].map((match) => match[1] ?? '');
  const plain = (text = '') =>
    text
      .replace(/<\/?p\b[^>]*>|<br\/>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/[\u2061-\u2064]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const date = (text = '') => text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  const nameOf = (party: string) => {
    const organisation = inside('orgname', party)[0];
    return plain(organisation ?? `${inside('first-name', party)[0] ?? ''} ${inside('last-name', party)[0] ?? ''}`);
  };
  const publication = inside('publication-reference', biblio)[0] ?? '';
  const application = inside('application-reference', biblio)[0] ?? '';
  const applicationDigits = inside('doc-number', application)[0] ?? '';
  const number = (inside('doc-number', publication)[0] ?? '').replace(/^(\D*)0+/, '$1');
  const kindCode = inside('kind', publication)[0] ?? '';
  const level = (symbol: string, tag: string) => inside(tag, symbol)[0] ?? '';
  const ipc = inside('classification-ipcr', biblio).map(
    (symbol) =>
      level(symbol, 'section') +
      level(symbol, 'class') +
      level(symbol, 'subclass') +
      ` ${level(symbol, 'main-group')}/${level(symbol, 'subgroup')}`,
  );
  const locarno = inside('main-classification', inside('classification-locarno', biblio)[0] ?? '')[0];
  const abstract = inside('abstract', document)[0];
  const applicants = inside('applicant', biblio).map(nameOf);
  const inventing = [...biblio.matchAll(/<applicant [^>]*app-type="applicant-inventor"[^>]*>([\s\S]*?)<\/applicant>/g)];
  const assignees = inside('assignee', inside('assignees', biblio)[0] ?? '').map(nameOf);
  return {
    title: plain(inside('invention-title', biblio)[0]),
    publicationNumber: `US${number}${kindCode}`,
    kindCode,
    applicationNumber: applicationDigits.replace(/^(\d\d)(\d{3})(\d{3})$/, '$1/$2,$3'),
    filedOn: date(inside('date', application)[0]),
    grantedOn: date(inside('date', publication)[0]),
    patentType: application === '' || /appl-type="design"/.test(biblio) ? 'design' : 'invention',
    ipc: [...new Set(ipc)],
    locarno: locarno === undefined ? null : `${locarno.slice(0, 2)}-${locarno.slice(2)}`,
    holders: [...new Set(assignees.length > 0 ? assignees : applicants)],
    inventors: inventing.map((match) => nameOf(match[1] ?? '')),
    abstract: abstract === undefined ? null : plain(abstract),
  };
}

function opinionOf({ title, right }: ListingDraft) {
  const { publicationNumber, kindCode, applicationNumber, filedOn, grantedOn, patentType, ipc, locarno } = right;
  return {
    title: title.en,
    publicationNumber,
    kindCode,
    applicationNumber,
    filedOn,
    grantedOn,
    patentType,
    ipc,
    locarno,
    holders: right.holders,
    inventors: right.inventors,
    abstract: right.abstract?.en ?? null,
  };
}

test('all 25 grants of the bulk file agree with a second, independent reading', () => {
  const drafts = draftsOf(BULK);
  const documents = new TextDecoder().decode(bytesOf(BULK)).split(/(?=<\?xml )/);
  expect(drafts).toHaveLength(25);
  expect(drafts.map(opinionOf)).toEqual(documents.map(secondOpinion));
});

test('the single grants agree with a second, independent reading', () => {
  const names = readdirSync(folder).filter((name) => name !== BULK && name.endsWith('.xml'));
  expect(names).toHaveLength(5);
  for (const name of names) {
    const drafts = draftsOf(name);
    expect(drafts.map(opinionOf), name).toEqual([secondOpinion(new TextDecoder().decode(bytesOf(name)))]);
  }
});

test('a design grant comes out as its front page says', () => {
  expect(draftsOf('2009_1.xml')[0]).toMatchObject({
    rightType: 'patent',
    title: { en: 'Confectionery product', sourceLanguage: 'en' },
    price: null,
    tradeModes: ['assignment'],
    right: {
      patentType: 'design',
      office: 'US',
      applicationNumber: '29/297,569',
      publicationNumber: 'USD586076S1',
      kindCode: 'S1',
      filedOn: '2007-11-14',
      grantedOn: '2009-02-10',
      ipc: [],
      locarno: '01-01',
      locarnoEdition: '9',
      abstract: null,
      inventors: ['Mario Scavino'],
      priorities: [{ office: 'EM', number: '000726583', filedOn: '2007-05-22' }],
    },
  });
});

test('a utility grant of the bulk file comes out as its front page says', () => {
  const battery = draftsOf(BULK).find((draft) => draft.right.publicationNumber === 'US8088512B2');
  expect(battery).toMatchObject({
    title: { en: 'Self organizing battery structure method' },
    industry: 'new_energy',
    right: {
      patentType: 'invention',
      applicationNumber: '12/140,058',
      filedOn: '2008-06-16',
      publishedOn: '2012-01-03',
      grantedOn: '2012-01-03',
      ipc: ['H01M 10/02', 'H01M 4/04'],
      locarno: null,
      holders: ['A123 Systems, Inc.'],
    },
  });
  expect(battery?.right.inventors).toEqual([
    'Antoni S. Gozdz',
    'Richard K. Holman',
    'Andrew L. Loxley',
    'Ronnie Wilkins',
  ]);
});

test('character references and markup are flattened into the running text', () => {
  const drafts = draftsOf(BULK);
  expect(drafts.find(({ right }) => right.publicationNumber === 'US8087209B2')?.right.holders).toEqual([
    'Kueberit Profile Systems GmbH & Co. KG',
  ]);
  const rail = drafts.find(({ right }) => right.publicationNumber === 'US8087209B2');
  expect(rail?.right.abstract?.en).toMatch(/^An edging rail for a flooring \(2\) has a base member \(3\) and/);
  expect(drafts.filter(({ right }) => /[<>&]#?x?\w*;/.test(right.abstract?.en ?? ''))).toEqual([]);
});

test('the legal representative of a dead inventor is an applicant, not an inventor', () => {
  const [draft] = draftsOf('2010_3.xml');
  expect(draft?.right.inventors).toEqual(['Stanley N. Lowry']);
  expect(draft?.right.applicants).toEqual(['Stanley N. Lowry', 'Deborah R. Lowry, legal representative']);
});

test('the bulk file read in pieces of odd sizes comes out the same', async () => {
  const bytes = bytesOf(BULK);
  async function* chunks() {
    for (let from = 0, size = 1; from < bytes.length; from += size, size = ((size * 7) % 8191) + 1) {
      yield await Promise.resolve(bytes.subarray(from, from + size));
    }
  }
  const drafts: ListingDraft[] = [];
  for await (const { draft } of streamCatalogue({ name: BULK, chunks: chunks() }))
    if (draft !== undefined) drafts.push(draft);
  expect(drafts).toEqual(readCatalogue({ name: BULK, bytes }).drafts);
});

test('a broken grant in the middle of the bulk file costs nothing but itself', () => {
  const text = new TextDecoder().decode(bytesOf(BULK));
  const broken = text.replace('<doc-number>08087986</doc-number>', '<doc-number>08087986</wrong>');
  const { drafts, problems } = readCatalogue({ name: BULK, bytes: new TextEncoder().encode(broken) });
  expect(drafts).toHaveLength(24);
  const row = broken.slice(0, broken.indexOf('</wrong>')).split('\n').length;
  expect(problems).toEqual([expect.objectContaining({ file: BULK, row, code: 'malformed', refused: true })]);
});

test('a part of a grant that stands alone behind one is refused, and the grant before it is read', () => {
  const drawings = new TextEncoder().encode('<drawings id="DRAWINGS"><figure id="Fig-1"></figure></drawings>');
  const bytes = Uint8Array.from([...bytesOf('2009_8.xml'), ...drawings]);
  const { read, accepted, refused } = readCatalogue({ name: 'torn.xml', bytes });
  expect([read, accepted, refused]).toEqual([2, 1, 1]);
});

test('byte flips in a real grant never make the reader throw, and never a draft with broken characters', () => {
  const bytes = bytesOf('2009_8.xml');
  const flip = fc.record({ at: fc.nat(bytes.length - 1), bit: fc.nat(7) });
  fc.assert(
    fc.property(fc.array(flip, { minLength: 1, maxLength: 6 }), (flips) => {
      const flipped = Uint8Array.from(bytes);
      for (const { at, bit } of flips) flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      const { drafts, read, accepted, refused } = readCatalogue({ name: 'flipped.xml', bytes: flipped });
      expect(accepted + refused).toBe(read);
      expect(JSON.stringify(drafts)).not.toContain('\ufffd');
    }),
    { numRuns: 300 },
  );
});
