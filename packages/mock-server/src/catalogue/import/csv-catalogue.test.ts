import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cnCheckDigit } from '@ip-portal/core/model';
import { readCatalogue, type ReadCatalogueOptions } from './read-catalogue.js';

const HEADER = '专利名称,专利号,类型,价格(元),申请日,授权日,分类号,权利人,发明人,代理机构,交易方式,行业';
const CELLS =
  '一种锂离子电池负极材料,ZL202311000005.X,发明,38000,2023-01-05,2025年3月4日,H01M 4/36,华东材料公司；王工厂,张三、李四,某代理所,转让/许可,new_energy';

function read(text: string | Uint8Array, options: ReadCatalogueOptions = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readCatalogue({ name: 'list.csv', bytes }, options);
}

/** A valid Chinese application number of 2023 for any serial. */
function numberOf(serial: number, type = 1): string {
  const body = `2023${type}${String(serial).padStart(7, '0')}`;
  return `${body}.${cnCheckDigit(body)}`;
}

const EXPECTED = {
  rightType: 'patent',
  title: { 'zh-CN': '一种锂离子电池负极材料', sourceLanguage: 'zh-CN' },
  price: { amount: 3_800_000, currency: 'CNY' },
  tradeModes: ['assignment', 'licence'],
  industry: 'new_energy',
  right: {
    patentType: 'invention',
    office: 'CN',
    applicationNumber: '202311000005.X',
    filedOn: '2023-01-05',
    grantedOn: '2025-03-04',
    ipc: ['H01M 4/36'],
    holders: ['华东材料公司', '王工厂'],
    inventors: ['张三', '李四'],
    agencyOnRecord: '某代理所',
  },
};

test('a table with Chinese headings is read, with and without a byte order mark', () => {
  for (const mark of ['', '\ufeff']) {
    const { drafts, problems } = read(`${mark}${HEADER}\n${CELLS}\n`);
    expect(problems).toEqual([]);
    expect(drafts).toMatchObject([EXPECTED]);
  }
});

test('GB18030 and UTF-16 are recognised', () => {
  const gb18030 = Uint8Array.from([
    ...[
      0xb1, 0xea, 0xcc, 0xe2, 0x2c, 0xc9, 0xea, 0xc7, 0xeb, 0xba, 0xc5, 0x2c, 0xc9, 0xea, 0xc7, 0xeb, 0xc8, 0xd5, 0x0a,
    ],
    ...[0xd2, 0xbb, 0xd6, 0xd6, 0x95, 0x32, 0x82, 0x36],
    ...new TextEncoder().encode(',202311000005.X,2023-01-05\n'),
  ]);
  expect(read(gb18030).problems).toEqual([]);
  expect(read(gb18030).drafts[0]?.title['zh-CN']).toBe('一种\u{20000}');
  const text = `\ufeff${HEADER}\n${CELLS}\n`;
  const utf16 = new Uint8Array(2 * text.length);
  for (let index = 0; index < text.length; index += 1)
    new DataView(utf16.buffer).setUint16(2 * index, text.charCodeAt(index), true);
  expect(read(utf16).drafts).toMatchObject([EXPECTED]);
});

test('English headings, tabs, semicolons, blank lines and CRLF are read', () => {
  for (const delimiter of ['\t', ';', ',']) {
    const header = ['Title', 'application_number', 'Patent Type', 'price', 'filedOn'].join(delimiter);
    const row = ['Valve', '202311000005.X', 'invention', '面议', '2023/1/5'].join(delimiter);
    const { drafts, problems } = read(`\r\n${header}\r\n\r\n${row}\r\n\r\n`);
    expect(problems).toEqual([]);
    expect(drafts).toMatchObject([
      { title: { en: 'Valve', sourceLanguage: 'en' }, price: null, tradeModes: ['assignment'] },
    ]);
  }
});

test("a partner's own headings are mapped, and known ones can be ignored", () => {
  const mapping = { 我方名称: 'title', 编码: 'applicationNumber', 价格: null } as const;
  const { drafts, problems } = read('我方名称,编码,申请日,价格\n阀门,202311000005.X,20230105,免费\n', { mapping });
  expect(problems).toEqual([]);
  expect(drafts).toMatchObject([{ title: { 'zh-CN': '阀门' }, price: null }]);
});

test('columns that nobody knows are named once, and cost nothing', () => {
  const rows = [1, 2].map((serial) => `阀门,${numberOf(serial)},20230105,9000,是\n`).join('');
  const { drafts, problems, accepted, refused } = read(`title,number,filingDate,asking price,精品\n${rows}`);
  expect(drafts.map(({ price }) => price)).toEqual([null, null]);
  expect([accepted, refused]).toEqual([2, 0]);
  expect(problems).toMatchObject([
    {
      row: 1,
      code: 'unknown_name',
      refused: false,
      reason: 'the columns "asking price", "精品" are not known and were left out',
      remedy: 'If "asking price" is the price, map it (--column "asking price=price")',
    },
  ]);
  const mapping = { 'asking price': 'price', 精品: null } as const;
  expect(read(`title,number,filingDate,asking price,精品\n${rows}`, { mapping }).problems).toEqual([]);
});

