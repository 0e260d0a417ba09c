/** How the values of a query are read: the schema says which are lists, numbers and booleans. */
export type QueryReader = (search: URLSearchParams) => Record<string, unknown>;

type Kind = 'text' | 'number' | 'boolean';

/**
 * A reader for the query of an operation. A list is the same name several times; what is no number where one is wanted
 * stays text, so that the schema refuses it by name.
 */
export function queryReaderFor(schema: unknown): QueryReader {
  const fields = new Map(Object.entries(shapeOf(schema)).map(([name, field]) => [name, kindOf(field)]));
  return (search) => {
    const values: Record<string, unknown> = {};
    for (const [name, text] of search) {
      const field = fields.get(name);
      if (field === undefined) continue;
      const value = valueOf(text, field.kind);
      const list = values[name];
      if (!field.isList) values[name] = value;
      else if (Array.isArray(list)) list.push(value);
      else values[name] = [value];
    }
    return values;
  };
}

interface Definition {
  readonly type?: unknown;
  readonly shape?: unknown;
  readonly innerType?: unknown;
  readonly element?: unknown;
}

/** A schema of the contract describes itself under `def`; anything else has no fields. */
function definitionOf(schema: unknown): Definition {
  return isObject(schema) && isObject(schema['def']) ? schema['def'] : {};
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> {
  const { shape } = definitionOf(schema);
  return isObject(shape) ? shape : {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return (typeof value === 'object' || typeof value === 'function') && value !== null;
}

function kindOf(schema: unknown): { isList: boolean; kind: Kind } {
  const { type, innerType, element } = definitionOf(schema);
  if (type === 'optional') return kindOf(innerType);
  if (type === 'array') return { isList: true, kind: kindOf(element).kind };
  return {
    isList: false,
    kind: type === 'number' || type === 'int' ? 'number' : type === 'boolean' ? 'boolean' : 'text',
  };
}

function valueOf(text: string, kind: Kind): unknown {
  if (kind === 'number' && /^-?\d{1,16}$/.test(text)) return parseInt(text, 10);
  if (kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
