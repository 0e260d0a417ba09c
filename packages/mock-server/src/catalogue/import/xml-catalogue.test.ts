import { expect, test } from 'vitest';
import { readCatalogue } from './read-catalogue.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

function read(text: string, limits: Parameters<typeof readCatalogue>[1] = {}) {
  return readCatalogue({ name: 'grants.xml', bytes: new TextEncoder().encode(text) }, limits);
}

/** The draft of a text that must hold one and no problem. */
function only(text: string) {
  const { drafts, problems } = read(text);
  expect(problems).toEqual([]);
  expect(drafts).toHaveLength(1);
  return drafts[0];
}

interface GrantParts {
  readonly version?: string;
  readonly doctype?: string;
  readonly application?: string;
  readonly applicationType?: string;
  readonly publication?: string;
  readonly classes?: string;
  readonly title?: string;
  readonly parties?: string;
  readonly abstract?: string;
}

const PUBLICATION = '<country>US</country><doc-number>09876543</doc-number><kind>B2</kind><date>20180123</date>';

function grant(parts: GrantParts = {}): string {
  const {
    version = '42-2006-08-23',
    applicationType = 'utility',
    application = '13/999,001',
    publication = PUBLICATION,
  } = parts;
  return `${DECLARATION}<!DOCTYPE us-patent-grant SYSTEM "us-patent-grant-v${version}.dtd" [ ${parts.doctype ?? ''}]>
<us-patent-grant lang="EN" country="US"><us-bibliographic-data-grant>
<publication-reference><document-id>${publication}</document-id></publication-reference>
<application-reference appl-type="${applicationType}"><document-id><country>US</country>
<doc-number>${application.replace(/\D/g, '')}</doc-number><date>20141002</date></document-id></application-reference>
${parts.classes ?? ''}<invention-title id="t">${parts.title ?? 'Valve'}</invention-title>
${parts.parties ?? ''}</us-bibliographic-data-grant>${parts.abstract ?? ''}<description><p>Never read &unknown;</p></description>
</us-patent-grant>
`;
}

function person(first: string, last: string): string {
  return `<addressbook><last-name>${last}</last-name><first-name>${first}</first-name></addressbook>`;
}

test('version 4.0: IPC in fixed columns or with leading zeros, inventors as applicants', () => {
  const draft = only(
    grant({
      version: '40-2004-12-02',
      classes: `<classification-ipc><edition>7</edition><main-classification>H05K  720</main-classification>
<further-classification>G06F015/16</further-classification><further-classification>A61K 31505</further-classification></classification-ipc>`,
      parties: `<parties><applicants><applicant app-type="applicant-inventor">${person('Ada', 'Moss')}</applicant></applicants></parties>`,
    }),
  );
  expect(draft?.right).toMatchObject({
    ipc: ['H05K 7/20', 'G06F 15/16', 'A61K 31/505'],
    inventors: ['Ada Moss'],
    holders: ['Ada Moss'],
    applicationNumber: '13/999,001',
    publicationNumber: 'US9876543B2',
  });
});

test('version 4.3 and later: parties of their own names, inventors apart from applicants, CPC with combination sets', () => {
  const cpc = (group: string) =>
    `<classification-cpc><section>Y</section><class>02</class><subclass>D</subclass><main-group>30</main-group><subgroup>${group}</subgroup></classification-cpc>`;
  const draft = only(
    grant({
      version: '47-2022-02-17',
      classes: `<classifications-ipcr><classification-ipcr><section>H</section><class>01</class><subclass>M</subclass>
<main-group>10</main-group><subgroup>0525</subgroup></classification-ipcr></classifications-ipcr>
<classifications-cpc><main-cpc>${cpc('70')}</main-cpc><further-cpc>${cpc('50')}<combination-set><combination-rank>
${cpc('10')}</combination-rank></combination-set></further-cpc></classifications-cpc>`,
      parties: `<us-parties><us-applicants><us-applicant app-type="applicant" applicant-authority-category="assignee">
<addressbook><orgname>Moss &amp; Fern Ltd.</orgname></addressbook></us-applicant></us-applicants><inventors>
<inventor>${person('Ada', 'Moss')}</inventor><inventor>${person('Lin', 'Fern')}</inventor></inventors>
<agents><agent><addressbook><orgname>Reed LLP</orgname></addressbook></agent></agents></us-parties>`,
    }),
  );
  expect(draft?.industry).toBe('new_energy');
  expect(draft?.right).toMatchObject({
    ipc: ['H01M 10/0525'],
    cpc: ['Y02D 30/70', 'Y02D 30/50', 'Y02D 30/10'],
    applicants: ['Moss & Fern Ltd.'],
    holders: ['Moss & Fern Ltd.'],
    inventors: ['Ada Moss', 'Lin Fern'],
    agencyOnRecord: 'Reed LLP',
  });
});

