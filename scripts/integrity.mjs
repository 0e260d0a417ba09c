// What somebody needs who pastes the script tag: a loader that stands alone, the hash of every file (sha384), and a
// snippet with the right hashes in it. Runs after the widgets are built, on what the bundler wrote.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { snippetFrom } from './snippet.mjs';

const folder = 'packages/widgets/dist/cdn';
const bundlerReport = `${folder}/metafile-esm.json`;

/**
 * The bundler lets the loader import the chunk of its own small functions, for no name in it. A loader that cannot start
 * without another file could not own up to a file that is missing.
 */
function standAlone() {
  const file = `${folder}/loader.js`;
  const text = readFileSync(file, 'utf8').replaceAll(/(?<=^|;)import"\.\/chunks\/[^"]+";/g, '');
  if (/(?<=^|;)import[\s{*"]/.test(text))
    throw new Error(
      'Failed to free the loader: it imports names from a chunk. Import nothing in loader.ts but elements.',
    );
  writeFileSync(file, text);
}

const hashOf = (content, algorithm = 'sha384') =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;

standAlone();
const files = globSync('**/*.{js,css}', { cwd: folder })
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted();
if (files.length === 0)
  throw new Error(`Failed to hash the script-tag files: ${folder} holds none. Build the widgets first.`);

const hashes = Object.fromEntries(files.map((file) => [file, hashOf(readFileSync(`${folder}/${file}`))]));
writeFileSync(`${folder}/sri.json`, `${JSON.stringify(hashes, null, 2)}\n`);

const { outputs } = JSON.parse(readFileSync(bundlerReport, 'utf8'));
const { version } = JSON.parse(readFileSync('packages/widgets/package.json', 'utf8'));
const chunks = Object.fromEntries(
  Object.entries(outputs)
    .filter(([path]) => path.endsWith('.js'))
    .map(([path, { entryPoint = '', imports }]) => [
      path.replace(/^dist\/cdn\//, ''),
      {
        source: entryPoint,
        needs: imports.filter(({ kind }) => kind === 'import-statement').map((one) => `chunks/${basename(one.path)}`),
      },
    ]),
);
writeFileSync(`${folder}/snippet.html`, snippetFrom({ hashes, chunks, version, hashOf }));
rmSync(bundlerReport);
console.log(`${files.length} files hashed`);
