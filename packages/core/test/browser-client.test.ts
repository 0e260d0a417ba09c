import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { browserBuilds } from '../scripts/browser-build.js';
import { browserSchemas } from '../scripts/browser-schemas.js';
import type * as entry from '../src/index.js';
import type { Client, GetSession } from '../src/index.js';
import { operations } from '../src/schemas/operations.js';
import { answersOf } from '../src/transport/schema-check.arbitraries.js';
import { json, VirtualWorld } from './virtual-world.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'browser-client-'));

const options = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  write: true,
  outdir: folder,
  metafile: true,
} as const satisfies BuildOptions;

type Check = (value: unknown) => boolean;

/** What the second bundle exports: a check for each operation, made from what pages get. */
interface PageChecks {
  readonly checks: Readonly<Record<string, Check>>;
}

const isEntry = (module: unknown): module is typeof entry =>
  typeof module === 'object' && module !== null && 'createClient' in module;
const isPageChecks = (module: unknown): module is PageChecks =>
  typeof module === 'object' && module !== null && 'checks' in module;

async function load<Module>(name: string, isModule: (module: unknown) => module is Module): Promise<Module> {
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href);
  if (!isModule(module)) throw new Error(`Failed to load ${name}: it exports something else.`);
  return module;
}

const checksSource = `
import { operations } from './src/schemas/operations.js';
import { checkOf } from './src/transport/schema-check.js';
export const checks = Object.fromEntries(Object.entries(operations).map(([name, { output }]) => [name, checkOf(output)]));
`;

const files: Metafile['outputs'] = {};
const inputs: string[] = [];
let pageChecks: PageChecks['checks'] = {};

