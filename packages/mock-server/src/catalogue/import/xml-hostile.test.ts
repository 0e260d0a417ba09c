import { expect, test } from 'vitest';
import { readCatalogue } from './read-catalogue.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

function grant(options: { number?: number; title?: string; doctype?: string } = {}): string {
  const { number = 9876543, title = 'Valve', doctype = '' } = options;
  return `${DECLARATION}${doctype}<us-patent-grant lang="EN"><us-bibliographic-data-grant><publication-reference><document-id>
<country>US</country><doc-number>0${number}</doc-number><kind>B2</kind><date>20180123</date></document-id></publication-reference>
<application-reference appl-type="utility"><document-id><doc-number>1${number}</doc-number><date>20141002</date></document-id>
</application-reference><invention-title>${title}</invention-title></us-bibliographic-data-grant></us-patent-grant>
`;
}

function read(text: string | Uint8Array, options: Parameters<typeof readCatalogue>[1] = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readCatalogue({ name: 'grants.xml', bytes }, options);
}

test('entities that multiply are refused before anything is expanded, and the next document still loads', () => {
  const laughs = `<!DOCTYPE us-patent-grant [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>`;
  const { drafts, problems } = read(grant({ doctype: laughs, title: '&c;' }) + grant({ number: 9876544 }));
  expect(drafts).toHaveLength(1);
  expect(problems).toMatchObject([{ code: 'entity_definition', row: 3, value: '<!ENTITY a "ha">', refused: true }]);
});

test('external and parameter entities are refused, never fetched', () => {
  const definitions = [
    '<!ENTITY passwords SYSTEM "file:///etc/passwd">',
    '<!ENTITY % remote SYSTEM "http://127.0.0.1:9/x.dtd"> %remote;',
    '<!ENTITY x PUBLIC "-//X//X" "http://127.0.0.1:9/x">',
    '<!ENTITY pic SYSTEM "a.tif" NDATA TIF><!ENTITY late "text">',
  ];
  for (const definition of definitions) {
    const doctype = `<!DOCTYPE us-patent-grant SYSTEM "http://127.0.0.1:9/grant.dtd" [${definition}]>`;
    expect(read(grant({ doctype, title: '&passwords;' })).problems, definition).toMatchObject([
      { code: 'entity_definition' },
    ]);
  }
});

test('an entity in no known set is kept as text and reported, without refusing the grant', () => {
  const { drafts, problems } = read(grant({ title: 'A &plusmn; B &madeup; C' }));
  expect(drafts[0]?.title.en).toBe('A ± B &madeup; C');
  expect(problems).toMatchObject([{ code: 'undefined_entity', value: '&madeup;', refused: false, row: 5 }]);
});

test('a picture entity named in running text is kept as text', () => {
  const doctype = '<!DOCTYPE us-patent-grant [<!ENTITY pic SYSTEM "/etc/passwd" NDATA TIF>]>';
  expect(read(grant({ doctype, title: 'A &pic;' })).drafts[0]?.title.en).toBe('A &pic;');
});

test('elements nested deeper than 64 are refused', () => {
  const nested = (depth: number) => grant({ title: '<i>'.repeat(depth) + 'x' + '</i>'.repeat(depth) });
  expect(read(nested(61)).drafts).toHaveLength(1);
  expect(read(nested(62)).problems).toMatchObject([{ code: 'too_deep' }]);
  expect(read(nested(500_000)).problems).toMatchObject([{ code: 'too_deep' }]);
});

test('a document beyond the limit is refused, its neighbours load', () => {
  const long = grant({ number: 9876544, title: 'x'.repeat(5000) });
  const { drafts, problems } = read(grant() + long + grant({ number: 9876545 }), {
    limits: { documentCharacters: 2000 },
  });
  expect(drafts.map(({ right }) => right.publicationNumber)).toEqual(['US9876543B2', 'US9876545B2']);
  expect(problems).toMatchObject([{ code: 'too_large', row: 6 }]);
});

test('a file beyond the limits of bytes or listings keeps what came before', () => {
  const file = Array.from({ length: 40 }, (_, index) => grant({ number: 9876543 + index })).join('');
  const rows = read(file, { limits: { rows: 10 } });
  expect(rows.drafts).toHaveLength(10);
  expect(rows.problems).toMatchObject([{ code: 'too_large', row: null, reason: 'the file has more than 10 listings' }]);
  expect(read(file, { limits: { streamedBytes: 1000 } }).problems).toMatchObject([{ code: 'too_large' }]);
});

test('attributes without number or end are refused', () => {
  const many = Array.from({ length: 100 }, (_, index) => `a${index}="1"`).join(' ');
  expect(read(grant({ title: `<b ${many}>x</b>` })).problems).toMatchObject([{ code: 'too_large' }]);
  expect(read(grant({ title: `<b a="${'y'.repeat(20_000)}">x</b>` })).problems).toMatchObject([{ code: 'too_large' }]);
});

