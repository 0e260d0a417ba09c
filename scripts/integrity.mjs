// What somebody needs who pastes the script tag: the hash of every file (sha384), and a snippet with the right hashes in it.
// Runs on what packages/widgets/scripts/script-tag.ts wrote.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { snippetFrom } from './snippet.mjs';

const folder = 'packages/widgets/dist/cdn';
const report = `${folder}/files.json`;

const hashOf = (content, algorithm = 'sha384') =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;

const files = globSync('**/*.{js,css}', { cwd: folder })
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted();
if (files.length === 0)
  throw new Error(`Failed to hash the script-tag files: ${folder} holds none. Build the widgets first.`);

const hashes = Object.fromEntries(files.map((file) => [file, hashOf(readFileSync(`${folder}/${file}`))]));
writeFileSync(`${folder}/sri.json`, `${JSON.stringify(hashes, null, 2)}\n`);

const { version } = JSON.parse(readFileSync('packages/widgets/package.json', 'utf8'));
const chunks = JSON.parse(readFileSync(report, 'utf8'));
writeFileSync(`${folder}/snippet.html`, snippetFrom({ hashes, chunks, version, hashOf }));
rmSync(report);
console.log(`${files.length} files hashed`);
