import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The modules that a page loads at once, where a script of it says `code`. */
async function loadedAtOnce(code: string): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'out',
    write: false,
    logLevel: 'silent',
    metafile: true,
  });
  const seen = new Set<string>();
  const load = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { path, kind } of metafile.outputs[file]?.imports ?? []) if (kind === 'import-statement') load(path);
  };
  load('out/stdin.js');
  return [...seen].flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
}

test('who names the platform beside one element takes no other element along', async () => {
  const search = `import '@ip-portal/widgets/elements/ip-search/define.js';`;
  const names = `import { configure } from '@ip-portal/widgets/configure.js'; configure({ key: 'pk_test_demo' });`;
  const [alone, named] = [await loadedAtOnce(search), await loadedAtOnce(search + names)];
  expect(alone.some((module) => module.includes('elements/ip-search/ip-search'))).toBe(true);
  expect(named.filter((module) => !alone.includes(module) && module.includes('/elements/'))).toEqual([]);
});
