import type * as z from 'zod/mini';
import * as checks from '../src/transport/check.js';
import {
  definitionOf,
  isSchema,
  optionsOf,
  shapeOf,
  valuesOf,
  type Schema,
} from '../src/transport/schema-definition.js';

export type ReadSchema = Schema;

type RuleDefinition = z.core.$ZodCheckDef &
  Partial<Record<'maximum' | 'minimum' | 'value' | 'inclusive' | 'pattern', unknown>>;

function refuse(what: string): never {
  throw new Error(`Failed to write a schema for pages: ${what} is not known there. Teach it to schema-writer.ts.`);
}

/** A call that a bundler may drop where nobody uses its result. */
const call = (name: keyof typeof checks, values: readonly string[]): string =>
  `/* @__PURE__ */ ${name}(${values.join(',')})`;

function writeRule(rule: z.core.$ZodCheck<never>): string {
  const definition: RuleDefinition = rule._zod.def;
  const { check, minimum, maximum, value, inclusive, pattern } = definition;
  if (check === 'min_length') return call('atLeast', [String(minimum)]);
  if (check === 'max_length') return call('atMost', [String(maximum)]);
  if (check === 'string_format' && pattern instanceof RegExp) return call('matches', [String(pattern)]);
  if (check === 'greater_than' && inclusive === true) return call('from', [String(value)]);
  if (check === 'less_than' && inclusive === true) return call('upTo', [String(value)]);
  return refuse(`the rule ${check}`);
}

interface Part {
  readonly name: string;
  readonly text: string;
  /** How often it stands in the text of other parts and of modules. */
  uses: number;
  /** The modules that need it. */
  readonly owners: Set<string>;
}

/** The module a part stands in. */
const homeOf = ({ owners }: Part): string => [...owners].sort().join('+');

const place = /\uE000(\d+)\uE000/g;

/**
 * Writes schemas as calls of `src/transport/check.ts`. Equal ones are written once, whatever they are called: in the module that
 * needs them, or in one of their own that only the modules that need them import.
 */
export class SchemaWriter {
  readonly #parts: Part[] = [];
  readonly #places = new Map<string, string>();
  readonly #modules = new Map<string, string>();

  /** A text that stands for an expression: the same for equal expressions. */
  share(expression: string): string {
    let held = this.#places.get(expression);
    if (held === undefined) {
      held = `\uE000${String(this.#parts.length)}\uE000`;
      const name = `part${String(this.#parts.length)}`;
      this.#parts.push({ name, text: expression, uses: 0, owners: new Set() });
      this.#places.set(expression, held);
      this.#countUses(expression);
    }
    return held;
  }

  write(schema: Schema): string {
    const { checks: rules = [] } = schema._zod.def;
    return this.share(
      this.#expression(
        schema,
        rules.map((rule) => this.share(writeRule(rule))),
      ),
    );
  }

  /** Sets the text of a module. */
  add(name: string, body: string): void {
    this.#modules.set(name, body);
    this.#countUses(body);
    this.#own(body, name);
  }

  /** The source of each module, by name. Modules of shared parts have the names of those that need them, joined by `+`. */
  finish(): ReadonlyMap<string, string> {
    const named = this.#parts.filter(({ uses }) => uses > 1);
    const names = new Set([...this.#modules.keys(), ...named.map(homeOf)]);
    return new Map([...names].map((name) => [name, this.#module(name, named)]));
  }

  #module(name: string, named: readonly Part[]): string {
    const lines = named
      .filter((part) => homeOf(part) === name)
      .map(({ name: own, text }) => `export const ${own} = ${this.#resolve(text)};`);
    const source = [...lines, this.#resolve(this.#modules.get(name) ?? '')].join('\n');
    const foreign = new Map<string, Set<string>>();
    for (const [part, index] of source.matchAll(/\bpart(\d+)\b/g)) {
      const home = homeOf(this.#parts[Number(index)] ?? refuse(part));
      if (home !== name) foreign.set(home, (foreign.get(home) ?? new Set()).add(part));
    }
    const imports = [...foreign].map(
      ([home, parts]) => `import { ${[...parts].join(', ')} } from 'ip-portal:${home}';`,
    );
    return [`import { ${Object.keys(checks).join(', ')} } from 'ip-portal:check';`, ...imports, source].join('\n');
  }

  #resolve(text: string): string {
    return text.replace(place, (_place, index: string) => {
      const { name, text: own, uses } = this.#parts[Number(index)] ?? refuse(`part ${index}`);
      return uses > 1 ? name : this.#resolve(own);
    });
  }

  #countUses(text: string): void {
    for (const [, index] of text.matchAll(place)) {
      const part = this.#parts[Number(index)];
      if (part !== undefined) part.uses += 1;
    }
  }

  #own(text: string, name: string): void {
    for (const [, index] of text.matchAll(place)) {
      const part = this.#parts[Number(index)];
      if (part === undefined || part.owners.has(name)) continue;
      part.owners.add(name);
      this.#own(part.text, name);
    }
  }

  #expression(schema: Schema, rules: readonly string[]): string {
    const { type, format, element } = definitionOf(schema);
    if (type === 'array' && isSchema(element)) return call('list', [this.write(element), ...rules]);
    if (type === 'number' && format === 'safeint') return call('whole', rules);
    if (type === 'number' && format === undefined) return call('number', rules);
    if (type === 'string' && format === undefined) return call('text', rules);
    return rules.length > 0 ? refuse(`${type} with rules of its own`) : this.#unruled(schema);
  }

  #unruled(schema: Schema): string {
    const { type, innerType, catchall, keyType, valueType, discriminator } = definitionOf(schema);
    if (type === 'boolean') return call('flag', []);
    if (type === 'unknown') return call('anything', []);
    if (type === 'optional' && isSchema(innerType)) return call('optional', [this.write(innerType)]);
    if (type === 'nullable' && isSchema(innerType)) return call('nullable', [this.write(innerType)]);
    const isOpen = !isSchema(catchall) || definitionOf(catchall).type === 'unknown';
    if (type === 'object' && isOpen) return call('object', [this.#shape(schema)]);
    if (type === 'record' && isSchema(keyType) && definitionOf(keyType).type === 'string' && isSchema(valueType))
      return call('dictionary', [this.write(valueType)]);
    if (type === 'enum' || type === 'literal')
      return call(
        'oneOf',
        [...(valuesOf(schema) ?? [])].map((value) => JSON.stringify(value)),
      );
    const options = optionsOf(schema);
    if (type === 'union' && typeof discriminator === 'string' && options !== undefined)
      return call('variants', [JSON.stringify(discriminator), ...options.map((option) => this.write(option))]);
    return refuse(`the type ${type}`);
  }

  #shape(schema: Schema): string {
    const members = Object.entries(shapeOf(schema) ?? {});
    return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${this.write(inner)}`).join(',')}}`;
  }
}
