import type { PatentType } from '@ip-portal/core/model';
import type { Field, LanguageField, PatentRecord } from './patent-record.js';
import { cpcFields, ipcFields } from './st36-classes.js';
import { partyName } from './st36-parties.js';
import type { XmlElement } from './xml-element.js';
import { fieldAt, fieldOf, isField, languageField } from './xml-field.js';

/** Spellings of the same party or number that DOCDB keeps side by side, the best one for people first. */
const NAME_FORMATS = ['original', 'docdba', 'docdb', 'epodoc'];
const NUMBER_FORMATS = ['docdb', 'original', 'epodoc'];
/** DOCDB writes older US applications as serial and year (`2366704`), from which the series cannot be told. */
const US_APPLICATION_FORMATS = ['original', 'docdb', 'epodoc'];

/** First letters of the kind codes with which an office publishes what it granted; `B` is one everywhere. */
const GRANT_LETTERS: Readonly<Record<string, string>> = {
  CN: 'BCUYSD',
  US: 'BSEP',
  JP: 'BCYUS',
  KR: 'BYS',
  DE: 'BCU',
  TW: 'BUS',
};
const UTILITY_MODEL_LETTERS: Readonly<Record<string, string>> = { CN: 'UY', JP: 'UY', KR: 'UY', DE: 'U', TW: 'U' };
const DESIGN_LETTERS: Readonly<Record<string, string>> = { CN: 'SD', US: 'S', JP: 'S', KR: 'S', TW: 'S', EM: 'S' };

/** Reads one `exchange-document` of the EPO (DOCDB, Open Patent Services, ST.36), of any office. */
export function readDocdbDocument(root: XmlElement): PatentRecord {
  const biblio = root.first('bibliographic-data') ?? root;
  const publication = documentIds(biblio, 'publication-reference');
  const attribute = (name: string): Field | undefined => {
    const text = root.attributes.get(name) ?? '';
    return text === '' ? undefined : { text, row: root.row, column: `exchange-document/@${name}` };
  };
  const office = (attribute('country') ?? idField(publication, 'country'))?.text.toUpperCase();
  const kindCode = attribute('kind') ?? idField(publication, 'kind');
  const letter = kindCode?.text.charAt(0) ?? '';
  const application = documentIds(
    biblio,
    'application-reference',
    office === 'US' ? US_APPLICATION_FORMATS : NUMBER_FORMATS,
  );
  const publishedOn = idField(publication, 'date') ?? attribute('date-publ');
  return {
    row: root.row,
    office,
    patentType: typeOf(office ?? '', letter),
    applicationNumber: applicationNumber(application, office),
    publicationNumber: attribute('doc-number') ?? idField(publication, 'doc-number'),
    kindCode,
    filedOn: idField(application, 'date'),
    publishedOn,
    grantedOn: isGrant(office ?? '', kindCode?.text ?? '') ? publishedOn : undefined,
    titles: biblio.children('invention-title').map((title) => languageField(title, 'invention-title', 'en')),
    abstracts: inOrder(root.children('abstract'), NAME_FORMATS, 'data-format').map((abstract): LanguageField =>
      languageField(abstract, 'abstract', 'en'),
    ),
    ipc: ipcFields(biblio),
    cpc: cpcFields(biblio),
    locarno: fieldAt(biblio, 'classification-locarno/main-classification', 'classification-locarno/text'),
    locarnoEdition: fieldAt(biblio, 'classification-locarno/edition'),
    applicants: names(biblio, 'applicant'),
    holders: names(biblio, 'assignee'),
    inventors: names(biblio, 'inventor'),
    priorities: biblio.all('priority-claims/priority-claim').map(priorityOf),
    agency: names(biblio, 'agent')[0],
    offer: undefined,
    brokenDetail: 'drop',
  };
}

