import { shapeOf } from '../domain/schema-shape.js';

/** How the values of a query are read: the schema says which are lists, numbers and booleans. */
export type QueryReader = (search: URLSearchParams) => Record<string, unknown>;

type Kind = 'text' | 'number' | 'boolean';

/**
 * A reader for the query of an operation. A list is the same name several times; what is no number where one is wanted
 * stays text, and a name that the schema does not know stays in, so that both are refused by name.
 */
export function queryReaderFor(schema: unknown): QueryReader {
  const fields = new Map([...shapeOf(schema).fields].map(([name, field]) => [name, kindOf(field)]));
  return (search) => {
    const values = new Map<string, unknown>();
    for (const [name, text] of search) {
      const field = fields.get(name) ?? { isList: false, kind: 'text' };
      const value = valueOf(text, field.kind);
      const list = values.get(name);
      if (!field.isList) values.set(name, value);
      else if (Array.isArray(list)) list.push(value);
      else values.set(name, [value]);
    }
    return Object.fromEntries(values);
  };
}

function kindOf(schema: unknown): { readonly isList: boolean; readonly kind: Kind } {
  const { type, element } = shapeOf(schema);
  if (type === 'array') return { isList: true, kind: kindOf(element).kind };
  return { isList: false, kind: type === 'number' || type === 'boolean' ? type : 'text' };
}

function valueOf(text: string, kind: Kind): unknown {
  if (kind === 'number' && /^-?\d{1,16}$/.test(text)) return parseInt(text, 10);
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
