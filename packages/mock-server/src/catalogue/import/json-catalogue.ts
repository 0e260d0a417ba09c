import { listingDraft } from '@ip-portal/core/model';
import { unknownFields } from '../../domain/schema-faults.js';
import { mapColumns, unknownHeadings, type ColumnMapping } from './csv-columns.js';
import { draftOfRecord, type DraftOptions } from './draft-of-record.js';
import type { ImportEntry } from './import-entry.js';
import type { ImportLimits } from './import-limits.js';
import { rowProblem, type ImportProblemCode } from './import-problem.js';
import { isJsonObject, JsonRecordReader, member, type JsonPlace } from './json-record.js';
import { recordOfRow } from './row-record.js';
import { decodeTable } from './text-encoding.js';
import { unknownNames } from './unknown-names.js';

export interface JsonCatalogueOptions extends DraftOptions {
  readonly limits: ImportLimits;
  readonly mapping?: ColumnMapping | undefined;
}

/**
 * Reads listings in JSON: an array, an object with `listings`, one draft, or one draft a line. A draft has the shape of
 * the contract's `ListingDraft`, or is a flat object whose keys are headings as in a table.
 */
export function* readJson(bytes: Uint8Array, options: JsonCatalogueOptions): Generator<ImportEntry> {
  const unknown = { column: new Set<string>(), member: new Set<string>() };
  yield* entriesOf(decodeTable(bytes).text, { ...options, unknown });
  yield* unknownNames([...unknown.column], { row: null, kind: 'column' });
  yield* unknownNames([...unknown.member], { row: null, kind: 'member' });
}

/** Gathers names that nobody knows: the same one would otherwise be told of every listing. */
type ReadOptions = JsonCatalogueOptions & { readonly unknown: Readonly<Record<'column' | 'member', Set<string>>> };

function* entriesOf(text: string, options: ReadOptions): Generator<ImportEntry> {
  const body = text.trim();
  if (isJsonLines(body)) {
    yield* readLines(text, options);
    return;
  }
  const document = parsed(body, { row: null, limits: options.limits });
  if ('problems' in document) {
    yield { ...document, isFile: true };
    return;
  }
  const listings = listingsOf(document.value);
  if (listings === undefined) {
    const remedy = 'Pass an array of listings, or {"listings": […]}';
    const reason = 'the JSON holds no array of listings';
    yield { ...refused({ row: null, code: 'unknown_format', reason, remedy }), isFile: true };
    return;
  }
  for (const listing of listings) yield readListing(listing, options);
}

/** More than one line, the first of which is a whole object. */
function isJsonLines(text: string): boolean {
  const end = text.indexOf('\n');
  if (end === -1 || !text.startsWith('{')) return false;
  const line = text.slice(0, end).trim();
  return line.endsWith('}') && isJson(line);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function* readLines(text: string, options: ReadOptions): Generator<ImportEntry> {
  let row = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    row += 1;
    if (line.trim() === '') continue;
    const document = parsed(line, { row, limits: options.limits });
    yield 'problems' in document ? document : readListing({ value: document.value, pointer: '', row }, options);
  }
}

function listingsOf(value: unknown): JsonPlace[] | undefined {
  const document = { value, pointer: '', row: null };
  if (isJsonObject(value) && Object.hasOwn(value, 'right')) return [document];
  const list = Array.isArray(value) ? document : member(document, 'listings');
  if (!Array.isArray(list.value)) return undefined;
  return list.value.map((item: unknown, index) => ({ value: item, pointer: `${list.pointer}/${index}`, row: null }));
}

function readListing(listing: JsonPlace, options: ReadOptions): ImportEntry {
  const { value, pointer, row } = listing;
  if (!isJsonObject(value)) {
    const fault = {
      code: 'invalid_value',
      reason: 'the item is no object',
      remedy: 'Write a listing in braces',
    } as const;
    return refused({ row, column: pointer, value: JSON.stringify(value), ...fault });
  }
  const isDraft = Object.hasOwn(value, 'right');
  const rightType = isDraft && Object.hasOwn(value, 'rightType') ? value['rightType'] : 'patent';
  if (rightType !== 'patent') {
    const fault = {
      code: 'invalid_value',
      reason: 'only patents can be loaded',
      remedy: 'Leave the listing out',
    } as const;
    return refused({ row, column: `${pointer}/rightType`, value: JSON.stringify(rightType), ...fault });
  }
  if (isDraft)
    for (const { pointer: place } of unknownFields(value, listingDraft)) options.unknown.member.add(place.slice(1));
  else for (const heading of unknownHeadings(Object.keys(value), options.mapping)) options.unknown.column.add(heading);
  const { record, problems } = isDraft ? draftRecord(listing) : flatRecord(listing, value, options.mapping);
  const result = draftOfRecord(record, options);
  return problems.length > 0 ? { row, problems: [...problems, ...result.problems] } : { row, ...result };
}

function draftRecord(listing: JsonPlace): ReturnType<typeof recordOfRow> {
  const reader = new JsonRecordReader(listing);
  return { record: reader.record(), problems: reader.problems };
}

/** A flat object is a row of a table whose headings are its keys. */
function flatRecord(
  listing: JsonPlace,
  value: Readonly<Record<string, unknown>>,
  mapping: ColumnMapping | undefined,
): ReturnType<typeof recordOfRow> {
  const keys = Object.keys(value);
  const columns = mapColumns(keys, mapping).map((column) => ({
    ...column,
    heading: member(listing, keys[column.index] ?? '').pointer,
  }));
  const cells = keys.map((key) => cellText(value[key]));
  return recordOfRow({ row: listing.row, place: listing.pointer, cells, columns });
}

function cellText(value: unknown): string {
  if (Array.isArray(value)) return value.map(cellText).join(';');
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
}

interface Fault {
  readonly row: number | null;
  readonly column?: string;
  readonly value?: string;
  readonly code: ImportProblemCode;
  readonly reason: string;
  readonly remedy: string;
}

function refused(fault: Fault): ImportEntry {
  return { row: fault.row, problems: [rowProblem(fault)] };
}

function parsed(text: string, options: { row: number | null; limits: ImportLimits }): { value: unknown } | ImportEntry {
  const { row, limits } = options;
  if (depthOf(text) > limits.depth) {
    const reason = `arrays and objects are nested more than ${limits.depth} deep`;
    return refused({ row, code: 'too_deep', reason, remedy: 'Pass listings only' });
  }
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const at = /position (\d+)/.exec(said)?.[1];
    const line = at === undefined ? row : (row ?? lineAt(text, Number.parseInt(at, 10)));
    return refused({ row: line, code: 'malformed', value: said, reason: 'it is no JSON', remedy: 'Mend the syntax' });
  }
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** The deepest nesting of brackets outside strings, found without recursion and before anything is parsed. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isString) {
      if (character === '\\') at += 1;
      else if (character === '"') isString = false;
    } else if (character === '"') isString = true;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, (depth += 1));
    else if (character === ']' || character === '}') depth -= 1;
  }
  return deepest;
}