/** To 2000 the US office published nothing but grants, and DOCDB calls them `A`; since then applications are `A1`. */
function isGrant(office: string, kind: string): boolean {
  if (office === 'US' && (kind === 'A' || kind === 'P1')) return kind === 'A';
  return kind !== '' && letters(GRANT_LETTERS, office, 'B').includes(kind.charAt(0));
}

function letters(table: Readonly<Record<string, string>>, office: string, otherwise: string): string {
  return (Object.hasOwn(table, office) ? table[office] : undefined) ?? otherwise;
}

function typeOf(office: string, letter: string): PatentType {
  if (letter !== '' && letters(DESIGN_LETTERS, office, '').includes(letter)) return 'design';
  return letter !== '' && letters(UTILITY_MODEL_LETTERS, office, '').includes(letter) ? 'utility_model' : 'invention';
}

function documentIds(parent: XmlElement, reference: string, formats = NUMBER_FORMATS): XmlElement[] {
  return inOrder(parent.all(`${reference}/document-id`), formats, 'document-id-type');
}

/** The elements, those in the preferred formats first; the sort is stable. */
function inOrder(elements: readonly XmlElement[], formats: readonly string[], attribute: string): XmlElement[] {
  const rank = (element: XmlElement) => {
    const index = formats.indexOf(element.attributes.get(attribute) ?? '');
    return index === -1 ? formats.length : index;
  };
  return [...elements].sort((left, right) => rank(left) - rank(right));
}

function idField(ids: readonly XmlElement[], name: string): Field | undefined {
  for (const id of ids) {
    const field = fieldOf(id.first(name), `document-id/${name}`);
    if (field !== undefined) return field;
  }
  return undefined;
}

/** DOCDB writes Chinese applications without their check digit; the prefix tells the reader of the number so. */
function applicationNumber(ids: readonly XmlElement[], office: string | undefined): Field | undefined {
  const field = idField(ids, 'doc-number');
  if (field === undefined || office !== 'CN') return field;
  return /^\d{8,12}$/.test(field.text) ? { ...field, text: `CN${field.text}A` } : field;
}

function priorityOf(claim: XmlElement): PatentRecord['priorities'][number] {
  const ids = inOrder(claim.children('document-id'), NUMBER_FORMATS, 'document-id-type');
  const number = idField(ids, 'doc-number') ?? fieldAt(claim, 'doc-number');
  const dates = [idField(ids, 'date'), fieldAt(claim, 'date')];
  const offices = [idField(ids, 'country'), fieldAt(claim, 'country'), prefixOf(ids)];
  return { office: offices.find(isField), number, filedOn: dates.find(isField) };
}

/** The office that an EPODOC number begins with. */
function prefixOf(ids: readonly XmlElement[]): Field | undefined {
  const numbers = ids.map((id) => fieldOf(id.first('doc-number'), 'document-id/doc-number')).filter(isField);
  const prefixed = numbers.find((number) => /^[A-Z]{2}\d/.test(number.text));
  return prefixed === undefined ? undefined : { ...prefixed, text: prefixed.text.slice(0, 2) };
}

/** The parties of one role in the best format that names any, each once whatever its capitals and commas. */
function names(biblio: XmlElement, role: string): Field[] {
  const parties = biblio.all(`parties/${role}s/${role}`).concat(biblio.all(`${role}s/${role}`));
  const format = NAME_FORMATS.find((known) => parties.some((party) => party.attributes.get('data-format') === known));
  const chosen = parties.filter((party) => format === undefined || party.attributes.get('data-format') === format);
  const seen = new Map<string, Field>();
  for (const party of chosen) {
    const field = partyName(party.first(`${role}-name`) ?? party, `parties/${role}s/${role}`);
    const text = field?.text.replace(/\s*\[[A-Z]{2}\]$/, '').replace(/[\s,;]+$/, '') ?? '';
    const key = text.toUpperCase().replace(/[\s,.;]+/g, ' ');
    if (field !== undefined && text !== '' && !seen.has(key)) seen.set(key, { ...field, text });
  }
  return [...seen.values()].filter(isField);
}