test('text that only looks hostile to a program is just text', () => {
  const title = '__proto__ ${x} <![CDATA[<script>alert(1)</script> ]]>';
  expect(read(grant({ title })).drafts[0]?.title.en).toBe('__proto__ ${x} <script>alert(1)</script>');
  expect(read(grant({ title: '<constructor __proto__="1">t</constructor>' })).drafts[0]?.title.en).toBe('t');
});

test('what is not well-formed is named by its line', () => {
  const cases = [
    '<i>open',
    'a < b',
    '&#xffffffff;',
    '&#0;',
    '</us-patent-grant>',
    '<![CDATA[',
    '<!-- --',
    '<a b=c>x</a>',
  ];
  for (const title of cases) {
    const { drafts, problems } = read(grant({ title }));
    expect(drafts, title).toEqual([]);
    expect(problems, title).toMatchObject([{ code: 'malformed', refused: true }]);
    expect(problems[0]?.row, title).toBeGreaterThan(4);
  }
});

test('a cut-off file gives its whole documents and one problem', () => {
  const text = grant() + grant({ number: 9876544 });
  const { drafts, problems } = read(text.slice(0, -60));
  expect(drafts).toHaveLength(1);
  expect(problems).toHaveLength(1);
});

test('other XML is refused by the name of its root', () => {
  expect(read('<html><body/></html>').problems).toMatchObject([{ code: 'unknown_format', value: 'html' }]);
});

test('documents that follow each other without a declaration are all read', () => {
  const bare = (number: number) => grant({ number }).replace(DECLARATION, '');
  const { drafts, problems } = read(bare(9876543) + bare(9876544) + bare(9876545));
  expect(problems).toEqual([]);
  expect(drafts).toHaveLength(3);
});

test('documents inside one wrapper are all read', () => {
  const bare = (number: number) => grant({ number }).replace(DECLARATION, '');
  expect(read(`<all>${bare(9876543)}${bare(9876544)}</all>`).drafts).toHaveLength(2);
});

test('a sequence listing between the grants of a bulk file is passed over', () => {
  const { drafts, read: count } = read(
    `${grant()}${DECLARATION}<sequence-cwu id="s"><number-of-sequences>2</number-of-sequences></sequence-cwu>\n`,
  );
  expect([drafts.length, count]).toEqual([1, 1]);
});

test('UTF-16 and declared encodings are read, bytes they do not have refuse the grant', () => {
  const text = grant({ title: 'Café' });
  const utf16 = new Uint8Array(2 * text.length + 2);
  new DataView(utf16.buffer).setUint16(0, 0xfeff, true);
  for (let index = 0; index < text.length; index += 1)
    new DataView(utf16.buffer).setUint16(2 * index + 2, text.charCodeAt(index), true);
  expect(read(utf16).drafts[0]?.title.en).toBe('Café');
  const latin = Uint8Array.from(text.replace('UTF-8', 'ISO-8859-1'), (character) => character.charCodeAt(0));
  expect(read(latin).drafts[0]?.title.en).toBe('Café');
  const wrong = Uint8Array.from(text, (character) => character.charCodeAt(0));
  expect(read(wrong).problems).toMatchObject([{ code: 'unreadable_text', column: 'invention-title' }]);
});

test('everything wrong with a grant is said at once', () => {
  const text = grant().replace('20141002', '20141399').replace('<kind>B2', '<kind>??');
  const codes = read(text.replace('<invention-title>Valve', '<invention-title>')).problems.map(({ column }) => column);
  expect(codes).toEqual(['publication-reference/document-id/kind', 'application-reference/document-id/date', null]);
});

test('the same application twice is refused the second time, with the place of the first', () => {
  const { drafts, problems } = read(grant() + grant());
  expect(drafts).toHaveLength(1);
  expect(problems).toMatchObject([
    {
      code: 'duplicate_number',
      value: 'US 19/876,543',
      reason: 'the same application was read before (grants.xml line 2)',
    },
  ]);
});

test('a flood of elements or of unknown entities is refused', () => {
  expect(read(grant({ title: '<b/>'.repeat(600) }), { limits: { elements: 500 } }).problems).toMatchObject([
    { code: 'too_large' },
  ]);
  expect(read(grant({ title: '&zzz;'.repeat(10_001) })).problems).toMatchObject([{ code: 'malformed' }]);
});

test('entities named like parts of an object are unknown, not code', () => {
  const { drafts, problems } = read(grant({ title: 'A &constructor; &__proto__; &toString;' }));
  expect(drafts[0]?.title.en).toBe('A &constructor; &__proto__; &toString;');
  expect(problems).toHaveLength(3);
});
