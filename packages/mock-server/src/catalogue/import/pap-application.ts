import type { Field, PatentRecord } from './patent-record.js';
import { fieldAt, isField, joined, rawFieldOf } from './xml-field.js';
import type { XmlElement } from './xml-element.js';

const BIBLIO = 'subdoc-bibliographic-information';

/** Reads a published US application of the years 2001 to 2004 (`patent-application-publication`, versions 1.5 and 1.6). */
export function readPapApplication(root: XmlElement): PatentRecord {
  const biblio = root.first(BIBLIO) ?? root;
  const technical = biblio.first('technical-information');
  const symbols = technical?.first('classification-ipc')?.descendants('ipc') ?? [];
  const inventors = people(biblio, ['inventors/first-named-inventor', 'inventors/inventor']);
  return {
    row: root.row,
    office: 'US',
    patentType: fieldAt(biblio, 'publication-filing-type')?.text.includes('design') === true ? 'design' : 'invention',
    applicationNumber: fieldAt(biblio, 'domestic-filing-data/application-number/doc-number'),
    publicationNumber: fieldAt(biblio, 'document-id/doc-number'),
    kindCode: fieldAt(biblio, 'document-id/kind-code'),
    filedOn: fieldAt(biblio, 'domestic-filing-data/filing-date'),
    publishedOn: fieldAt(biblio, 'document-id/document-date'),
    grantedOn: undefined,
    titles: texts(technical?.children('title-of-invention') ?? [], 'technical-information/title-of-invention'),
    abstracts: texts(root.children('subdoc-abstract'), 'subdoc-abstract'),
    ipc: symbols.map((element) => rawFieldOf(element, 'classification-ipc/ipc')),
    cpc: [],
    locarno: undefined,
    locarnoEdition: undefined,
    applicants: inventors,
    holders: people(biblio, ['assignee']),
    inventors,
    priorities: biblio.children('foreign-priority-data').map((claim) => ({
      office: fieldAt(claim, 'country-code'),
      number: fieldAt(claim, 'priority-application-number/doc-number'),
      filedOn: fieldAt(claim, 'filing-date'),
    })),
    agency: undefined,
    offer: undefined,
    brokenDetail: 'drop',
  };
}

function texts(elements: readonly XmlElement[], column: string): PatentRecord['titles'] {
  return elements.map((element) => ({ text: element.text(), row: element.row, column, language: 'en' }));
}

function people(biblio: XmlElement, paths: readonly string[]): Field[] {
  return paths
    .flatMap((path) => biblio.all(path))
    .map((party) => {
      const organisation = party.first('organization-name')?.text() ?? '';
      const name = party.first('name');
      const parts = ['given-name', 'middle-name', 'family-name', 'name-suffix'].map(
        (part) => name?.first(part)?.text() ?? '',
      );
      const person = parts.filter((part) => part !== '').join(' ');
      return joined(party, organisation === '' ? person : organisation, party.name);
    })
    .filter(isField);
}
