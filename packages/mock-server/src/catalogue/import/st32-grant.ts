import type { PatentType } from '@ip-portal/core/model';
import type { Field, PatentRecord } from './patent-record.js';
import { fieldAt, isField, joined, rawFieldOf } from './xml-field.js';
import type { XmlElement } from './xml-element.js';

/**
 * Reads a US grant of the years 2001 to 2004 (`PATDOC`, versions 2.4 and 2.5), whose elements are named after the INID
 * numbers of WIPO ST.9: B110 number, B210 application, B510 IPC or Locarno, B721 inventor, B731 assignee.
 */
export function readSt32Grant(root: XmlElement): PatentRecord {
  const biblio = root.first('SDOBI') ?? root;
  const published = fieldAt(biblio, 'B100/B140');
  const kindCode = fieldAt(biblio, 'B100/B130');
  // A reissued design has the kind of reissues, but a class of four digits.
  const isDesign =
    kindCode?.text.startsWith('S') === true || /^\d{4}$/.test(biblio.first('B500/B510/B511')?.text() ?? '');
  const patentType: PatentType = isDesign ? 'design' : 'invention';
  const symbols = [...biblio.all('B500/B510/B511'), ...biblio.all('B500/B510/B512'), ...biblio.all('B500/B510/B513')];
  const classes = symbols.map((element) => rawFieldOf(element, `B500/B510/${element.name}`));
  const inventors = names(biblio, 'B700/B720/B721');
  return {
    row: root.row,
    office: 'US',
    patentType,
    applicationNumber: fieldAt(biblio, 'B200/B210'),
    publicationNumber: fieldAt(biblio, 'B100/B110'),
    kindCode,
    filedOn: fieldAt(biblio, 'B200/B220'),
    publishedOn: published,
    grantedOn: published,
    titles: english(biblio.all('B500/B540'), 'B500/B540'),
    abstracts: english(root.children('SDOAB'), 'SDOAB'),
    ipc: isDesign ? [] : classes,
    cpc: [],
    locarno: isDesign ? fieldAt(biblio, 'B500/B510/B511') : undefined,
    locarnoEdition: isDesign ? fieldAt(biblio, 'B500/B510/B516') : undefined,
    applicants: inventors,
    holders: names(biblio, 'B700/B730/B731'),
    inventors,
    priorities: biblio.children('B300').map((claim) => ({
      office: fieldAt(claim, 'B330'),
      number: fieldAt(claim, 'B310'),
      filedOn: fieldAt(claim, 'B320'),
    })),
    agency: names(biblio, 'B700/B740/B741')[0],
    offer: undefined,
    brokenDetail: 'drop',
  };
}

function english(elements: readonly XmlElement[], column: string): PatentRecord['titles'] {
  return elements.map((element) => ({ text: element.text(), row: element.row, column, language: 'en' }));
}

function names(biblio: XmlElement, path: string): Field[] {
  return biblio
    .all(path)
    .map((party) => {
      const name = party.first('PARTY-US/NAM', 'NAM') ?? party;
      const parts = ['ONM', 'TTL', 'FNM', 'MNM', 'SNM', 'SFX'].flatMap((part) => name.children(part).slice(0, 1));
      return joined(
        party,
        parts
          .map((part) => part.text())
          .join(' ')
          .trim(),
        path,
      );
    })
    .filter(isField);
}
