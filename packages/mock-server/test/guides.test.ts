import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogueColumns } from '../src/catalogue/import/csv-columns.js';
import { readCatalogue } from '../src/catalogue/import/read-catalogue.js';
import { createPlatform } from '../src/platform.js';

/** The fenced examples of a guide in one language. */
function examplesOf(guide: string, language: string): string[] {
  const fence = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms');
  return [...guide.matchAll(fence)].map(([, example = '']) => example);
}

test('the sandbox carries out the commands of its guide', async () => {
  const platform = createPlatform({ listings: 1, wait: () => Promise.resolve() });
  const commands = examplesOf(readFileSync('docs/guides/sandbox.md', 'utf8'), 'http');
  expect(commands).toHaveLength(2);
  for (const command of commands) {
    const [, method = '', path = '', body = ''] = /^(\S+) (\S+)\n(.*)$/s.exec(command) ?? [];
    const headers = { 'content-type': 'application/json' };
    const answer = await platform.fetch(new Request(`http://sandbox.example${path}`, { method, headers, body }));
    expect(answer.status, path).toBe(200);
  }
});

test('the catalogues of the guide are loaded whole, and every column stands in it', () => {
  const guide = readFileSync('docs/guides/catalogue.md', 'utf8');
  for (const [language, listings] of [
    ['csv', 1],
    ['json', 2],
  ] as const) {
    const [example = ''] = examplesOf(guide, language);
    const source = { name: `guide.${language}`, bytes: new TextEncoder().encode(example) };
    expect(readCatalogue(source, { today: '2026-11-23' })).toMatchObject({ accepted: listings, problems: [] });
  }
  for (const column of catalogueColumns) expect(guide).toContain(`\`${column}\``);
});