test('a title of the table and a sep line above the header are passed over, rows keep their real lines', () => {
  const { problems } = read(`sep=,\n某某大学专利清单,,\n专利名称,申请号,申请日\n阀门,202311000005.1,20230105\n`);
  expect(problems).toMatchObject([{ row: 4, column: '申请号', value: '202311000005.1' }]);
});

test('quoted cells hold delimiters, doubled quotation marks and line breaks; rows are counted by line', () => {
  const rows = [
    '"阀,""A""型",202311000005.X,20230105,"一\n二"',
    '泵,bad,20230105,',
    `27" 屏,${numberOf(6)},20230105,x`,
  ];
  const text = `专利名称,申请号,申请日,摘要\n${rows.join('\n')}\n`;
  const { drafts, problems } = read(text);
  expect(drafts.map(({ title }) => title['zh-CN'])).toEqual(['阀,"A"型', '27" 屏']);
  expect(problems).toMatchObject([
    { row: 4, column: '申请号', value: 'bad', reason: 'the text is no Chinese application number' },
  ]);
});

test('an unclosed quotation mark costs its own line only', () => {
  const row = (serial: number, title = '泵') => `${title},${numberOf(serial)},20230105\n`;
  const rows = Array.from({ length: 50 }, (_, index) =>
    row(index + 1, index === 20 ? '"阀' : index === 40 ? '"开,关"' : '泵'),
  );
  const { drafts, problems } = read(`专利名称,申请号,申请日\n${rows.join('')}`);
  expect(drafts).toHaveLength(49);
  expect(problems).toMatchObject([{ row: 22, code: 'malformed', value: `"阀,${numberOf(21)},20230105` }]);
  const last = read(`专利名称,申请号,申请日\n${row(1)}${row(2)}泵,${numberOf(3)},"20230105\n${row(4)}`);
  expect(last.drafts).toHaveLength(3);
  expect(last.problems).toMatchObject([{ row: 4, code: 'malformed' }]);
});

test('a row with shifted cells is refused whole', () => {
  const { drafts, problems } = read('专利名称,申请号,申请日\n阀,泵,202311000005.X,20230105\n阀,202311000005.X\n');
  expect(drafts).toEqual([]);
  expect(problems).toMatchObject([
    { row: 2, reason: 'the row has 4 cells, the header has 3', remedy: expect.stringContaining('quotation marks') },
    {
      row: 3,
      reason: 'the row has 2 cells, the header has 3',
      remedy: expect.stringContaining('cells that are missing'),
    },
  ]);
});

test('every bad value is named by line, column, value and reason', () => {
  const bad: [column: number, value: string, reason: RegExp][] = [
    [0, '', /no title/],
    [1, 'ZL202311000005.1', /with the right check digit it is 202311000005.X/],
    [1, numberOf(5, 2), /of type utility_model, but the row says invention/],
    [2, '商标', /no type of patent/],
    [3, '12.345', /parts of a fen/],
    [4, '2023-02-30', /no date/],
    [4, '', /no filing date/],
    [5, '2022-01-01', /before the filing date/],
    [6, 'H1M', /no symbol of the IPC/],
    [6, '09-01', /only a design/],
    [10, '赠送', /no way of trading/],
  ];
  for (const [column, value, reason] of bad) {
    const cells = CELLS.split(',');
    cells[column] = value;
    const { drafts, problems } = read(`${HEADER}\n${cells.join(',')}\n`);
    expect(drafts, value).toEqual([]);
    expect(problems, value).toMatchObject([{ file: 'list.csv', row: 2, refused: true }]);
    expect(problems[0]?.reason, value).toMatch(reason);
    expect(problems[0]?.remedy, value).not.toBe('');
  }
});

test('dates and numbers of the future are refused when today is known', () => {
  const cells = CELLS.replace('2025年3月4日', '2031年3月4日');
  expect(read(`${HEADER}\n${cells}\n`, { today: '2026-11-23' }).problems).toMatchObject([
    { column: '授权日', value: '2031年3月4日' },
  ]);
  expect(read(`${HEADER}\n${cells}\n`).problems).toEqual([]);
});

test('a design has a Locarno class in the same column, a price in ten thousand yuan and its own type', () => {
  const { drafts, problems } = read(
    `名称,申请号,专利类型,申请日,分类号,价格（万元）\n包装瓶,${numberOf(7, 3)},外观设计,2023.1.5,09-01,1.25\n`,
  );
  expect(problems).toEqual([]);
  expect(drafts).toMatchObject([
    { price: { amount: 1_250_000 }, right: { patentType: 'design', locarno: '09-01', ipc: [] } },
  ]);
});

test('what a spreadsheet puts around a number is taken off, dates may carry midnight', () => {
  const rows = ['阀,"=""202311000005.X""",2023/1/5 0:00', "泵,'2017106018623,2017-07-05 00:00:00"];
  const { drafts, problems } = read(`名称,申请号,申请日\n${rows.join('\n')}\n`);
  expect(problems).toEqual([]);
  expect(drafts.map(({ right }) => right.applicationNumber)).toEqual(['202311000005.X', '201710601862.3']);
});

