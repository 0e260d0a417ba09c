import { shapeOf, type SchemaShape } from './schema-shape.js';

const NOT_BLANK = String.raw`\S`;

/** What a field takes, in words: "a whole number of fen, at least 1", "one of assignment, licence". */
export function expectationOf(schema: unknown, name: string): string {
  const shape = shapeOf(schema);
  return `${plainExpectation(shape, name)}${shape.isNullable ? ', or null' : ''}`;
}

function plainExpectation(shape: SchemaShape, name: string): string {
  switch (shape.type) {
    case 'object':
      return `an object with ${[...shape.fields.keys()].join(', ')}`;
    case 'array':
      return `a list${boundsOf(shape, 'items')}, each ${expectationOf(shape.element, name)}`;
    case 'number':
      return `a whole number${isAmount(name) ? ' of fen' : ''}${boundsOf(shape, '')}`;
    case 'boolean':
      return 'true or false';
    case 'string':
      return textExpectation(shape);
    case 'choice':
      return choiceOf(shape.values);
    case 'other':
      return 'another value';
  }
}

function textExpectation(shape: SchemaShape): string {
  const { pattern } = shape;
  if (pattern?.startsWith(String.raw`^\d{4}-(?:0[1-9]`) === true) return 'a date as YYYY-MM-DD';
  if (pattern === NOT_BLANK) return `text with more than blanks in it${boundsOf(shape, 'characters')}`;
  return `text${pattern === null ? boundsOf(shape, 'characters') : ` that matches ${pattern}`}`;
}

function choiceOf(values: readonly unknown[]): string {
  return values.length === 1 ? JSON.stringify(values[0]) : `one of ${values.map(String).join(', ')}`;
}

/** ", at least 1", ", 1 to 255 characters"; nothing where there are no bounds. */
function boundsOf({ minimum, maximum }: SchemaShape, unit: string): string {
  const counted = unit === '' ? '' : ` ${unit}`;
  if (minimum !== null && maximum !== null) return `, ${minimum} to ${maximum}${counted}`;
  if (minimum !== null) return `, at least ${minimum}${counted}`;
  return maximum === null ? '' : `, at most ${maximum}${counted}`;
}

/** All money of the contract is in minor units, and most mistakes are yuan. */
function isAmount(name: string): boolean {
  return name === 'amount' || name === 'priceMin' || name === 'priceMax';
}

const LONGEST_VALUE = 40;

/**
 * What was given instead. Free text (prose, names, contacts) is never repeated: a message ends up in logs.
 */
export function givenValue(value: unknown, shape?: SchemaShape): string {
  const { type = 'other', pattern = null } = shape ?? {};
  if (value === undefined) return 'it is missing';
  const isFree = type === 'string' && (pattern === null || pattern === NOT_BLANK);
  if (isFree && typeof value === 'string') return `got ${value.length} characters`;
  if (Array.isArray(value)) return type === 'array' ? `got ${value.length} items` : 'got a list';
  if (typeof value === 'object') return value === null ? 'got null' : 'got an object';
  if (isFree) return `got a ${typeof value}`;
  const text = JSON.stringify(value);
  return `got ${text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text}`;
}
