import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// Curly ones are common to both languages: where a Chinese font draws them, each stands as wide as a character.
test('English words are quoted with signs that no Chinese font has a claim to', () => {
  const files = globSync(['packages/widgets/src/locales/en/*.ts', 'examples/*/site{,/parts}/en/*.html']);
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => /[‘’“”]/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
