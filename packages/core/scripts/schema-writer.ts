import type * as z from 'zod/mini';
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

function writeRule(rule: z.core.$ZodCheck<never>): string {
  const definition: RuleDefinition = rule._zod.def;
  const { check, minimum, maximum, value, inclusive, pattern } = definition;
  if (check === 'min_length') return `atLeast(${String(minimum)})`;
  if (check === 'max_length') return `atMost(${String(maximum)})`;
  if (check === 'string_format' && pattern instanceof RegExp) return `matches(${String(pattern)})`;
  if (check === 'greater_than' && inclusive === true) return `from(${String(value)})`;
  if (check === 'less_than' && inclusive === true) return `upTo(${String(value)})`;
  return refuse(`the rule ${check}`);
}

/** Writes schemas as calls of `schema-shape.ts`; equal ones are written once, whatever they are called. */
export class SchemaWriter {
  readonly #texts: string[] = [];
  readonly #places = new Map<string, string>();

  /** A text that stands for an expression: the same for equal expressions. */
  share(expression: string): string {
    let place = this.#places.get(expression);
    if (place === undefined) {
      place = `\uE000${String(this.#texts.length)}\uE000`;
      this.#texts.push(expression);
      this.#places.set(expression, place);
    }
    return place;
  }

  write(schema: Schema): string {
    const { checks = [] } = schema._zod.def;
    const rules = checks.map((rule) => this.share(`/* @__PURE__ */ ${writeRule(rule)}`));
    return this.share(`/* @__PURE__ */ ${this.#expression(schema, rules)}`);
  }

  /** The module: what is used more than once gets a name, the rest stands where it is used. */
  finish(body: string): string {
    const uses = new Map<string, number>();
    for (const [place] of [body, ...this.#texts].join('').matchAll(/\uE000\d+\uE000/g)) {
      uses.set(place, (uses.get(place) ?? 0) + 1);
    }
    const resolve = (text: string): string =>
      text.replace(/\uE000(\d+)\uE000/g, (place, index: string) =>
        (uses.get(place) ?? 0) > 1 ? `part${index}` : resolve(this.#texts[Number(index)] ?? ''),
      );
    const named = this.#texts
      .map((text, index) => ({ text, index }))
      .filter(({ index }) => (uses.get(`\uE000${String(index)}\uE000`) ?? 0) > 1)
      .map(({ text, index }) => `const part${String(index)} = ${resolve(text)};`);
    const imports =
      "import { array, atLeast, atMost, from, leaf, literal, matches, nullable, object, optional, record, union, upTo } from './schema-shape.ts';";
    return [imports, ...named, resolve(body)].join('\n');
  }

  #expression(schema: Schema, rules: readonly string[]): string {
    const { type, format, element, innerType } = definitionOf(schema);
    const listed = rules.length > 0 ? `[${rules.join(',')}]` : undefined;
    if (type === 'array' && isSchema(element))
      return `array(${[this.write(element), listed].filter((part) => part !== undefined).join(',')})`;
    if (type === 'number' && format === 'safeint') return `leaf("number",${listed ?? 'undefined'},"safeint")`;
    if (format === undefined && ['string', 'boolean', 'number', 'unknown'].includes(type))
      return `leaf(${[JSON.stringify(type), listed].filter((part) => part !== undefined).join(',')})`;
    if (listed !== undefined) return refuse(`${type} with rules of its own`);
    if ((type === 'optional' || type === 'nullable') && isSchema(innerType)) return `${type}(${this.write(innerType)})`;
    return this.#composite(schema);
  }

  #composite(schema: Schema): string {
    const { type, catchall, keyType, valueType, discriminator } = definitionOf(schema);
    const isOpen = !isSchema(catchall) || definitionOf(catchall).type === 'unknown';
    if (type === 'object' && isOpen) {
      const members = Object.entries(shapeOf(schema) ?? {});
      return `object({${members.map(([name, inner]) => `${JSON.stringify(name)}:${this.write(inner)}`).join(',')}})`;
    }
    if (type === 'record' && isSchema(keyType) && isSchema(valueType))
      return `record(${this.write(keyType)},${this.write(valueType)})`;
    if (type === 'enum' || type === 'literal') return `literal(${JSON.stringify([...(valuesOf(schema) ?? [])])})`;
    const options = optionsOf(schema);
    if (type === 'union' && typeof discriminator === 'string' && options !== undefined)
      return `union(${JSON.stringify(discriminator)},[${options.map((option) => this.write(option)).join(',')}])`;
    return refuse(`the type ${type}`);
  }
}
