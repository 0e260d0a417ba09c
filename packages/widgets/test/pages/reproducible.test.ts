import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../../..');
const run = promisify(execFile);
const place = mkdtempSync(join(tmpdir(), 'script-tag-'));

afterAll(() => {
  rmSync(place, { recursive: true });
});

/** Builds the script-tag files into a folder of their own, on a machine that keeps other hours and another language. */
async function builtWith(zone: string, language: string): Promise<Readonly<Record<string, string>>> {
  const folder = join(place, language, 'cdn');
  const program = ['scripts/run-typescript.mjs', 'packages/widgets/scripts/script-tag.ts', 'packages/widgets', folder];
  const env = { ...process.env, TZ: zone, LANG: language, LC_ALL: language };
  await run(process.execPath, program, { cwd: root, env });
  const files = globSync('**/*', { cwd: folder }).filter((file) => statSync(join(folder, file)).isFile());
  const hashOf = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return Object.fromEntries(files.sort().map((file) => [file, hashOf(file)]));
}

test('two builds of the same sources are the same bytes', async () => {
  const [here, elsewhere] = await Promise.all([
    builtWith('Asia/Shanghai', 'zh_CN.UTF-8'),
    builtWith('America/Los_Angeles', 'C'),
  ]);
  expect(elsewhere).toEqual(here);
  expect(Object.keys(here)).toContain('loader.js');
  expect(Object.keys(here).length).toBeGreaterThan(50);
});
