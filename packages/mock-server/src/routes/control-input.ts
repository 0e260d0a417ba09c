import { givenValue } from '../domain/expectation.js';
import { Refusal, type RefusedField } from '../domain/refusal.js';
import { remedyFor, unknownField } from '../domain/unknown-name.js';

/** The body of a sandbox command: fields are asked for one by one, and a wrong one is refused by its pointer. */
export class ControlInput {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #pointer: string;

  constructor(value: unknown, pointer = '') {
    if (value !== undefined && !isRecord(value)) throw wrong(pointer, 'an object', value);
    this.#fields = value ?? {};
    this.#pointer = pointer;
  }

  /** Refuses all other fields: a command with a slip in a name would do something else, and say that all is well. */
  takes(...known: readonly string[]): this {
    const name = Object.keys(this.#fields).find((field) => !known.includes(field));
    if (name !== undefined) throw invalid(unknownField({ name, pointer: this.#pointer, known }));
    return this;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#fields, name) && this.#fields[name] !== null;
  }

  text(name: string): string {
    const value = this.#fields[name];
    if (typeof value === 'string' && value !== '' && value.length <= 255) return value;
    throw this.refusal(name, 'a text of 1 to 255 characters');
  }

  optionalText(name: string): string | null {
    return this.has(name) ? this.text(name) : null;
  }

  /** A finite number within bounds, both included. */
  number(name: string, bounds: { readonly minimum: number; readonly maximum: number }): number {
    const value = this.#fields[name];
    if (typeof value === 'number' && value >= bounds.minimum && value <= bounds.maximum) return value;
    throw this.refusal(name, `a number from ${bounds.minimum} to ${bounds.maximum}`);
  }

  whole(name: string, bounds: { readonly minimum: number; readonly maximum: number }): number {
    const value = this.number(name, bounds);
    if (Number.isSafeInteger(value)) return value;
    throw this.refusal(name, 'a whole number');
  }

  optionalWhole(name: string, bounds: { readonly minimum: number; readonly maximum: number }): number | null {
    return this.has(name) ? this.whole(name, bounds) : null;
  }

  choice<const Known extends string>(name: string, known: readonly Known[]): Known {
    const given = this.#fields[name];
    const value = known.find((candidate) => candidate === given);
    if (value !== undefined) return value;
    if (typeof given !== 'string') throw this.refusal(name, `one of ${known.join(', ')}`);
    const message = `There is no "${given.slice(0, 60)}" here. ${remedyFor(given, known)}`;
    throw invalid({ pointer: this.#at(name), code: 'not_allowed', message });
  }

  flag(name: string): boolean {
    const value = this.#fields[name];
    if (typeof value === 'boolean') return value;
    throw this.refusal(name, 'true or false');
  }

  object(name: string): ControlInput {
    return new ControlInput(this.#fields[name], this.#at(name));
  }

  list(name: string): ControlInput[] {
    const value = this.#fields[name];
    if (!Array.isArray(value) || value.length > 100) throw this.refusal(name, 'a list of at most 100');
    return value.map((item: unknown, index) => new ControlInput(item, `${this.#at(name)}/${index}`));
  }

  /** Says what a field should have been. */
  refusal(name: string, expected: string): Refusal {
    return wrong(this.#at(name), expected, this.#fields[name]);
  }

  #at(name: string): string {
    return `${this.#pointer}/${name}`;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(pointer: string, expected: string, value: unknown): Refusal {
  const code = value === undefined ? 'required' : 'not_allowed';
  return invalid({ pointer, code, message: `Expected ${expected}; ${givenValue(value)}.` });
}

function invalid(error: RefusedField): Refusal {
  return new Refusal({
    status: 422,
    code: 'validation_failed',
    detail: `The command was not carried out: ${error.pointer === '' ? 'its body' : error.pointer} is not valid. ${error.message}`,
    errors: [error],
  });
}
