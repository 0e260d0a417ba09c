import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { alteredListing } from '../../../test/listings.js';
import { createSandbox, orderableListing } from '../../../test/sandbox.js';
import { all, inside, stage, the } from '../../../test/stage.js';

beforeEach(async () => {
  await page.viewport(1280, 900);
  history.replaceState(null, '', location.pathname);
});

/** The data of a right as pairs of name and value, from a listing that was changed on its way to the page. */
async function dataOf(change: Parameters<typeof alteredListing>[1], locale = 'zh-CN') {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  alteredListing(sandbox, change);
  stage(`<ip-listing listing-id="${id}"></ip-listing>`, { client: sandbox.visitor, locale });
  const section = await inside(the('ip-listing'), '[part=data]');
  const pairs = [...section.querySelectorAll('dl > div')].map((row) =>
    ['dt', 'dd'].map((name) => row.querySelector(name)?.textContent.trim() ?? ''),
  );
  return { title: section.querySelector('h3')?.textContent, ...Object.fromEntries(pairs) } as Record<string, string>;
}

const head = () => all(the('ip-listing'), '.head .kind')[0]?.textContent.replaceAll(/\s+/g, ' ') ?? '';

test('a granted patent is called by its patent number', async () => {
  const data = await dataOf((right) => ({ right: { ...right, number: '202410123456.0', grantedOn: '2025-03-04' } }));
  expect(head()).toContain('专利号 ZL202410123456.0');
  expect(data['国家或地区']).toBe('中国');
});

test('an application is called by its application number', async () => {
  await dataOf((right) => ({ right: { ...right, number: '202410123456.0', grantedOn: null } }));
  expect(head()).toContain('申请号 202410123456.0');
  expect(head()).not.toContain('专利号');
});

test('a family is told only where it has members besides the right itself', async () => {
  const own = { publicationNumber: 'CN118123456B', family: ['CN118123456A', 'CN118123456B'] };
  const alone = await dataOf((right) => ({ right: { ...right, ...own } }));
  expect(alone).not.toHaveProperty('同族专利');
  const abroad = ['WO2024123456A1'];
  const data = await dataOf((right) => ({ right: { ...right, ...own, family: [...own.family, ...abroad] } }));
  expect(data['同族专利']).toBe('WO2024123456A1');
});

test('the words beside symbols of the IPC are said to be those of their section, each once', async () => {
  const ipcOf = async (ipc: readonly string[]) => dataOf((right) => ({ right: { ...right, ipc } }));
  expect(await ipcOf(['C03B 33/02', 'C03B 35/14'])).toHaveProperty(
    '国际专利分类',
    'C03B 33/02；C03B 35/14（C 部：化学；冶金）',
  );
  expect(await ipcOf(['G02B 6/44', 'H01B 11/22'])).toHaveProperty(
    '国际专利分类',
    'G02B 6/44；H01B 11/22（G 部：物理；H 部：电学）',
  );
});

test('a class of Locarno comes with its edition', async () => {
  const data = await dataOf((right) => ({ right: { ...right, locarno: '15-05', locarnoEdition: '13' } }));
  expect(data['洛迦诺分类']).toBe('15-05（第 13 版）');
});

test('a trademark names its classes and its registration', async () => {
  const right = {
    office: 'CN',
    number: '12345678',
    niceClasses: [9, 42],
    legalStatus: 'registered',
    registeredOn: '2020-05-07',
    expiresOn: '2030-05-06',
  };
  const data = await dataOf(() => ({ rightType: 'trademark', right }));
  expect(data).toMatchObject({ title: '基本信息', 商标类别: '第 9 类；第 42 类', 注册日: '2020年5月7日' });
});

test('a copyright has a day of recording, and a technology a level out of nine', async () => {
  const work = { number: '2021SR0123456', workKind: 'software', registeredOn: '2021-01-22' };
  expect(await dataOf(() => ({ rightType: 'copyright', right: work }))).toHaveProperty('登记日', '2021年1月22日');
  const technology = { field: '智慧农业', readinessLevel: 7 };
  const data = await dataOf(() => ({ rightType: 'technology', right: technology }), 'en');
  expect(data['Readiness level']).toBe('Level 7 of 9');
});