test('an assignee may be a person, and stands before the applicants', () => {
  const draft = only(
    grant({
      parties: `<parties><applicants><applicant app-type="applicant-inventor">${person('Ada', 'Moss')}</applicant></applicants></parties>
<assignees><assignee>${person('Bo', 'Reed')}</assignee><assignee><orgname>Fern AG</orgname></assignee></assignees>`,
    }),
  );
  expect(draft?.right.holders).toEqual(['Bo Reed', 'Fern AG']);
});

test('reissue, plant and design grants keep their letters and types', () => {
  const numbers: [string, string, string, string][] = [
    ['RE043210', 'E1', 'reissue', 'USRE43210E1'],
    ['PP018398', 'P2', 'plant', 'USPP18398P2'],
    ['D0651432', 'S1', 'design', 'USD651432S1'],
  ];
  for (const [number, kind, applicationType, canonical] of numbers) {
    const publication = `<country>US</country><doc-number>${number}</doc-number><kind>${kind}</kind><date>20180123</date>`;
    const draft = only(grant({ publication, applicationType }));
    expect(draft?.right.publicationNumber).toBe(canonical);
    expect(draft?.right.patentType).toBe(applicationType === 'design' ? 'design' : 'invention');
  }
});

test('a reissued design is a design: it has a Locarno class', () => {
  const classes =
    '<classification-locarno><edition>10</edition><main-classification>0606</main-classification></classification-locarno>';
  expect(only(grant({ applicationType: 'reissue', classes }))?.right).toMatchObject({
    patentType: 'design',
    locarno: '06-06',
    locarnoEdition: '10',
  });
});

test('a statutory invention registration is refused as no right to trade', () => {
  const publication = PUBLICATION.replace('09876543', 'H0002145').replace('B2', 'H1');
  expect(read(grant({ applicationType: 'sir', publication })).problems).toMatchObject([
    { code: 'not_tradable', refused: true, row: 3 },
  ]);
});

test('markup in a title is flattened and white space folded', () => {
  const title = 'Process for  H<sub>2</sub>O<sup>+</sup>\n with <i>E. coli</i> at 5&#xb0; &amp; <b>more</b>&#x2061;';
  expect(only(grant({ title }))?.title.en).toBe('Process for H2O+ with E. coli at 5° & more');
});

test('paragraphs of an abstract are parted by a blank', () => {
  const abstract = '<abstract id="a"><p>One <b>1</b>.</p><p>Two.</p></abstract>';
  expect(only(grant({ abstract }))?.right.abstract).toEqual({ en: 'One 1. Two.', sourceLanguage: 'en' });
});

