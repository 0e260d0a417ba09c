import { expect, test } from 'vitest';
import { formatImportReport, reportOf } from './import-report.js';
import { readCatalogue, streamCatalogue, type CatalogueEntry } from './read-catalogue.js';

const TABLE = '专利名称,申请号,申请日,价格(元)\n阀门,202311000005.X,20230105,12800\n泵,bad,20230105,\n';

async function entriesOf(name: string, text: string): Promise<CatalogueEntry[]> {
  async function* chunks() {
    for (const byte of new TextEncoder().encode(text)) yield await Promise.resolve(Uint8Array.of(byte));
  }
  const entries: CatalogueEntry[] = [];
  for await (const entry of streamCatalogue({ name, chunks: chunks() })) entries.push(entry);
  return entries;
}

test('a report counts each file and all of them', async () => {
  const report = reportOf([...(await entriesOf('a.csv', TABLE)), ...(await entriesOf('b.csv', 'nothing'))]);
  expect(report).toMatchObject({
    files: [
      { file: 'a.csv', read: 2, accepted: 1, refused: 1 },
      { file: 'b.csv', read: 0, accepted: 0, refused: 0 },
    ],
    read: 2,
    accepted: 1,
    refused: 1,
  });
  expect(report.problems).toHaveLength(2);
});

test('a file that cannot be read is no row', async () => {
  const report = reportOf([...(await entriesOf('a.csv', TABLE)), ...(await entriesOf('b.csv', 'nothing'))]);
  expect(formatImportReport(report).split('\n').slice(0, 3)).toEqual([
    'a.csv: 2 read, 1 accepted, 1 refused',
    'b.csv: no listing read',
    '2 files: 2 read, 1 accepted, 1 refused',
  ]);
});

test('reading byte by byte gives what reading whole gives', async () => {
  const whole = readCatalogue({ name: 'a.csv', bytes: new TextEncoder().encode(TABLE) });
  const entries = await entriesOf('a.csv', TABLE);
  expect(entries.flatMap(({ draft }) => draft ?? [])).toEqual(whole.drafts);
  expect(entries.flatMap(({ problems }) => problems)).toEqual(whole.problems);
});

test('the text names file, line, column, value, reason and remedy, a line each', async () => {
  const text = formatImportReport(reportOf(await entriesOf('a.csv', TABLE)));
  expect(text.split('\n')).toEqual([
    'a.csv: 2 read, 1 accepted, 1 refused',
    'a.csv:3: 申请号 "bad": the text is no Chinese application number. Write the number as on the certificate. (refused)',
    '',
  ]);
});

test('values and names of files cannot forge a line of the report', async () => {
  const table = TABLE.replace('bad', `"bad\nb.csv: 9 read\u202e${'x'.repeat(200)}"`);
  const [, problem = '', end] = formatImportReport(reportOf(await entriesOf('a\n.csv', table))).split('\n');
  expect(problem).toMatch(/^a \.csv:3: 申请号 "bad b\.csv: 9 readx+…": /);
  expect(end).toBe('');
});

test('only so many problems are written out, the others are counted', async () => {
  const report = reportOf(await entriesOf('a.csv', TABLE + '泵,bad,20230105,\n'.repeat(5)));
  expect(formatImportReport(report, { mostProblems: 2 })).toMatch(/\n… and 4 more problems\n$/);
});
