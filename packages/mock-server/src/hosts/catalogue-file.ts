import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, type FileHandle } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import type { ListingDraft } from '@ip-portal/core/model';
import { columnNamed } from '../catalogue/import/csv-columns.js';
import { rowProblem, type ImportProblemCode } from '../catalogue/import/import-problem.js';
import { formatImportProblem, reportOf, type ImportReport } from '../catalogue/import/import-report.js';
import { streamCatalogue, type CatalogueEntry, type ReadCatalogueOptions } from '../catalogue/import/read-catalogue.js';
import { RightRegister } from '../catalogue/import/right-register.js';

export interface LoadCatalogueOptions extends ReadCatalogueOptions {
  /** Files of a folder that are read at most; 10,000 unless told. */
  readonly mostFiles?: number;
  /** Asking price in fen of rights whose file names none (patent-office files never do); negotiable unless told. */
  readonly askingPrice?: number | undefined;
}

export interface LoadedCatalogue {
  readonly drafts: readonly ListingDraft[];
  readonly report: ImportReport;
}

/** Nothing of a catalogue could be loaded. `report` says why, row by row. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
  readonly report: ImportReport;

  constructor(path: string, report: ImportReport) {
    const [first] = report.problems.filter(({ refused }) => refused);
    const why =
      first === undefined
        ? 'it holds no listing. Put some into it.'
        : `nothing in it could be read. ${formatImportProblem(first)}`;
    super(`Failed to load ${path}: ${why}`);
    this.report = report;
  }
}

/** Ends of names that are read in a folder; a single file is read whatever its name. */
const EXTENSIONS = /\.(?:csv|tsv|txt|json|jsonl|ndjson|xml)$/i;
const DEEPEST_FOLDER = 8;
const MOST_FILES = 10_000;
const PIECE_BYTES = 256 * 1024;

/**
 * Loads a partner's catalogue from a file or a folder of files (`.csv .tsv .txt .json .jsonl .ndjson .xml`, hidden ones
 * left out, folders inside included, in the order of their names). Never leaves the folder and follows no symbolic
 * link inside it; only regular files are opened, for reading, piece by piece. Whatever cannot be read is a problem in
 * the report; the promise is never rejected for something on the disk, only for a mapping to a column that there is not.
 */
export async function loadCatalogue(path: string, options: LoadCatalogueOptions = {}): Promise<LoadedCatalogue> {
  for (const column of Object.values(options.mapping ?? {})) if (column !== null) columnNamed(column);
  const entries: CatalogueEntry[] = [];
  for await (const entry of catalogueEntries(path, options)) entries.push(entry);
  const drafts = entries.flatMap((entry) => (entry.draft === undefined ? [] : [entry.draft]));
  return { drafts: drafts.map((draft) => priced(draft, options.askingPrice)), report: reportOf(entries) };
}

function priced(draft: ListingDraft, askingPrice: number | undefined): ListingDraft {
  if (draft.price !== null || askingPrice === undefined) return draft;
  return { ...draft, price: { amount: askingPrice, currency: 'CNY' } };
}

/** As `loadCatalogue`, row by row as they are read. */
async function* catalogueEntries(path: string, options: LoadCatalogueOptions = {}): AsyncGenerator<CatalogueEntry> {
  const register = options.register ?? new RightRegister();
  for await (const found of filesOf(path, options.mostFiles ?? MOST_FILES)) {
    if ('problems' in found) yield found;
    else yield* readFile(found, { ...options, register });
  }
}

/** A file to read: where it is, where it must be, and what to call it in a report. */
interface FoundFile {
  readonly path: string;
  /** Real path of the folder that must hold it; absent for a file that the caller named. */
  readonly folder?: string;
  readonly name: string;
}

async function* filesOf(path: string, mostFiles: number): AsyncGenerator<FoundFile | CatalogueEntry> {
  const root = await statOf(path, basename(path));
  if ('problems' in root) yield root;
  else if (root.stats.isFile()) yield { path, name: basename(path) };
  else if (root.stats.isDirectory()) yield* folderFiles(await realpath(path), mostFiles);
  else yield refused(basename(path), 'unreadable_file', 'it is neither a regular file nor a folder');
}

