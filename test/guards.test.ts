import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

/** Runs one of our guards in a small repository made of `files`. */
function guard(script: string, files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'ip-portal-guard-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('scripts', script)], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { passed: status === 0, output: `${stdout}${stderr}` };
}

const processes = {
  'packages/core/src/schemas/order.ts': "export const orderStatuses = ['awaiting_payment', 'accepted'] as const;",
  'packages/core/src/schemas/escrow.ts': "export const escrowStatuses = ['funded'] as const;",
  'packages/core/src/process/transfer.ts': "export const transferStatuses = ['passed'] as const;",
};

const inWidgets = (code: string) => guard('status-branches.mjs', { ...processes, 'packages/widgets/src/a.ts': code });

test.for([
  "export const a = (order: { status: string }) => order.status === 'accepted';",
  "export const a = (status: string) => 'funded' !== status;",
  "export function a(status: string) { switch (status) { case 'passed': return 1; default: return 2; } }",
  "export const a = (order: { status: string }) => ['accepted', 'x'].includes(order.status);",
  "export const paidOrders = new Set(['funded']);",
  "export const a = (given: string) => given === 'awaiting_payment';",
])('a branch on a status outside the process tables is found: %s', (code) => {
  expect(inWidgets(code)).toMatchObject({
    passed: false,
    output: expect.stringContaining('packages/widgets/src/a.ts:1') as string,
  });
});

test.for([
  "export const a = (outcome: string) => outcome === 'passed';",
  "export const a = (listing: { status: string }) => listing.status === 'accepted';",
  "export const label = { accepted: 'Accepted', funded: 'Funded' };",
])('a word that only looks like a status is left alone: %s', (code) => {
  expect(inWidgets(code)).toMatchObject({ passed: true });
});

test('the status guard refuses to pass when it no longer finds the process tables', () => {
  expect(guard('status-branches.mjs', { 'packages/core/src/schemas/order.ts': '' })).toMatchObject({ passed: false });
});

const lines = (count: number) => 'export {};\n'.repeat(count);

test.for([
  ['src/a.ts', lines(301), '301 lines'],
  ['src/a.ts', `export function a() {\n${'  void 0;\n'.repeat(60)}}\n`, 'a function of 62 lines'],
  ['src/a.ts', `export const a: a${'ny'} = 1;\n`, 'use `unknown`'],
  ['src/a.ts', 'export const a = 1 as unknown;\n', '1 casts in 1 lines'],
  ['src/a.ts', `// ${'='.repeat(20)}\nexport {};\n`, 'banner'],
  ['src/a.ts', `// TO${'DO'}: later\nexport {};\n`, 'unfinished work'],
  ['src/a.ts', `// eslint-${'disable'}-next-line no-console\nexport {};\n`, 'without a reason'],
  ['src/utils.ts', 'export {};\n', 'says nothing'],
  ['src/BigThing.ts', 'export {};\n', 'not kebab-case'],
  ['src/a.test.ts', lines(500), '500 lines'],
] as const)('the ceilings stop %s: %#', ([name, text, complaint]) => {
  const { passed, output } = guard('ceilings.mjs', { [`packages/core/${name}`]: text });
  expect(output).toContain(complaint);
  expect(passed).toBe(false);
});

test('the ceilings let a file at its ceiling pass, and text that only looks like a comment', () => {
  const text = `${lines(299)}export const a = \`// TO${'DO'} \${1}\`;\n`;
  expect(guard('ceilings.mjs', { 'packages/core/src/a.ts': text })).toMatchObject({ passed: true });
});

test('the lock check names an optional package that the lock file lacks', () => {
  const packages = {
    '': {},
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-x', optionalDependencies: { b: '1.0.0' } },
  };
  const { passed, output } = guard('lock-check.mjs', {
    'package-lock.json': JSON.stringify({ packages }),
    'package.json': '{}',
  });
  expect(output).toContain('node_modules/a wants b@1.0.0');
  expect(passed).toBe(false);
});
