import { rowProblem, type ImportProblemCode, type RowProblem } from './import-problem.js';
import type { Field, PatentRecord } from './patent-record.js';

/** What is wrong with a field: a code, a clause why, a sentence what to do. */
export interface FieldFault {
  readonly code: ImportProblemCode;
  readonly reason: string;
  readonly remedy: string;
}

/** More problems of one record than anybody mends at once. */
const MOST_PROBLEMS = 20;

/** Collects what is wrong with one record; a record with one refused problem is not loaded. */
export class RecordProblems {
  readonly all: RowProblem[] = [];
  readonly #record: PatentRecord;
  #isRefused = false;

  constructor(record: PatentRecord) {
    this.#record = record;
  }

  /** True when something makes the record unfit to be loaded. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** The record cannot be loaded because of this field, or because of its absence. */
  refuse(field: Field | undefined, fault: FieldFault): void {
    this.#add(field, fault, true);
  }

  /** The field is left out; whether the record is loaded all the same depends on where it comes from. */
  drop(field: Field, fault: FieldFault): void {
    this.#add(field, fault, this.#record.brokenDetail === 'refuse');
  }

  #add(field: Field | undefined, fault: FieldFault, refused: boolean): void {
    this.#isRefused ||= refused;
    if (this.all.length >= MOST_PROBLEMS) return;
    const { row, place } = this.#record;
    const where =
      field === undefined
        ? { row, ...(place === undefined ? {} : { column: place }) }
        : { row: field.row, column: field.column, value: field.text };
    this.all.push(rowProblem({ ...where, ...fault, refused }));
  }
}
