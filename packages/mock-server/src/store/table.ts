import type { Table } from '../domain/world.js';

/** Takes back one change. */
export type Undo = () => void;

/** A table whose content can be saved and put back. */
export interface SavableTable {
  copy(): ReadonlyMap<string, unknown>;
  replace(rows: ReadonlyMap<string, unknown>): void;
}

/** A table in memory that notes how to take back each change. */
export class MemoryTable<Row> implements Table<Row>, SavableTable {
  #rows = new Map<string, Row>();
  readonly #undo: Undo[];

  constructor(undo: Undo[]) {
    this.#undo = undo;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  set(key: string, row: Row): void {
    const before = this.#rows.get(key);
    this.#undo.push(before === undefined ? () => this.#rows.delete(key) : () => this.#rows.set(key, before));
    this.#rows.set(key, row);
  }

  delete(key: string): void {
    const before = this.#rows.get(key);
    if (before === undefined) return;
    this.#undo.push(() => this.#rows.set(key, before));
    this.#rows.delete(key);
  }

  values(): Iterable<Row> {
    return this.#rows.values();
  }

  copy(): ReadonlyMap<string, unknown> {
    return new Map(this.#rows);
  }

  replace(rows: ReadonlyMap<string, unknown>): void {
    // A saved state is only ever put back into the tables it came from, so its rows are of this table's kind.
    this.#rows = new Map(rows) as Map<string, Row>;
  }
}
