import type { PatentType } from '@ip-portal/core/model';
import type { Field, PatentRecord } from './patent-record.js';
import { cpcFields, ipcFields } from './st36-classes.js';
import { partyNames } from './st36-parties.js';
import type { XmlElement } from './xml-element.js';
import { fieldAt, fieldOf, languageField } from './xml-field.js';

const DOCUMENT_ID = 'document-id';

/**
 * Reads a US grant (`us-patent-grant`) or published application (`us-patent-application`) of the ICE format, versions
 * 4.0 (2005) to 4.7: utility, design, plant and reissue. Versions differ in where they keep parties, applicants and
 * the IPC; every place is looked at, whatever version the document names.
 */
export function readRedBook(root: XmlElement): PatentRecord {
  const isGrant = root.name === 'us-patent-grant';
  const biblio = root.first('us-bibliographic-data-grant', 'us-bibliographic-data-application') ?? root;
  const publication = biblio.first(`publication-reference/${DOCUMENT_ID}`);
  const application = biblio.first(`application-reference/${DOCUMENT_ID}`);
  const published = labelled(fieldAt(publication, 'date'), 'publication-reference/document-id/date');
  const language = root.attributes.get('lang') ?? 'en';
  const locarno = biblio.first('classification-locarno');
  return {
    row: root.row,
    office: 'US',
    patentType: typeOf(biblio, locarno),
    applicationNumber: labelled(fieldAt(application, 'doc-number'), 'application-reference/document-id/doc-number'),
    publicationNumber: labelled(fieldAt(publication, 'doc-number'), 'publication-reference/document-id/doc-number'),
    kindCode: labelled(fieldAt(publication, 'kind'), 'publication-reference/document-id/kind'),
    filedOn: labelled(fieldAt(application, 'date'), 'application-reference/document-id/date'),
    publishedOn: published,
    grantedOn: isGrant ? published : undefined,
    titles: biblio.children('invention-title').map((title) => languageField(title, 'invention-title', language)),
    abstracts: root
      .children('abstract', 'us-abstract')
      .concat(biblio.children('abstract'))
      .map((abstract) => languageField(abstract, 'abstract', language)),
    ipc: ipcFields(biblio),
    cpc: cpcFields(biblio),
    locarno: fieldAt(locarno, 'main-classification', 'text'),
    locarnoEdition: fieldAt(locarno, 'edition'),
    ...partiesOf(biblio),
    priorities: biblio.all('priority-claims/priority-claim').map((claim) => ({
      office: fieldAt(claim, 'country', 'document-id/country'),
      number: fieldAt(claim, 'doc-number', 'document-id/doc-number'),
      filedOn: fieldAt(claim, 'date', 'document-id/date'),
    })),
    offer: undefined,
    brokenDetail: 'drop',
  };
}

/** A reissue keeps the type of what it reissues; only designs have a Locarno class. Plant patents count as inventions. */
function typeOf(biblio: XmlElement, locarno: XmlElement | undefined): PatentType {
  const type = biblio.first('application-reference')?.attributes.get('appl-type');
  return type === 'design' || locarno !== undefined ? 'design' : 'invention';
}

/** To version 4.2 the applicants were the inventors unless the file says otherwise; since 4.3 they stand apart. */
function partiesOf(biblio: XmlElement): Pick<PatentRecord, 'applicants' | 'holders' | 'inventors' | 'agency'> {
  const parties = biblio.first('us-parties', 'parties') ?? biblio;
  const applicants = [...parties.all('us-applicants/us-applicant'), ...parties.all('applicants/applicant')];
  const inventing = applicants.filter((party) => party.attributes.get('app-type')?.includes('inventor') === true);
  const inventors = parties
    .children('inventors')
    .concat(parties === biblio ? [] : biblio.children('inventors'))
    .flatMap((group) => group.children('inventor', 'deceased-inventor', 'us-deceased-inventor'));
  const agents = [...parties.all('agents/agent'), ...biblio.all('agents/agent')];
  return {
    applicants: partyNames(applicants, 'applicants/applicant'),
    holders: partyNames(biblio.all('assignees/assignee'), 'assignees/assignee'),
    inventors: partyNames([...inventing, ...inventors], 'inventors/inventor'),
    agency: partyNames(agents, 'agents/agent')[0] ?? fieldOf(undefined, 'agents/agent'),
  };
}

function labelled(field: Field | undefined, column: string): Field | undefined {
  return field === undefined ? undefined : { ...field, column };
}
