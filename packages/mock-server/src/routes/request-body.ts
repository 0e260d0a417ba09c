import { Refusal, type RefusedField } from '../domain/refusal.js';
import { faultsOf, unknownFields, type Schema } from '../domain/schema-faults.js';

/** Largest JSON body, in bytes. */
const JSON_LIMIT = 1024 * 1024;
/** Deepest nesting of a JSON body. */
const DEPTH_LIMIT = 64;
/** Faults that one answer names. */
const MOST_FAULTS = 50;

/** Reads a body to the end of a limit (bytes); refuses with 413 as soon as it is passed, without reading on. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = request.headers.get('content-length');
  if (declared !== null && /^\d+$/.test(declared) && parseInt(declared, 10) > limit) throw tooLarge(limit);
  // Firefox has bodies of requests, and no stream of them.
  const body = request.body as typeof request.body | undefined;
  if (body === undefined) return withinLimit(new Uint8Array(await request.arrayBuffer()), limit);
  if (body === null) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function withinLimit(bytes: Uint8Array<ArrayBuffer>, limit: number): Uint8Array<ArrayBuffer> {
  if (bytes.byteLength > limit) throw tooLarge(limit);
  return bytes;
}

/** Reads a JSON body as text; the empty text where there is none. */
export async function readJsonText(request: Request): Promise<string> {
  const bytes = await readBytes(request, JSON_LIMIT);
  if (bytes.byteLength === 0) return '';
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) {
    throw new Refusal({
      status: 415,
      code: 'media_type_not_supported',
      detail: 'The body is not declared as JSON. Send Content-Type: application/json.',
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed('it is not UTF-8');
  }
}

/** Parses JSON of bounded depth. */
export function parseJson(text: string): unknown {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (inString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > DEPTH_LIMIT) throw malformed(`it is nested deeper than ${DEPTH_LIMIT}`);
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw malformed('it is not JSON');
  }
}

/** The value as a schema has it, else 422 with a JSON pointer to every fault. Fields that the schema lacks are faults. */
export function parseWith<Output>(schema: Schema<Output>, value: unknown): Output {
  const result = schema.safeParse(value);
  const unknown = unknownFields(value, schema);
  if (result.success && unknown.length === 0) return result.data;
  throw invalid([...(result.success ? [] : faultsOf(value, schema, result.error.issues)), ...unknown]);
}

/** Refuses every field given to an operation that takes none. */
export function refuseFields(value: unknown): void {
  const unknown = unknownFields(value, null);
  if (unknown.length > 0) throw invalid(unknown);
}

/** The first fault is told in the detail too: it is what a developer sees of an exception. */
function invalid(errors: readonly RefusedField[]): Refusal {
  const [first, ...others] = errors;
  const where = first === undefined || first.pointer === '' ? 'The body' : first.pointer;
  const more = others.length === 0 ? '' : ` ${others.length} more in \`errors\`.`;
  return new Refusal({
    status: 422,
    code: 'validation_failed',
    detail: `${where}: ${first?.message ?? ''}${more}`,
    errors: errors.slice(0, MOST_FAULTS),
  });
}

function tooLarge(limit: number): Refusal {
  return new Refusal({
    status: 413,
    code: 'body_too_large',
    detail: `The body is larger than ${limit} bytes. Send less.`,
  });
}

function malformed(why: string): Refusal {
  return new Refusal({
    status: 400,
    code: 'malformed_json',
    detail: `The body cannot be read: ${why}. Send well-formed JSON.`,
  });
}
