import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadCatalogue } from './catalogue-file.js';

const HEADER = '专利名称,申请号,申请日\n';
const VALVE = `${HEADER}阀门,202311000005.X,20230105\n`;
const PUMP = `${HEADER}泵,201710601862.3,20170705\n`;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

test('a file is loaded whatever its name', async () => {
  const folder = folderWith({ 'list.dat': VALVE });
  const { drafts, report } = await loadCatalogue(join(folder, 'list.dat'));
  expect(drafts).toHaveLength(1);
  expect(report).toMatchObject({ files: [{ file: 'list.dat' }], read: 1, accepted: 1, refused: 0, problems: [] });
});

test('a folder is loaded with the folders in it, in the order of names; other files are passed over', async () => {
  const folder = folderWith({
    'b.csv': PUMP,
    'a/deep.csv': VALVE,
    'notes.md': 'x',
    '.hidden.csv': 'x',
    'logo.png': 'x',
  });
  const { drafts, report } = await loadCatalogue(folder);
  expect(report.files.map(({ file }) => file)).toEqual(['b.csv', 'a/deep.csv']);
  expect(drafts.map(({ title }) => title['zh-CN'])).toEqual(['泵', '阀门']);
});

test('a right that stands in two files is refused the second time', async () => {
  const { drafts, report } = await loadCatalogue(folderWith({ 'a.csv': VALVE, 'b.csv': VALVE }));
  expect(drafts).toHaveLength(1);
  expect(report.problems).toMatchObject([
    { file: 'b.csv', code: 'duplicate_number', reason: 'the same application was read before (a.csv line 2)' },
  ]);
});

test('links inside a folder are refused, to files and to folders, and nothing behind them is read', async () => {
  const outside = folderWith({ 'secret.csv': PUMP });
  const folder = folderWith({ 'a.csv': VALVE });
  symlinkSync(join(outside, 'secret.csv'), join(folder, 'b.csv'));
  symlinkSync(outside, join(folder, 'c.csv'));
  symlinkSync(outside, join(folder, 'd'));
  symlinkSync('..', join(folder, 'e.csv'));
  const { drafts, report } = await loadCatalogue(folder);
  expect(drafts).toHaveLength(1);
  expect(report.problems.map(({ file, code }) => [file, code])).toEqual([
    ['b.csv', 'unreadable_file'],
    ['c.csv', 'unreadable_file'],
    ['e.csv', 'unreadable_file'],
  ]);
});

test('names that look like paths stay inside the folder', async () => {
  const names = ['%2e%2e%2fup.csv', 'C:up.csv', '\\..\\up.csv', '~.csv'];
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, VALVE])));
  const { report } = await loadCatalogue(folder);
  expect(report.files.map(({ file }) => file)).toEqual([...names].sort());
  expect(report).toMatchObject({ accepted: 1, refused: 3 });
});

test('a pipe does not make the load wait', async () => {
  const folder = folderWith({ 'a.csv': VALVE });
  execFileSync('mkfifo', [join(folder, 'b.csv')]);
  const inFolder = await loadCatalogue(folder);
  expect(inFolder.report.problems).toMatchObject([{ file: 'b.csv', code: 'unreadable_file' }]);
  expect((await loadCatalogue(join(folder, 'b.csv'))).report.problems).toMatchObject([{ code: 'unreadable_file' }]);
});

test('what is missing, closed or empty is a problem, not a rejection', async () => {
  expect((await loadCatalogue('/nowhere/list.csv')).report.problems).toMatchObject([
    { file: 'list.csv', reason: 'there is no such file or folder' },
  ]);
  expect((await loadCatalogue(folderWith({}))).report.problems).toMatchObject([{ code: 'unreadable_file' }]);
  expect((await loadCatalogue(folderWith({ 'a.csv': '' }))).report.problems).toMatchObject([
    { reason: 'the file is empty' },
  ]);
  expect((await loadCatalogue('list\0.csv')).report.problems).toMatchObject([{ code: 'unreadable_file' }]);
});

test('a file that may not be read is a problem, the others load', async () => {
  const folder = folderWith({ 'a.csv': VALVE, 'b.csv': PUMP });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, 'b.csv'), 0);
  const { drafts, report } = await asOrdinaryUser(() => loadCatalogue(folder));
  expect(drafts).toHaveLength(1);
  expect(report.problems).toMatchObject([{ file: 'b.csv', reason: 'it may not be read' }]);
});

/** The superuser may read everything: for the length of the work it becomes nobody. */
async function asOrdinaryUser<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.('nobody');
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

test('folders have limits of depth and number', async () => {
  const deep = folderWith({ [`${'d/'.repeat(9)}a.csv`]: VALVE });
  expect((await loadCatalogue(deep)).report.problems).toMatchObject([
    { code: 'too_deep' },
    { code: 'unreadable_file' },
  ]);
  const many = folderWith({ 'a.csv': VALVE, 'b.csv': PUMP });
  const { drafts, report } = await loadCatalogue(many, { mostFiles: 1 });
  expect(drafts).toHaveLength(1);
  expect(report.problems).toMatchObject([{ file: 'b.csv', code: 'too_large' }]);
});

test('rights whose file names no price get the asking price the caller sets, and the others keep their own', async () => {
  const priced = '名称,申请号,申请日,价格\n阀门,202311000005.X,20230105,8000\n泵,201710601862.3,20170705,\n';
  const { drafts } = await loadCatalogue(folderWith({ 'a.csv': priced }), { askingPrice: 500_000 });
  expect(drafts.map(({ price }) => price?.amount)).toEqual([800_000, 500_000]);
});
