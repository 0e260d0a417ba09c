import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { base } from '../packages/widgets/src/styles/base.js';
import { tokens } from '../packages/widgets/src/styles/tokens.js';

const widgets = resolve('packages/widgets');

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly summary?: string;
  readonly type?: { readonly text: string };
}

interface Declaration extends Described {
  readonly tagName: string;
  readonly attributes: readonly Described[];
  readonly members: readonly Described[];
  readonly events: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

const manifestFile = join(widgets, 'custom-elements.json');
if (!existsSync(manifestFile))
  throw new Error('Failed to judge the manifest: it is missing. Run "npm run build" first.');
const manifest: Manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
const declarations = manifest.modules.flatMap((module) => module.declarations);
const tags = readdirSync(join(widgets, 'src/elements')).filter((name) => name.startsWith('ip-'));
const byTag = declarations.map((declaration) => [declaration.tagName, declaration] as const);

/** The sources an element draws from: its own folder and the shared templates it imports. */
function sourcesOf(tag: string): readonly string[] {
  const found = new Map<string, string>();
  const read = (file: string): void => {
    if (found.has(file) || !existsSync(file)) return;
    const text = readFileSync(file, 'utf8').replaceAll(/^import type [^;]+;$/gm, '');
    found.set(file, text);
    for (const [, path = ''] of text.matchAll(/(?:from|import\() ?'(\.[^']+)\.js'/g)) {
      const target = join(dirname(file), `${path}.ts`);
      if (target.includes(`/elements/${tag}/`) || target.includes('/templates/')) read(target);
    }
  };
  for (const file of globSync(join(widgets, 'src/elements', tag, '*.ts')))
    if (!/\.(test|stories)\.ts$/.test(file)) read(file);
  return [...found.values()];
}

const literal = (source: string, pattern: RegExp): string[] =>
  [...source.matchAll(pattern)].flatMap(([, names = '']) =>
    names
      .replaceAll(/\$\{[^}]*\}/g, ' ')
      .split(/\s+/)
      .filter((name) => /^[a-z][\w-]*$/.test(name)),
  );

/** The name of each event by its class. */
const typesOfEvents: ReadonlyMap<string, string> = new Map(
  [
    ...readFileSync(join(widgets, 'src/events.ts'), 'utf8').matchAll(
      /export class (\w+) extends[\s\S]*?super\('([\w-]+)'/g,
    ),
  ].map(([, name = '', type = '']) => [name, type]),
);

const namesOf = (list: readonly Described[] | undefined): readonly string[] => (list ?? []).map(({ name }) => name);
const missing = (used: readonly string[], declared: readonly string[]): string[] =>
  [...new Set(used)].filter((name) => !declared.includes(name));

test('the manifest is valid against the schema of its kind', () => {
  // Both come with tools we use already: the analyzer brings the schema, the linter the validator.
  const schema: object = createRequire(import.meta.resolve('@custom-elements-manifest/analyzer'))(
    'custom-elements-manifest/schema.json',
  );
  const Validator: new (options: object) => { validate(schema: object, value: unknown): boolean; errors: unknown } =
    createRequire(import.meta.resolve('eslint'))('ajv');
  const validator = new Validator({ allErrors: true });
  validator.validate(schema, manifest);
  expect(validator.errors).toBeNull();
});

test('the manifest, the contents page, the loader and the folders name the same elements', () => {
  const named = (file: string) =>
    [...readFileSync(join(widgets, 'src', file), 'utf8').matchAll(/elements\/(ip-[\w-]+)\/define\.js/g)].map(
      ([, tag]) => tag,
    );
  expect(declarations.map(({ tagName }) => tagName).toSorted()).toEqual(tags.toSorted());
  expect(named('define.ts').toSorted()).toEqual(tags.toSorted());
  expect(named('loader.ts').toSorted()).toEqual(tags.toSorted());
});

test.for(byTag)('everything the manifest tells of %s is described, and its events are typed', ([, declaration]) => {
  const { attributes, members, events, slots, cssParts, cssProperties, cssStates } = declaration;
  const lists = { attributes, members, events, slots, cssParts, cssProperties, cssStates };
  const silent = Object.entries(lists).flatMap(([kind, list]) =>
    (list ?? []).filter(({ description }) => !description?.trim()).map(({ name }) => `${kind}: ${name}`),
  );
  expect(silent).toEqual([]);
  expect(declaration.summary).toMatch(/\w/);
  const wrong = events.filter(({ name, type }) => typesOfEvents.get(type?.text ?? '') !== name);
  expect(wrong).toEqual([]);
  expect(members.filter(({ name }) => /^[#_]/.test(name))).toEqual([]);
});

test.for(byTag)('no part, slot, event or state of %s is used and not declared', ([tag, declaration]) => {
  const source = sourcesOf(tag).join('\n');
  const fired = [...source.matchAll(/dispatchEvent\(new (Ip\w+Event)\(/g)].map(
    ([, name]) => typesOfEvents.get(name ?? '') ?? `${name}`,
  );
  const undeclared = {
    parts: missing(literal(source, /\spart="([^"]*)"/g), namesOf(declaration.cssParts)),
    slots: missing(literal(source, /<slot\s+name="([\w-]+)"/g), namesOf(declaration.slots)),
    events: missing(fired, namesOf(declaration.events)),
  };
  expect(undeclared).toEqual({ parts: [], slots: [], events: [] });
});

test.for(byTag)('nothing is declared of %s that no template of it has', ([tag, declaration]) => {
  const source = sourcesOf(tag).join('\n');
  const has = (name: string) => new RegExp(`['"\`\\s]${name}['"\`\\s]`).test(source) || name === '';
  const empty = [...namesOf(declaration.cssParts), ...namesOf(declaration.slots)].filter((name) => !has(name));
  expect(empty).toEqual([]);
});

test('the manifest tells of every custom property that elements and themes use, and of no other', () => {
  // Every element takes the tokens; what it hands down, a provider need not read.
  const style = globSync(join(widgets, 'src/**/*.{styles.ts,css}'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const used = [...`${tokens.cssText}${base.cssText}${style}`.matchAll(/--ip-[a-z][\w-]*/g)].map(([name]) => name);
  for (const { tagName, cssProperties } of declarations)
    expect({ [tagName]: namesOf(cssProperties) }).toEqual({ [tagName]: [...new Set(used)].toSorted() });
});

test('every element stands behind the wall that keeps its failures off the page', () => {
  const bare = tags.filter(
    (tag) =>
      !/extends (PortalElement|OrderPartElement)\b/.test(
        readFileSync(join(widgets, `src/elements/${tag}/${tag}.ts`), 'utf8'),
      ),
  );
  expect(bare).toEqual([]);
});

test('an editor is told of every element, attribute and part', () => {
  const html: { readonly tags: readonly Declaration[] } = JSON.parse(
    readFileSync(join(widgets, 'dist/vscode.html-custom-data.json'), 'utf8'),
  );
  const css = readFileSync(join(widgets, 'dist/vscode.css-custom-data.json'), 'utf8');
  const told = html.tags.map(({ name, attributes }) => [name, namesOf(attributes)] as const);
  expect(Object.fromEntries(told)).toEqual(
    Object.fromEntries(byTag.map(([tag, { attributes }]) => [tag, namesOf(attributes)])),
  );
  const parts = declarations.flatMap(({ cssParts }) => namesOf(cssParts));
  expect(parts.filter((part) => !css.includes(`::part(${part})`))).toEqual([]);
});
