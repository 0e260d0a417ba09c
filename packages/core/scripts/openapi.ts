/** Writes the OpenAPI 3.1 document of the platform from the table of operations. Usage: openapi.ts <file>. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openApiDocument } from './openapi-document.js';

const file = process.argv[2];
if (file === undefined) throw new Error('Failed to write the OpenAPI document: no file was named. Pass its path.');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
