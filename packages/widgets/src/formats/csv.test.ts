import { expect, test } from 'vitest';
import { savedFiles } from '../../test/saved-files.js';
import { csvOf, saveCsv } from './csv.js';

test('quotes every cell and keeps Chinese for spreadsheets', () => {
  expect(
    csvOf([
      ['时间', 'a "b", c'],
      ['x\ny', ''],
    ]),
  ).toBe('\uFEFF"时间","a ""b"", c"\r\n"x\ny",""\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u0000=1', '＝1', '|cmd', '%0a', '\u202e=1'])(
  'defuses %j, which a spreadsheet would run',
  (text) => {
    expect(csvOf([[text]])).toBe(`\uFEFF"'${text}"\r\n`);
  },
);

test('leaves ordinary text alone', () => {
  expect(csvOf([['a=b', '2026-11-27', '买方']])).toBe('\uFEFF"a=b","2026-11-27","买方"\r\n');
});

test('saves rows as a file of its own, without leaving the page', async () => {
  const saved = savedFiles();
  saveCsv('ord_1.csv', [['a']]);
  const [file] = await saved();
  expect([file?.name, file?.mediaType]).toEqual(['ord_1.csv', 'text/csv;charset=utf-8']);
  expect(await file?.content.text()).toBe('"a"\r\n');
});