beforeAll(async () => {
  for (const { entry: entryPoints, plugins, splitting } of await browserBuilds(root)) {
    const { metafile } = await build({
      ...options,
      entryPoints: { ...entryPoints },
      plugins: [...plugins],
      splitting,
    });
    Object.assign(files, metafile.outputs);
    inputs.push(...Object.keys(metafile.inputs));
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const stdin = { contents: checksSource, resolveDir: root, sourcefile: 'checks.ts', loader: 'ts' } as const;
  await build({ ...options, stdin, entryNames: 'checks', plugins: [browserSchemas] });
  pageChecks = (await load('checks.js', isPageChecks)).checks;
}, 60_000);

const pathOf = (name: string): string =>
  Object.keys(files).find((path) => basename(path) === basename(name)) ?? `no ${name}`;

/** The file of an entry and all it imports at once. */
function filesNeededBy(name: string): readonly string[] {
  const needed = new Set<string>();
  const add = (path: string): void => {
    if (needed.has(path)) return;
    needed.add(path);
    for (const { kind, path: target } of files[path]?.imports ?? [])
      if (kind === 'import-statement') add(pathOf(target));
  };
  add(pathOf(name));
  return [...needed].map((path) => basename(path));
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const forPages = Object.entries(operations).filter(([, { credentials }]) =>
  credentials.some((kind) => kind !== 'secret'),
);

test.each(forPages.map(([name, { output }]) => [name, output] as const))(
  'a page accepts and refuses the same answers of %s as its schema',
  (name, output: z.core.$ZodType) => {
    const check = pageChecks[name];
    fc.assert(
      fc.property(answersOf(output), ({ good, spoiled }) => {
        expect(check?.(good)).toBe(z.safeParse(output, good).success);
        expect(check?.(spoiled)).toBe(z.safeParse(output, spoiled).success);
      }),
      { numRuns: 40 },
    );
  },
);

test('a page knows each operation it may call, and none that only a secret key may', () => {
  expect(Object.keys(pageChecks).sort()).toEqual(forPages.map(([name]) => name).sort());
});

test('a page loads neither the schema library nor code made from text', () => {
  expect(inputs.filter((path) => path.includes('zod'))).toEqual([]);
  for (const file of filesNeededBy('index.js'))
    expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/\beval\(|new Function\(/);
});

const portal = {
  id: 'ptl_1',
  name: { 'zh-CN': '园区', sourceLanguage: 'zh-CN' },
  kind: 'park',
  locales: ['zh-CN'],
  regions: ['440300'],
  rightTypes: ['patent'],
  feeSchedule: 'standard',
  sandbox: true,
};

async function readTwice(): Promise<readonly PromiseSettledResult<unknown>[]> {
  const { createClient } = await load('index.js', isEntry);
  const { environment } = new VirtualWorld(json(portal), json({ ...portal, sandbox: 'yes' }));
  const settings = { baseUrl: 'https://api.test', publishableKey: 'pk_test_demo', validation: 'strict' } as const;
  const client = createClient({ ...settings, cache: false, environment });
  const first = await Promise.allSettled([client.portal.retrieve()]);
  return [...first, ...(await Promise.allSettled([client.portal.retrieve()]))];
}

test('the client for pages loads and checks answers beside an enumerable property on `Object.prototype`', async () => {
  Object.defineProperty(Object.prototype, 'inherited', { value: 'host', enumerable: true, configurable: true });
  const answers = await readTwice().finally(() => Reflect.deleteProperty(Object.prototype, 'inherited'));
  expect(answers).toEqual([
    { status: 'fulfilled', value: portal },
    { status: 'rejected', reason: expect.objectContaining({ code: 'response_invalid' }) },
  ]);
});

test('an upload is refused with the very error class the page imported, though its code comes later', async () => {
  const { createClient, ValidationError } = await load('index.js', isEntry);
  const client = createClient({ baseUrl: 'https://api.test', environment: new VirtualWorld(json({})).environment });
  const document = { id: 'doc_1', orderId: 'ord_1' };
  const refused = client.documents.upload(document, { content: new Uint8Array(), name: 'empty.pdf' });
  await expect(refused).rejects.toBeInstanceOf(ValidationError);
});

test('a stream of events comes through code that is loaded with its first event', async () => {
  const { createClient } = await load('index.js', isEntry);
  const event = {
    id: 'evt_1',
    sequence: 1,
    type: 'order.paid',
    at: '2026-11-23T00:00:00Z',
    orderId: null,
    orderVersion: 1,
  };
  const stream = new Response(`id: evt_1\ndata: ${JSON.stringify(event)}\n\n`, {
    headers: { 'content-type': 'text/event-stream' },
  });
  const getSession = () => Promise.resolve({ token: 'session-token-1', expiresAt: '2099-01-01T00:00:00Z' });
  const { environment } = new VirtualWorld(stream);
  const client = createClient({ baseUrl: 'https://api.test', getSession, environment });
  for await (const received of client.events.stream()) {
    expect(received).toEqual(event);
    break;
  }
  expect.assertions(1);
});

/** A client in a folder where none of its parts is, with pauses of no length. */
async function clientWithoutParts(world: VirtualWorld, getSession?: GetSession): Promise<Client> {
  mkdirSync(join(folder, 'alone'), { recursive: true });
  for (const file of filesNeededBy('index.js')) copyFileSync(join(folder, file), join(folder, 'alone', file));
  const { createClient } = await load('alone/index.js', isEntry);
  const { schedule: _virtual, monotonic: _still, ...environment } = { ...world.environment, random: () => 0 };
  return createClient({ baseUrl: 'https://api.test', publishableKey: 'pk_test_demo', getSession, environment });
}

test('where its parts do not arrive, a stream, a write and a session are typed failures, and nothing was sent', async () => {
  const world = new VirtualWorld(json({}));
  const client = await clientWithoutParts(world);
  const signedIn = await clientWithoutParts(world, () => Promise.resolve(null));
  const order = { id: 'ord_1', version: 1 };
  const calls = [client.events.stream().next(), client.orders.file(order), signedIn.orders.retrieve('ord_1')];
  const failure = expect.objectContaining({ name: 'ConnectionError', outcome: 'not_sent' });
  expect(await Promise.allSettled(calls)).toEqual(calls.map(() => ({ status: 'rejected', reason: failure })));
  expect(world.sent).toEqual([]);
});

test('where its parts do not arrive, a refusal is a typed failure without its reasons', async () => {
  const world = new VirtualWorld(json({ code: 'not_found' }, { status: 404 }));
  const call = (await clientWithoutParts(world)).listings.retrieve('lst_1');
  await expect(call).rejects.toMatchObject({ name: 'ConnectionError', outcome: 'rejected', retryable: true });
  expect(world.sent).toHaveLength(1);
});

test('where its parts do not arrive, a busy platform is asked again all the same', async () => {
  const world = new VirtualWorld(json({}, { status: 503 }), json(portal));
  expect(await (await clientWithoutParts(world)).portal.retrieve()).toEqual(portal);
});

test('where its parts do not arrive, what everybody may read is read with the publishable key', async () => {
  const world = new VirtualWorld(json(portal));
  const client = await clientWithoutParts(world, () => Promise.resolve(null));
  expect(await client.portal.retrieve()).toEqual(portal);
  expect(new Headers(world.sent[0]?.init.headers).get('authorization')).toBe('Bearer pk_test_demo');
});

test('where its parts do not arrive, an answer that may hold wrong money is not delivered', async () => {
  const world = new VirtualWorld(json({ ...portal, fee: { amount: 1.5, currency: 'CNY' } }));
  const call = (await clientWithoutParts(world)).portal.retrieve();
  await expect(call).rejects.toMatchObject({ name: 'ConnectionError', outcome: 'rejected' });
});

test('the client for workers, where no file can be loaded later, is whole', async () => {
  expect(filesNeededBy('whole.js')).toEqual(['whole.js']);
  expect(readFileSync(join(folder, 'whole.js'), 'utf8')).not.toMatch(/\bimport\(/);
  const { createClient } = await load('whole.js', isEntry);
  const world = new VirtualWorld(json({ code: 'not_found' }, { status: 404 }));
  const client = createClient({
    baseUrl: 'https://api.test',
    publishableKey: 'pk_test_demo',
    environment: world.environment,
  });
  await expect(client.portal.retrieve()).rejects.toMatchObject({ name: 'NotFoundError' });
});
