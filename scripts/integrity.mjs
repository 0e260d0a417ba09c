// Hashes of the script-tag files, for the `integrity` attribute of whoever pastes the tag (sha384, one per file).
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

const folder = 'packages/widgets/dist/cdn';
const files = globSync('**/*.js', { cwd: folder }).toSorted();
if (files.length === 0)
  throw new Error(`Failed to hash the script-tag files: ${folder} holds none. Build the widgets first.`);

const hash = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`${folder}/${file}`))
    .digest('base64')}`;
const hashes = Object.fromEntries(files.map((file) => [file.replaceAll('\\', '/'), hash(file)]));
writeFileSync(`${folder}/sri.json`, `${JSON.stringify(hashes, null, 2)}\n`);
console.log(`${files.length} files hashed`);
