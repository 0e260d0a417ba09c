import type { ListingDraft } from '@ip-portal/core/model';
import { formatOf } from './catalogue-format.js';
import { readCsv } from './csv-catalogue.js';
import type { ColumnMapping } from './csv-columns.js';
import type { FormatReader, ImportEntry } from './import-entry.js';
import { importLimits, type ImportLimits } from './import-limits.js';
import { rowProblem, type ImportProblem } from './import-problem.js';
import { readJson } from './json-catalogue.js';
import { RightRegister } from './right-register.js';
import { createWholeReader } from './whole-reader.js';
import { createXmlReader } from './xml-catalogue.js';

export interface ReadCatalogueOptions {
  /** Columns of a partner's own table, beside the Chinese and English headings that are known. */
  readonly mapping?: ColumnMapping;
  /** Today as `YYYY-MM-DD`; without it dates and numbers of the future pass. */
  readonly today?: string;
  /** Limits other than the usual ones. */
  readonly limits?: Partial<ImportLimits>;
  /** One register over several files finds a right that stands in two of them. */
  readonly register?: RightRegister;
}

/** What became of one row or document of a catalogue. */
export interface CatalogueEntry {
  readonly file: string;
  /** Line of the file, from 1; null where there is none to name. */
  readonly row: number | null;
  /** Absent when the row was refused. */
  readonly draft?: ListingDraft;
  /** True where the file as a whole is meant, or its header: that is no row, neither accepted nor refused. */
  readonly isFile?: true;
  readonly problems: readonly ImportProblem[];
}

/** A catalogue read whole. `read` = `accepted` + `refused`; what is wrong with the file as a whole is a problem only. */
export interface CatalogueResult {
  readonly drafts: readonly ListingDraft[];
  readonly problems: readonly ImportProblem[];
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
}

/** Bytes that are enough to tell the format and the encoding. */
const BEGINNING = 4096;
const PIECE = 1 << 20;

/**
 * Reads a partner's catalogue: patent-office XML, CSV or JSON, told apart by content. Good rows become drafts, bad ones
 * problems; no row is read by halves and nothing in a file makes it throw.
 */
export function readCatalogue(
  source: { readonly name: string; readonly bytes: Uint8Array },
  options: ReadCatalogueOptions = {},
): CatalogueResult {
  const drafts: ListingDraft[] = [];
  const problems: ImportProblem[] = [];
  let read = 0;
  for (const entry of entriesOf(source, options)) {
    if (entry.isFile !== true) read += 1;
    if (entry.draft !== undefined) drafts.push(entry.draft);
    problems.push(...entry.problems);
  }
  return { drafts, problems, read, accepted: drafts.length, refused: read - drafts.length };
}

function* entriesOf(
  source: { readonly name: string; readonly bytes: Uint8Array },
  options: ReadCatalogueOptions,
): Generator<CatalogueEntry> {
  const reader = new CatalogueReader(source.name, options);
  for (let from = 0; from < source.bytes.length; from += PIECE) {
    yield* reader.write(source.bytes.subarray(from, from + PIECE));
  }
  yield* reader.end();
}

/** As `readCatalogue`, piece by piece: of a bulk XML file no more than one document is held at a time. */
export async function* streamCatalogue(
  source: { readonly name: string; readonly chunks: AsyncIterable<Uint8Array> },
  options: ReadCatalogueOptions = {},
): AsyncGenerator<CatalogueEntry> {
  const reader = new CatalogueReader(source.name, options);
  for await (const chunk of source.chunks) {
    yield* reader.write(chunk);
    if (reader.isFull) break;
  }
  yield* reader.end();
}

class CatalogueReader {
  readonly #name: string;
  readonly #options: ReadCatalogueOptions;
  readonly #limits: ImportLimits;
  readonly #register: RightRegister;
  #reader: FormatReader | undefined;
  #beginning: Uint8Array = new Uint8Array();
  #bytes = 0;
  #rows = 0;
  /** True when a limit of the whole file was passed: nothing more is read. */
  isFull = false;

  constructor(name: string, options: ReadCatalogueOptions) {
    this.#name = name;
    this.#options = options;
    this.#limits = { ...importLimits, ...options.limits };
    this.#register = options.register ?? new RightRegister();
  }

  *write(bytes: Uint8Array): Generator<CatalogueEntry> {
    if (this.isFull) return;
    this.#bytes += bytes.length;
    if (this.#bytes > this.#limits.streamedBytes) {
      yield this.#stop(`the file has more than ${this.#limits.streamedBytes} bytes`);
      return;
    }
    if (this.#reader !== undefined) {
      yield* this.#entries(this.#reader.write(bytes));
      return;
    }
    this.#beginning = joined(this.#beginning, bytes);
    if (this.#beginning.length >= BEGINNING) yield* this.#begin();
  }

  *end(): Generator<CatalogueEntry> {
    if (this.isFull) return;
    if (this.#reader === undefined) yield* this.#begin();
    if (this.#reader !== undefined) yield* this.#entries(this.#reader.end());
  }

  *#begin(): Generator<CatalogueEntry> {
    const format = formatOf(this.#beginning.subarray(0, BEGINNING));
    if (!format.ok) {
      this.isFull = true;
      const problem = rowProblem({ row: null, code: 'unknown_format', ...format });
      yield this.#entry({ row: null, isFile: true, problems: [problem] });
      return;
    }
    const { today, mapping } = this.#options;
    const options = { limits: this.#limits, today, mapping };
    const readers: Record<typeof format.format, () => FormatReader> = {
      xml: () => createXmlReader(options),
      json: () => createWholeReader((bytes) => readJson(bytes, options), this.#limits),
      csv: () => createWholeReader((bytes) => readCsv(bytes, options), this.#limits),
    };
    this.#reader = readers[format.format]();
    yield* this.#entries(this.#reader.write(this.#beginning));
    this.#beginning = new Uint8Array();
  }

  *#entries(entries: Iterable<ImportEntry>): Generator<CatalogueEntry> {
    for (const entry of entries) {
      if (entry.isFile !== true) this.#rows += 1;
      if (this.#rows > this.#limits.rows) {
        yield this.#stop(`the file has more than ${this.#limits.rows} listings`);
        return;
      }
      yield this.#entry(entry);
    }
  }

  #stop(reason: string): CatalogueEntry {
    this.isFull = true;
    const remedy = 'Cut it into several files; what was read before was kept';
    const problem = rowProblem({ row: null, code: 'too_large', reason, remedy });
    return this.#entry({ row: null, isFile: true, problems: [problem] });
  }

  #entry({ row, draft, isFile, problems }: ImportEntry): CatalogueEntry {
    const file = this.#name;
    const named = problems.map((problem) => ({ file, ...problem }));
    if (draft === undefined) return { file, row, ...(isFile === true ? { isFile } : {}), problems: named };
    const duplicate = this.#register.enter(draft, { file, row });
    return duplicate === undefined
      ? { file, row, draft, problems: named }
      : { file, row, problems: [...named, { file, ...duplicate }] };
  }
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const whole = new Uint8Array(left.length + right.length);
  whole.set(left);
  whole.set(right, left.length);
  return whole;
}
