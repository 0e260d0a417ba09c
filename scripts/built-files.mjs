// Which built files need which: one walk for the build, the snippet, the sizes and the tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file and everything it needs before it runs; `needsOf` tells what one file needs itself. */
export function closure(file, needsOf, found = new Set()) {
  if (!found.has(file)) {
    found.add(file);
    for (const needed of needsOf(file)) closure(needed, needsOf, found);
  }
  return found;
}

/** What each built script-tag file in a folder imports before it runs, as its text has it. */
export const importsIn = (folder) => (file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return Array.from(text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g), ([, other]) => `chunks/${other}`);
};
