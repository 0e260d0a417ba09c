import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from './run-program.js';

interface Manifest {
  readonly name: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest {
  const {
    name,
    scripts = {},
    bin = {},
  } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as Partial<Manifest>;
  return { name: name ?? '', scripts, bin };
}

const root = manifestOf('.');
const packages = ['core', 'mock-server', 'widgets'].map((name) => ({
  folder: `packages/${name}`,
  ...manifestOf(`packages/${name}`),
}));

function npmProblem(words: readonly string[]): string | undefined {
  const [verb = '', ...rest] = words;
  if (verb === 'start' || verb === 'test')
    return root.scripts[verb] ? undefined : `package.json has no script "${verb}"`;
  if (verb === 'run') return root.scripts[rest[0] ?? ''] ? undefined : `package.json has no script "${rest[0]}"`;
  if (verb === 'ci') return undefined;
  if (verb !== 'install' && verb !== 'i') return `npm ${verb} is not checked by this test`;
  const unknown = rest.filter(
    (word) => !word.startsWith('-') && !packages.some(({ name }) => word.replace(/(.)@.*$/, '$1') === name),
  );
  return unknown.length === 0 ? undefined : `${unknown.join(', ')} is not a package of this repository`;
}

async function npxProblem(words: readonly string[]): Promise<string | undefined> {
  const [asked = '', ...rest] = words.filter((word) => word !== '-y' && word !== '--yes');
  const owner = packages.find(({ name, bin }) => name === asked || asked in bin);
  const program = owner && (owner.bin[asked] ?? Object.values(owner.bin)[0]);
  if (!owner || !program) return `npx ${asked}: no package of this repository has that program`;
  const { status, output } = await run(process.execPath, [resolve(owner.folder, program), '--help']);
  if (status !== 0) return `${asked} --help ended with ${status}: ${output}`;
  const unknown = rest.filter((word) => word.startsWith('--')).map((word) => word.split('=')[0] ?? word);
  const missing = unknown.filter((option) => !output.includes(option));
  return missing.length === 0 ? undefined : `${asked} does not know ${missing.join(', ')}`;
}

async function problemOf(line: string): Promise<string | undefined> {
  const [program = '', ...words] = line.split(/\s+/);
  if (program === 'git' || program === 'cd') return undefined;
  if (program === 'npm') return npmProblem(words);
  if (program === 'npx') return npxProblem(words);
  if (program === 'curl') {
    const { status, output } = await run('sh', ['-c', `${line} --fail-with-body --silent --show-error --max-time 20`]);
    return status === 0 ? undefined : `ended with ${status}: ${output}`;
  }
  return `${program} is not checked by this test`;
}

/** Checks the lines of a shell example: scripts, programs and options exist, `curl` gets an answer. */
export async function shellProblems(code: string): Promise<string[]> {
  const lines = code
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .map((line) =>
      line
        .replace(/^\$ /, '')
        .replace(/(^|\s)#.*$/, '')
        .trim(),
    )
    .filter((line) => line !== '');
  const problems: string[] = [];
  for (const line of lines.flatMap((each) => each.split(/\s*&&\s*/))) {
    const problem = await problemOf(line);
    if (problem) problems.push(`${line}: ${problem}`);
  }
  return problems;
}
