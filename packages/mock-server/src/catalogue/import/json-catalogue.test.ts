import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCatalogue } from './read-catalogue.js';

const DRAFT = {
  rightType: 'patent',
  title: { 'zh-CN': '一种阀门', en: 'Valve', sourceLanguage: 'zh-CN' },
  description: '可靠的阀门',
  price: { amount: 3_800_050, currency: 'CNY' },
  tradeModes: ['assignment', 'licence'],
  industry: 'advanced_manufacturing',
  right: {
    patentType: 'invention',
    office: 'CN',
    applicationNumber: 'ZL 2023 1 1000005.X',
    publicationNumber: 'CN 117000001 B',
    filedOn: '2023-01-05',
    publishedOn: null,
    grantedOn: '2025-03-04',
    ipc: ['F16K1/00', 'F16K   1/ 02'],
    locarno: null,
    abstract: { 'zh-CN': '本发明', sourceLanguage: 'zh-CN' },
    holders: ['华东材料公司'],
    inventors: ['张三'],
    priorities: [{ office: 'JP', number: '2022-1', filedOn: '2022-01-05' }],
  },
};

function read(value: unknown) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return readCatalogue({ name: 'list.json', bytes: new TextEncoder().encode(text) });
}

function changed(change: (draft: typeof DRAFT) => unknown): unknown {
  return change(structuredClone(DRAFT));
}

test('drafts are read from an array, an object with listings, one object, and one object a line', () => {
  const line = JSON.stringify(DRAFT);
  const other = line.replace('2023 1 1000005.X', '2017 1 0601862.3').replace('2023-01-05', '2017-07-05');
  for (const text of [`[${line}]`, `{"listings":[${line}]}`, line, `${line}\n`, `\ufeff[${line}]`]) {
    expect(read(text).drafts, text.slice(0, 12)).toHaveLength(1);
  }
  expect(read(`${line}\r\n\r\n${other}\r\n`).drafts).toHaveLength(2);
});

test('members come out in canonical form, absent ones as null or empty', () => {
  expect(read([DRAFT]).drafts).toEqual([
    {
      ...DRAFT,
      description: { 'zh-CN': '可靠的阀门', sourceLanguage: 'zh-CN' },
      right: {
        ...DRAFT.right,
        applicationNumber: '202311000005.X',
        publicationNumber: 'CN117000001B',
        kindCode: 'B',
        ipc: ['F16K 1/00', 'F16K 1/02'],
        cpc: [],
        locarnoEdition: null,
        applicants: ['华东材料公司'],
        agencyOnRecord: null,
      },
    },
  ]);
});

test('a draft that was read is read again as itself', () => {
  const { drafts } = read([DRAFT]);
  expect(read(drafts).drafts).toEqual(drafts);
});

test('flat objects are rows whose headings are their keys', () => {
  const row = {
    专利名称: '阀门',
    申请号: '202311000005.X',
    申请日: '2023-01-05',
    价格: 12800.5,
    发明人: ['张三', '李四'],
    备忘: {},
  };
  const { drafts, problems } = read({ listings: [row, { ...row, 价格: '12.345' }] });
  expect(drafts).toMatchObject([{ price: { amount: 1_280_050 }, right: { inventors: ['张三', '李四'] } }]);
  expect(problems).toMatchObject([
    { column: '/listings/1/价格', value: '12.345', row: null },
    { refused: false, reason: 'the column "备忘" is not known and was left out' },
  ]);
});

test('members of a draft that the contract lacks are named once', () => {
  const slip = changed((draft) => ({ ...draft, tradeMode: ['licence'], right: { ...draft.right, holder: 'x' } }));
  expect(read([slip, DRAFT]).problems).toMatchObject([
    { code: 'duplicate_number' },
    { refused: false, reason: 'the members "right/holder", "tradeMode" are not known and were left out' },
  ]);
});

test('what is wrong is named by a JSON pointer', () => {
  const cases: [unknown, string][] = [
    [changed((draft) => ({ ...draft, price: { amount: 12.5, currency: 'CNY' } })), '/0/price'],
    [changed((draft) => ({ ...draft, price: { amount: 100, currency: 'USD' } })), '/0/price'],
    [changed((draft) => ({ ...draft, price: 100 })), '/0/price'],
    [changed((draft) => ({ ...draft, title: 5 })), '/0/title'],
    [changed((draft) => ({ ...draft, tradeModes: 'assignment' })), '/0/tradeModes'],
    [changed((draft) => ({ ...draft, tradeModes: ['gift'] })), '/0/tradeModes'],
    [changed((draft) => ({ ...draft, rightType: 'trademark' })), '/0/rightType'],
    [changed((draft) => ({ ...draft, right: { ...draft.right, ipc: ['F16K 1/00', 'x'] } })), '/0/right/ipc/1'],
    [changed((draft) => ({ ...draft, right: { ...draft.right, patentType: 'x' } })), '/0/right/patentType'],
    [changed((draft) => ({ ...draft, right: { ...draft.right, filedOn: 20230105 } })), '/0/right/filedOn'],
    [changed((draft) => ({ ...draft, right: { ...draft.right, applicationNumber: undefined } })), '/0'],
    [5, '/0'],
  ];
  for (const [value, pointer] of cases) {
    const { drafts, problems } = read([value]);
    expect(drafts, pointer).toEqual([]);
    expect(problems[0], pointer).toMatchObject({ column: pointer, refused: true });
  }
});

test('a broken line costs nothing but itself', () => {
  const line = JSON.stringify(DRAFT);
  const { drafts, problems } = read(`${line}\n{"right": \n${JSON.stringify(5)}\n`);
  expect(drafts).toHaveLength(1);
  expect(problems).toMatchObject([
    { row: 2, code: 'malformed' },
    { row: 3, code: 'invalid_value' },
  ]);
});

test('JSON that is broken, too deep or something else is one problem', () => {
  expect(read('[\n{"a": 1},\n{"b" 2}]').problems).toMatchObject([{ code: 'malformed', row: 3 }]);
  expect(read('['.repeat(100_000)).problems).toMatchObject([{ code: 'too_deep' }]);
  expect(read(`[${'{"a":'.repeat(100)}1${'}'.repeat(100)}]`).problems).toMatchObject([{ code: 'too_deep' }]);
  expect(read(`[{"a": "${'['.repeat(100)}\\""}]`).problems).not.toMatchObject([{ code: 'too_deep' }]);
  expect(read('{"items": []}').problems).toMatchObject([{ code: 'unknown_format' }]);
});

test('members named like parts of an object change nothing', () => {
  const text = JSON.stringify([DRAFT]).replace('"right":', '"__proto__":{"price":null},"constructor":{},"right":');
  expect(read(text).drafts[0]?.price).toEqual({ amount: 3_800_050, currency: 'CNY' });
  expect(read('[{"__proto__": {"right": {}}, "constructor": 1}]').problems).toMatchObject([
    { code: 'missing_value' },
    { code: 'missing_value' },
    { code: 'missing_value' },
    { code: 'unknown_name', refused: false },
  ]);
});

test('any JSON value gives an answer', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const { read: count, accepted, refused } = read([{ ...DRAFT, right: value }, value]);
      expect(accepted + refused).toBe(count);
    }),
  );
});
