import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fencesOf, type Fence } from './readme/fences.js';
import { pageProblems } from './readme/page.js';
import { startPlatform, type Platform } from './readme/platform.js';
import { runProgram, typeErrors } from './readme/run-program.js';
import { shellProblems } from './readme/shell.js';

const fencesIn = (page: string) => fencesOf(readFileSync(page, 'utf8')).map((fence) => ({ ...fence, page }));
const fences = ['README.md', ...globSync('packages/*/README.md')].flatMap(fencesIn);
// Its addresses are those of nobody: it is read, not run.
const read = fencesIn('docs/guides/client.md');
const programs = [...fences, ...read].filter(({ language }) => /^(ts|typescript|js|javascript|mjs)$/.test(language));
const nameOf = ({ page, line }: { readonly page: string; readonly line: number }) =>
  `${page.replaceAll(/\W+/g, '-')}-${line}`;

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(async () => {
  await platform[Symbol.asyncDispose]();
});

// The page names the default port; the test's platform has one of its own, so that nothing else can be in the way.
const onPlatform = (code: string) => code.replaceAll(/http:\/\/(?:127\.0\.0\.1|localhost):4010/g, platform.url);

async function problemsOf(fence: Fence & { readonly page: string }): Promise<string[]> {
  const { language, marks, code } = fence;
  // What a command prints, and drawings, are not for running.
  if (marks.includes('output') || ['text', 'mermaid', ''].includes(language)) return [];
  switch (language) {
    case 'ts':
    case 'typescript':
    case 'js':
    case 'javascript':
    case 'mjs': {
      // Twice on one platform, as whoever tries it does.
      const runs = [];
      for (const turn of ['first', 'second'])
        runs.push({ turn, ...(await runProgram(onPlatform(code), nameOf(fence))) });
      return runs.flatMap(({ turn, status, output }) =>
        status === 0 ? [] : [`the ${turn} run ended with ${status}: ${output}`],
      );
    }
    case 'sh':
    case 'bash':
    case 'shell':
    case 'console':
      return shellProblems(onPlatform(code));
    case 'html':
      return pageProblems(onPlatform(code));
    case 'json':
      return [typeof JSON.parse(code) === 'object' ? '' : 'is not an object'].filter((problem) => problem !== '');
    default:
      return [`nobody runs ${language} examples: teach test/readme.test.ts or write it in another language`];
  }
}

test('the README has examples for the three kinds of users', () => {
  const languages = new Set(fencesIn('README.md').map(({ language }) => language));
  expect([...languages]).toEqual(expect.arrayContaining(['sh', 'ts', 'html']));
});

test('the programs of the READMEs and of the client guide have true types', async () => {
  const named = new Map(programs.map((program) => [nameOf(program), program.code]));
  expect(await typeErrors(named)).toBe('');
}, 60_000);

test.for(fences)(
  'the example in line $line of $page ($language) does what it says',
  { timeout: 90_000 },
  async (fence) => {
    expect(await problemsOf(fence)).toEqual([]);
  },
);
