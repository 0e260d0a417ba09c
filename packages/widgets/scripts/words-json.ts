// Writes every word of every element in the form in which a page gives its own: a copy of it with the lines that a page says
// otherwise is what `words="…"` and `data-words="…"` point at.
// Usage: node scripts/run-typescript.mjs packages/widgets/scripts/words-json.ts [file to write ...]
import { writeFileSync } from 'node:fs';
import { wordTexts } from './word-texts.js';

const text = `${JSON.stringify(await wordTexts(), null, 2)}\n`;
for (const file of process.argv.slice(2)) writeFileSync(file, text);
