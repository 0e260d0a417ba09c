// Writes the icons in use. Usage: run-typescript.mjs icons.ts
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { iconSources } from './icon-source.js';

const folder = 'packages/widgets/src/icons';
const sources = await iconSources();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [file, text] of sources) writeFileSync(`${folder}/${file}`, text);