test('grants of 2001 to 2004 are read by their INID numbers, picture entities in the DTD notwithstanding', () => {
  const name = (first: string, last: string) =>
    `<PARTY-US><NAM><FNM><PDAT>${first}</PDAT></FNM><SNM><STEXT><PDAT>${last}</PDAT></STEXT></SNM></NAM></PARTY-US>`;
  const draft = only(`${DECLARATION}<!DOCTYPE PATDOC SYSTEM "ST32-US-Grant-025xml.dtd" [
<!ENTITY US06999999-D00000.TIF SYSTEM "US06999999-D00000.TIF" NDATA TIF>
]>
<PATDOC DTD="2.5"><SDOBI><B100><B110><DNUM><PDAT>06999999</PDAT></DNUM></B110><B130><PDAT>B1</PDAT></B130>
<B140><DATE><PDAT>20020108</PDAT></DATE></B140><B190><PDAT>US</PDAT></B190></B100>
<B200><B210><DNUM><PDAT>09343526</PDAT></DNUM></B210><B220><DATE><PDAT>19990630</PDAT></DATE></B220></B200>
<B300><B310><DNUM><PDAT>10-1</PDAT></DNUM></B310><B320><DATE><PDAT>19980701</PDAT></DATE></B320><B330><CTRY><PDAT>JP</PDAT></CTRY></B330></B300>
<B500><B510><B511><PDAT>B32B  302</PDAT></B511><B512><PDAT>G06F 1516</PDAT></B512><B516><PDAT>7</PDAT></B516></B510>
<B540><STEXT><PDAT>Use of CO</PDAT><SB><PDAT>2</PDAT></SB><PDAT> at 5&deg;</PDAT></STEXT></B540></B500>
<B700><B720><B721>${name('Ada', 'Moss')}</B721></B720><B730><B731><PARTY-US><NAM><ONM><STEXT><PDAT>Fern KK</PDAT></STEXT></ONM></NAM></PARTY-US></B731></B730></B700>
</SDOBI><SDOAB><BTEXT><PARA><PTEXT><PDAT>The &ldquo;&lgr;&rdquo; layer.</PDAT></PTEXT></PARA></BTEXT></SDOAB></PATDOC>`);
  expect(draft).toMatchObject({
    title: { en: 'Use of CO2 at 5°' },
    right: {
      applicationNumber: '09/343,526',
      publicationNumber: 'US6999999B1',
      filedOn: '1999-06-30',
      grantedOn: '2002-01-08',
      ipc: ['B32B 3/02', 'G06F 15/16'],
      abstract: { en: 'The “λ” layer.' },
      holders: ['Fern KK'],
      inventors: ['Ada Moss'],
      priorities: [{ office: 'JP', number: '10-1', filedOn: '1998-07-01' }],
    },
  });
});

test('a published application is not granted', () => {
  const text = grant({ publication: PUBLICATION.replace('09876543', '20050004437').replace('B2', 'A1') })
    .replaceAll('us-patent-grant', 'us-patent-application')
    .replaceAll('us-bibliographic-data-grant', 'us-bibliographic-data-application');
  expect(only(text)?.right).toMatchObject({
    publicationNumber: 'US20050004437A1',
    publishedOn: '2018-01-23',
    grantedOn: null,
  });
});

test('an exchange document of a Chinese grant gives both titles, the check digit and the padded IPC', () => {
  const draft =
    only(`${DECLARATION}<ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org">
<exchange-documents><exchange-document country="CN" doc-number="104968889" kind="B"><bibliographic-data>
<publication-reference><document-id document-id-type="docdb"><country>CN</country><doc-number>104968889</doc-number><kind>B</kind><date>20180101</date></document-id></publication-reference>
<classifications-ipcr><classification-ipcr><text>E21B  47/  0228            A I                    </text></classification-ipcr></classifications-ipcr>
<application-reference><document-id document-id-type="epodoc"><doc-number>CN20138062258</doc-number><date>20131011</date></document-id>
<document-id document-id-type="docdb"><country>CN</country><doc-number>201380062258</doc-number><kind>A</kind></document-id></application-reference>
<parties><applicants><applicant data-format="epodoc"><applicant-name><name>FERN AG [CH]</name></applicant-name></applicant>
<applicant data-format="original"><applicant-name><name>Fern AG, </name></applicant-name></applicant></applicants></parties>
<invention-title lang="en">Attitude reference</invention-title><invention-title lang="zh">姿态参考</invention-title>
</bibliographic-data><abstract lang="en"><p>A reference.</p></abstract></exchange-document></exchange-documents></ops:world-patent-data>`);
  expect(draft).toMatchObject({
    title: { 'zh-CN': '姿态参考', en: 'Attitude reference', sourceLanguage: 'zh-CN' },
    right: {
      office: 'CN',
      patentType: 'invention',
      applicationNumber: '201380062258.8',
      publicationNumber: 'CN104968889B',
      kindCode: 'B',
      filedOn: '2013-10-11',
      grantedOn: '2018-01-01',
      ipc: ['E21B 47/0228'],
      holders: ['Fern AG'],
    },
  });
});
