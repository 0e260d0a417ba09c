import { globSync, readFileSync } from 'node:fs';
import { guards } from '@ip-portal/core/model';
import { expect, test } from 'vitest';
import { clientErrorCodes } from '../packages/core/src/errors/portal-error.js';

const page = readFileSync('docs/guides/errors.md', 'utf8');

/** The rows of all tables of the page, cell by cell. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim()),
  );

const codesIn = (text: string): string[] =>
  [...text.matchAll(/`([a-z]+(?:_[a-z]+)+|aborted|timeout)`/g)].map(([, code = '']) => code);

/** The page lists a code in the column of codes: the first, or the second behind a status. */
const listed = new Set(
  rows.flatMap(([first = '', second = '']) => codesIn(/^(?:\d{3}|any)$/.test(first) ? second : first)),
);

/** Codes that the simulated platform writes beside a status, and those it takes from a table or an exception. */
function platformCodes(): ReadonlySet<string> {
  const sources = globSync('packages/mock-server/src/{domain,routes,store,hosts,scenarios,faults}/**/*.ts')
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(file, 'utf8'));
  const written = sources.flatMap((source) => [...source.matchAll(/status:[^,]{1,60},\s*code:([^,]+),/g)]);
  const computed = [
    'not_yet_due',
    'wrong_role',
    'documents_missing',
    'internal_error',
    'ledger_violation',
    'sandbox_fault',
  ];
  const quoted = written.flatMap(([, code = '']) => [...code.matchAll(/'([a-z_]+)'/g)].map(([, name = '']) => name));
  for (const code of computed)
    expect(
      sources.some((source) => source.includes(`'${code}'`)),
      code,
    ).toBe(true);
  return new Set([...quoted, ...computed]);
}

test('the page of error codes lists every code of the client', () => {
  expect(clientErrorCodes.filter((code) => !listed.has(code))).toEqual([]);
});

test('the page of error codes lists every code of the platform', () => {
  const codes = platformCodes();
  expect(codes.size).toBeGreaterThan(40);
  expect([...codes].filter((code) => !listed.has(code))).toEqual([]);
});

test('the page of error codes says what keeps an action back in the words of the process', () => {
  for (const [name, { message }] of Object.entries(guards)) expect(rows).toContainEqual([`\`${name}\``, message]);
});

test('the page of error codes lists no code that nobody gives', () => {
  const given = new Set<string>([...clientErrorCodes, ...platformCodes(), ...Object.keys(guards)]);
  expect([...listed].filter((code) => !given.has(code))).toEqual([]);
});

test('every code has a line that says what to do', () => {
  for (const row of rows) expect(row.at(-1)?.length, row.join(' | ')).toBeGreaterThan(10);
});
