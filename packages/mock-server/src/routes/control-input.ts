import { Refusal } from '../domain/refusal.js';

/** The body of a sandbox command: fields are asked for one by one, and a wrong one is refused by its pointer. */
export class ControlInput {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #pointer: string;

  constructor(value: unknown, pointer = '') {
    if (value !== undefined && !isRecord(value)) throw wrong(pointer, 'an object');
    this.#fields = value ?? {};
    this.#pointer = pointer;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#fields, name) && this.#fields[name] !== null;
  }

  text(name: string): string {
    const value = this.#fields[name];
    if (typeof value === 'string' && value !== '' && value.length <= 255) return value;
    throw wrong(this.#at(name), 'a text of 1 to 255 characters');
  }

  optionalText(name: string): string | null {
    return this.has(name) ? this.text(name) : null;
  }

  /** A finite number within bounds, both included. */
  number(name: string, bounds: { readonly minimum: number; readonly maximum: number }): number {
    const value = this.#fields[name];
    if (typeof value === 'number' && value >= bounds.minimum && value <= bounds.maximum) return value;
    throw wrong(this.#at(name), `a number from ${bounds.minimum} to ${bounds.maximum}`);
  }

  whole(name: string, bounds: { readonly minimum: number; readonly maximum: number }): number {
    const value = this.number(name, bounds);
    if (Number.isSafeInteger(value)) return value;
    throw wrong(this.#at(name), 'a whole number');
  }

  optionalWhole(name: string, bounds: { readonly minimum: number; readonly maximum: number }): number | null {
    return this.has(name) ? this.whole(name, bounds) : null;
  }

  choice<const Known extends string>(name: string, known: readonly Known[]): Known {
    const value = known.find((candidate) => candidate === this.#fields[name]);
    if (value !== undefined) return value;
    throw wrong(this.#at(name), `one of ${known.join(', ')}`);
  }

  flag(name: string): boolean {
    const value = this.#fields[name];
    if (typeof value === 'boolean') return value;
    throw wrong(this.#at(name), 'true or false');
  }

  object(name: string): ControlInput {
    return new ControlInput(this.#fields[name], this.#at(name));
  }

  list(name: string): ControlInput[] {
    const value = this.#fields[name];
    if (!Array.isArray(value) || value.length > 100) throw wrong(this.#at(name), 'a list of at most 100');
    return value.map((item: unknown, index) => new ControlInput(item, `${this.#at(name)}/${index}`));
  }

  #at(name: string): string {
    return `${this.#pointer}/${name}`;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(pointer: string, expected: string): Refusal {
  return new Refusal({
    status: 422,
    code: 'validation_failed',
    detail: 'The command is not valid; `errors` names the fault.',
    errors: [{ pointer, code: 'invalid', message: `Expected ${expected}.` }],
  });
}
