import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openApiDocument } from '../scripts/openapi-document.js';
import { operations } from '../src/model.js';

const run = promisify(execFile);
const linter = 'node_modules/@redocly/cli/bin/cli.js';
const linting = ['--config', 'packages/core/redocly.yaml', '--max-problems', '20'];

async function lint(document: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
  const file = join(folder, 'openapi.json');
  try {
    await writeFile(file, JSON.stringify(document));
    const { stdout, stderr } = await run(process.execPath, [linter, 'lint', file, ...linting]).catch(
      (error: { stdout: string; stderr: string }) => error,
    );
    return stdout + stderr;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('a public linter finds nothing in the OpenAPI document', async () => {
  expect(await lint(openApiDocument())).toMatch(/description is valid/);
}, 60_000);

test('the linter would have found an operation without answers', async () => {
  const document = { ...openApiDocument(), paths: { '/listings': { get: { operationId: 'listings.list' } } } };
  expect(await lint(document)).not.toMatch(/description is valid/);
}, 60_000);

test('every operation stands in the document once, with its errors as problems', () => {
  const text = JSON.stringify(openApiDocument());
  for (const { id } of Object.values(operations)) {
    expect(text.split(`"operationId":"${id}"`)).toHaveLength(2);
  }
  expect(text).toContain('"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}');
});

test('open enumerations name their known values and allow others', () => {
  const { schemas } = openApiDocument().components as {
    schemas: Record<string, { properties: Record<string, Record<string, unknown>> }>;
  };
  const status = schemas['Order']?.properties['status'];
  expect(status?.['x-extensible-enum']).toContain('awaiting_seller');
  expect(status).not.toHaveProperty('enum');
});
