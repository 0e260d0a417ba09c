import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Where an example is taken to live: a project that depends on the three packages. */
const home = resolve('examples/incubator-site');
const folder = join(home, 'node_modules/.cache/readme');

export interface Run {
  readonly status: number;
  readonly output: string;
}

/** Runs a program and collects what it prints; a run that takes longer than a minute is stopped. */
export function run(program: string, command: readonly string[]): Promise<Run> {
  return new Promise((settle) => {
    execFile(program, command, { timeout: 60_000, cwd: home }, (error, stdout, stderr) => {
      const status = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      settle({ status, output: `${stdout}${stderr}` });
    });
  });
}

/** Runs TypeScript or JavaScript against the built packages, as somebody who installed them would. */
export async function runProgram(code: string, name: string): Promise<Run> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.ts`);
  const outfile = join(folder, `${name}.mjs`);
  await writeFile(file, code);
  try {
    // Bundled only to strip the types: everything that is imported stays outside and resolves as Node resolves it.
    await build({ entryPoints: [file], outfile, bundle: true, packages: 'external', format: 'esm', platform: 'node' });
    return await run(process.execPath, [outfile]);
  } finally {
    await Promise.all([file, outfile].map((each) => rm(each, { force: true })));
  }
}

/** Type-checks programs together under the strictest settings a user may have; returns the compiler's complaints. */
export async function typeErrors(programs: ReadonlyMap<string, string>): Promise<string> {
  const checked = join(folder, 'types');
  await mkdir(checked, { recursive: true });
  const compilerOptions = {
    target: 'ES2022',
    module: 'nodenext',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: ['node'],
    typeRoots: [resolve('node_modules/@types')],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: true,
  };
  await writeFile(join(checked, 'package.json'), '{ "type": "module" }');
  await writeFile(join(checked, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  for (const [name, code] of programs) await writeFile(join(checked, `${name}.ts`), code);
  try {
    const compiler = resolve('node_modules/typescript-7/bin/tsc');
    const { status, output } = await run(process.execPath, [compiler, '-p', checked, '--pretty', 'false']);
    return status === 0 ? '' : output;
  } finally {
    await rm(checked, { recursive: true, force: true });
  }
}
