import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { accessOperations } from '../src/schemas/access-operations.js';
import { enquiryOperations } from '../src/schemas/enquiry-operations.js';
import { platformEvent } from '../src/schemas/event.js';
import { listingOperations } from '../src/schemas/listing-operations.js';
import { orderOperations } from '../src/schemas/order-operations.js';
import { registryOperations } from '../src/schemas/registry-operations.js';
import { settlementOperations } from '../src/schemas/settlement-operations.js';
import { SchemaWriter, type ReadSchema } from './schema-writer.js';

/** The modules of `src/schemas` that a page needs while it runs, by the names they export. */
const schemas: Readonly<Record<string, ReadSchema>> = { platformEvent };
const operations = {
  accessOperations,
  enquiryOperations,
  listingOperations,
  orderOperations,
  registryOperations,
  settlementOperations,
} as const;
const modules: Readonly<Record<string, string>> = {
  'access-operations.ts': 'accessOperations',
  'enquiry-operations.ts': 'enquiryOperations',
  'event.ts': 'platformEvent',
  'listing-operations.ts': 'listingOperations',
  'order-operations.ts': 'orderOperations',
  'registry-operations.ts': 'registryOperations',
  'settlement-operations.ts': 'settlementOperations',
};

interface WrittenOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly credentials: readonly string[];
  readonly output: ReadSchema;
}

/** What the client reads of an operation; texts and inputs stay behind, because requests are the platform's to judge. */
function writeOperation({ id, method, path, credentials, output }: WrittenOperation, writer: SchemaWriter): string {
  const fields = [id, method, path].map((text) => JSON.stringify(text));
  const [writtenId, writtenMethod, writtenPath] = fields;
  const allowed = writer.share(JSON.stringify(credentials));
  return `{id:${writtenId},method:${writtenMethod},path:${writtenPath},credentials:${allowed},output:${writer.write(output)}}`;
}

/** Operations a page can never call, because only a secret key may, are left out. */
function writeGroup(group: Readonly<Record<string, WrittenOperation>>, writer: SchemaWriter): string {
  const written = Object.entries(group)
    .filter(([, { credentials }]) => credentials.some((kind) => kind !== 'secret'))
    .map(([name, operation]) => `${name}:${writeOperation(operation, writer)}`);
  return `{${written.join(',\n')}}`;
}

/** The source of one module with everything a page checks answers with. */
function writeModule(): string {
  const writer = new SchemaWriter();
  const parts = [
    ...Object.entries(schemas).map(([name, schema]) => [name, writer.write(schema)] as const),
    ...Object.entries(operations).map(([name, group]) => [name, writeGroup(group, writer)] as const),
  ];
  return writer.finish(parts.map(([name, text]) => `export const ${name} = ${text};`).join('\n'));
}

/**
 * Gives pages the answers' schemas as plain definitions, written out from the schemas themselves when the package is built:
 * what checks an answer reads definitions only, so that the schema library need not be loaded.
 */
export const browserSchemas: Plugin = {
  name: 'browser-schemas',
  setup(build) {
    const inSchemas = /[\\/]src[\\/]schemas[\\/](?:event|[a-z]+-operations)\.ts$/;
    build.onLoad({ filter: inSchemas }, ({ path }) => {
      const name = modules[basename(path)];
      if (name === undefined) throw new Error(`Failed to build ${path}: pages have no definitions of it.`);
      return { contents: `export { ${name} } from 'ip-portal:schemas';`, loader: 'js' };
    });
    build.onResolve({ filter: /^ip-portal:schemas$/ }, ({ resolveDir }) => ({
      path: 'schemas',
      namespace: 'ip-portal',
      sideEffects: false,
      pluginData: join(resolveDir, '..', '..', 'scripts'),
    }));
    build.onLoad({ filter: /^schemas$/, namespace: 'ip-portal' }, ({ pluginData }) => ({
      contents: writeModule(),
      loader: 'js',
      resolveDir: String(pluginData),
    }));
    build.onResolve({ filter: /^zod(?:\/|$)/ }, ({ importer }) => ({
      errors: [{ text: `Pages must not load the schema library, but ${importer} imports it.` }],
    }));
  },
};
