import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { accessOperations } from '../src/schemas/access-operations.js';
import { enquiryOperations } from '../src/schemas/enquiry-operations.js';
import { platformEvent } from '../src/schemas/event.js';
import { listingOperations } from '../src/schemas/listing-operations.js';
import { orderOperations } from '../src/schemas/order-operations.js';
import { registryOperations } from '../src/schemas/registry-operations.js';
import { settlementOperations } from '../src/schemas/settlement-operations.js';
import { SchemaWriter, type ReadSchema } from './schema-writer.js';

interface WrittenOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly credentials: readonly string[];
  readonly output: ReadSchema;
}

/** The modules of `src/schemas` that a page needs while it runs, by the names they export. */
const groups: Readonly<Record<string, Readonly<Record<string, WrittenOperation>>>> = {
  accessOperations,
  enquiryOperations,
  listingOperations,
  orderOperations,
  registryOperations,
  settlementOperations,
};
const modules: Readonly<Record<string, string>> = {
  'access-operations.ts': 'accessOperations',
  'enquiry-operations.ts': 'enquiryOperations',
  'event.ts': 'platformEvent',
  'listing-operations.ts': 'listingOperations',
  'order-operations.ts': 'orderOperations',
  'registry-operations.ts': 'registryOperations',
  'settlement-operations.ts': 'settlementOperations',
};

/** What the client reads of an operation; texts and inputs stay behind, because requests are the platform's to judge. */
function writeOperation({ id, method, path, credentials, output }: WrittenOperation, writer: SchemaWriter): string {
  const [writtenId, writtenMethod, writtenPath] = [id, method, path].map((text) => JSON.stringify(text));
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

/** The sources of the modules with everything a page checks answers with, by name. */
function writeModules(): ReadonlyMap<string, string> {
  const writer = new SchemaWriter();
  writer.add('platformEvent', `export const platformEvent = ${writer.write(platformEvent)};`);
  for (const [name, group] of Object.entries(groups))
    writer.add(name, `export const ${name} = ${writeGroup(group, writer)};`);
  return writer.finish();
}

/**
 * Gives pages the checks of answers, written out from the schemas themselves when the package is built, so that neither the
 * schema library nor what reads its schemas need be loaded.
 */
export const browserSchemas: Plugin = {
  name: 'browser-schemas',
  setup(build) {
    const written = writeModules();
    let transport = '';
    build.onLoad({ filter: /[\\/]src[\\/]schemas[\\/](?:event|[a-z]+-operations)\.ts$/ }, ({ path }) => {
      const name = modules[basename(path)];
      if (name === undefined) throw new Error(`Failed to build ${path}: pages have no definitions of it.`);
      transport = join(dirname(path), '..', 'transport');
      return { contents: `export { ${name} } from 'ip-portal:${name}';`, loader: 'js' };
    });
    build.onLoad({ filter: /[\\/]transport[\\/]schema-check\.ts$/ }, () => ({
      contents: 'export const checkOf = (check) => check;',
      loader: 'js',
    }));
    build.onResolve({ filter: /^ip-portal:/ }, ({ path }) =>
      path === 'ip-portal:check'
        ? { path: join(transport, 'check.ts'), sideEffects: false }
        : { path: path.slice('ip-portal:'.length), namespace: 'ip-portal', sideEffects: false },
    );
    build.onLoad({ filter: /./, namespace: 'ip-portal' }, ({ path }) => ({
      contents: written.get(path) ?? '',
      loader: 'js',
    }));
    build.onResolve({ filter: /^zod(?:\/|$)/ }, ({ importer }) => ({
      errors: [{ text: `Pages must not load the schema library, but ${importer} imports it.` }],
    }));
  },
};