async function* folderFiles(folder: string, mostFiles: number): AsyncGenerator<FoundFile | CatalogueEntry> {
  const waiting = [{ path: folder, name: '', depth: 0 }];
  let count = 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, name: parent, depth } = next;
    const names = await namesIn(path, parent);
    if ('problems' in names) {
      yield names;
      continue;
    }
    for (const { name, kind } of names.children) {
      const child = { path: join(path, name), name: parent === '' ? name : `${parent}/${name}` };
      if (kind === 'folder') {
        if (depth < DEEPEST_FOLDER) waiting.push({ ...child, depth: depth + 1 });
        else yield refused(child.name, 'too_deep', `folders are nested more than ${DEEPEST_FOLDER} deep`);
        continue;
      }
      if (kind === 'other') {
        yield refused(child.name, 'unreadable_file', 'it is a symbolic link or no regular file');
        continue;
      }
      count += 1;
      if (count > mostFiles) {
        yield refused(child.name, 'too_large', `the folder has more than ${mostFiles} files`);
        return;
      }
      yield { ...child, folder };
    }
  }
  if (count === 0)
    yield refused(basename(folder), 'unreadable_file', 'the folder holds no file that could be a catalogue');
}

interface Child {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** What may be read in a folder, by name: hidden names and foreign extensions are passed over. */
async function namesIn(path: string, name: string): Promise<{ children: Child[] } | CatalogueEntry> {
  try {
    const found = await readdir(path, { withFileTypes: true });
    const children = found
      .filter((child) => !child.name.startsWith('.') && (child.isDirectory() || EXTENSIONS.test(child.name)))
      .map((child): Child => {
        const kind = child.isFile() ? 'file' : child.isDirectory() ? 'folder' : 'other';
        return { name: child.name, kind };
      })
      .sort((left, right) => (left.name < right.name ? -1 : 1));
    return { children };
  } catch (error) {
    return unreadable(name === '' ? basename(path) : name, error);
  }
}

async function statOf(path: string, name: string): Promise<{ stats: Stats } | CatalogueEntry> {
  try {
    // A link that the caller names is the caller's choice; links found inside a folder are not.
    return { stats: await lstat(await realpath(path)) };
  } catch (error) {
    return unreadable(name, error);
  }
}

async function* readFile(found: FoundFile, options: ReadCatalogueOptions): AsyncGenerator<CatalogueEntry> {
  let handle: FileHandle | undefined;
  try {
    handle = await openInside(found);
    if (handle === undefined) {
      yield refused(found.name, 'unreadable_file', 'it is not inside the folder');
      return;
    }
    const stats = await handle.stat();
    if (!stats.isFile()) {
      yield refused(found.name, 'unreadable_file', 'it is no regular file');
      return;
    }
    yield* streamCatalogue({ name: found.name, chunks: pieces(handle) }, options);
  } catch (error) {
    yield unreadable(found.name, error);
  } finally {
    await handle?.close();
  }
}

/**
 * Opens without following a link in the last part of the path and without waiting for the writer of a pipe; then makes
 * sure that no folder on the way was swapped for a link to somewhere else.
 */
async function openInside({ path, folder }: FoundFile): Promise<FileHandle | undefined> {
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  const handle = await open(path, O_RDONLY | O_NONBLOCK | (folder === undefined ? 0 : O_NOFOLLOW));
  if (folder === undefined || (await isInside(path, folder))) return handle;
  await handle.close();
  return undefined;
}

async function isInside(path: string, folder: string): Promise<boolean> {
  const real = await realpath(path);
  return real.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

async function* pieces(handle: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(PIECE_BYTES), 0, PIECE_BYTES, null);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

const DISK_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ELOOP: 'it is a symbolic link',
  ENAMETOOLONG: 'its name is too long',
};

function unreadable(file: string, error: unknown): CatalogueEntry {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.hasOwn(DISK_FAULTS, code) ? DISK_FAULTS[code] : undefined;
  if (known === undefined && code === '') throw error;
  return refused(file, 'unreadable_file', known ?? `the disk answered ${code}`);
}

function refused(file: string, code: ImportProblemCode, reason: string): CatalogueEntry {
  const problem = rowProblem({ row: null, code, reason, remedy: 'Name a readable file or folder' });
  return { file, row: null, isFile: true, problems: [{ file, ...problem }] };
}