test('numbers of other offices are read by their prefix, their form or the column of the office', () => {
  const rows = [
    '阀,"12/693,349",20100125,',
    '泵,EP 20123456.7,20200105,',
    '轴,PCT/CN2020/123456,20200105,',
    '门,2020-123456,20200105,日本',
  ];
  const { drafts, problems } = read(`名称,申请号,申请日,国家\n${rows.join('\n')}\n`);
  expect(problems).toEqual([]);
  expect(drafts.map(({ right: { office, applicationNumber } }) => `${office} ${applicationNumber}`)).toEqual([
    'US 12/693,349',
    'EP EP20123456.7',
    'WO PCT/CN2020/123456',
    'JP 2020-123456',
  ]);
});

test('a header without the columns that a patent needs refuses the file with one problem', () => {
  expect(read('专利名称,价格\n阀门,5\n泵,6\n').problems).toMatchObject([
    {
      row: 1,
      code: 'missing_column',
      reason: 'the header row has no column applicationNumber (申请号), filedOn (申请日)',
    },
  ]);
  expect(read('a,b\n1,2\n').problems).toMatchObject([{ code: 'missing_column' }]);
});

test('the same number twice is refused the second time, whatever its spelling', () => {
  const again = CELLS.replace('ZL202311000005.X', 'ＣＮ２０２３１１０００００５．ｘ');
  expect(read(`${HEADER}\n${CELLS}\n${again}\n`)).toMatchObject({
    accepted: 1,
    problems: [{ row: 3, code: 'duplicate_number', reason: 'the same application was read before (list.csv line 2)' }],
  });
});

test('workbooks, archives, empty and binary files are refused by what they are', () => {
  const cases: [number[], RegExp][] = [
    [[0x50, 0x4b, 0x03, 0x04, 1, 2], /Excel/],
    [[0xd0, 0xcf, 0x11, 0xe0], /Excel/],
    [[], /empty/],
    [[0x41, 0, 0, 0, 1], /binary/],
  ];
  for (const [bytes, reason] of cases) {
    const { problems } = read(Uint8Array.from(bytes));
    expect(problems).toMatchObject([{ row: null, code: 'unknown_format' }]);
    expect(problems[0]?.reason).toMatch(reason);
  }
});

test('5,000 rows with 50 bad ones give 4,950 listings and 50 problems in under 3 seconds', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => {
    const price = index % 100 === 7 ? '12.345' : '38000';
    return CELLS.replace('ZL202311000005.X', numberOf(index + 1)).replace('38000', price);
  });
  const bytes = new TextEncoder().encode(`${HEADER}\n${rows.join('\n')}\n`);
  const before = process.cpuUsage();
  const { drafts, problems } = read(bytes);
  // Time of the processor, not of the clock: other tests run beside this one.
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(3000);
  expect(drafts).toHaveLength(4950);
  expect(problems.map(({ row }) => row)).toEqual(Array.from({ length: 50 }, (_, index) => 100 * index + 9));
});

test('a quotation mark at the beginning of a title belongs to it', () => {
  const { drafts } = read(`专利名称,申请号,申请日\n'Round-robin' scheduler,${numberOf(1)},20230105`);
  expect(drafts.map(({ title }) => title.en)).toEqual(["'Round-robin' scheduler"]);
});

test('any title survives being quoted and read', () => {
  const title = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    // The mark of text that was lost on the way is a problem of its own, `unreadable_text`.
    .filter((text) => /[\p{L}\p{N}]/u.test(text) && !text.includes('\ufffd'));
  const folded = (text: string) =>
    text
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();
  fc.assert(
    fc.property(fc.array(title, { minLength: 1, maxLength: 8 }), (titles) => {
      const rows = titles.map((text, index) => `"${text.replaceAll('"', '""')}",${numberOf(index + 1)},20230105`);
      const { drafts, problems } = read(`\ufeff专利名称,申请号,申请日\n${rows.join('\n')}`);
      expect(problems).toEqual([]);
      expect(drafts.map(({ title: { 'zh-CN': chinese, en } }) => chinese ?? en)).toEqual(titles.map(folded));
    }),
  );
});

test('any bytes give an answer that counts up', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('', `${HEADER}\n`, '[', '{"listings":', '<a>'),
      (tail, head) => {
        const {
          read: count,
          accepted,
          refused,
          problems,
        } = read(Uint8Array.from([...new TextEncoder().encode(head), ...tail]));
        expect(accepted + refused).toBe(count);
        expect(refused === 0 || problems.length > 0).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test('a line longer than any row ends the reading with one problem, what came before is kept', () => {
  const { drafts, problems } = read(`${HEADER}\n${CELLS}\n${','.repeat(300_000)}\n${CELLS}\n`);
  expect(drafts).toHaveLength(1);
  expect(problems).toMatchObject([{ row: 3, code: 'malformed', reason: 'the line has more than 262144 bytes' }]);
});
