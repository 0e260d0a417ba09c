import { Refusal, type RefusedField } from '../domain/refusal.js';

/** Largest JSON body, in bytes. */
const JSON_LIMIT = 1024 * 1024;
/** Deepest nesting of a JSON body. */
const DEPTH_LIMIT = 64;

interface Issue {
  readonly code?: string | undefined;
  readonly input?: unknown;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What the routes need of a schema of the contract. */
export interface Schema<Output> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: Output }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

/** Reads a body to the end of a limit (bytes); refuses with 413 as soon as it is passed, without reading on. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const declared = request.headers.get('content-length');
  if (declared !== null && /^\d+$/.test(declared) && parseInt(declared, 10) > limit) throw tooLarge(limit);
  if (request.body === null) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
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

/** The value as a schema has it, else 422 with a JSON pointer to every fault. */
export function parseWith<Output>(schema: Schema<Output>, value: unknown): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors: RefusedField[] = result.error.issues.slice(0, 50).map((issue) => ({
    pointer: issue.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
    code: codeOf(issue),
    message: issue.message,
  }));
  throw new Refusal({
    status: 422,
    code: 'validation_failed',
    detail: 'Some values are missing or not allowed; `errors` names each of them.',
    errors,
  });
}

function codeOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'required' : 'wrong_type';
  const codes: Readonly<Record<string, string>> = {
    too_big: 'out_of_range',
    too_small: 'out_of_range',
    invalid_format: 'malformed',
    invalid_value: 'not_allowed',
    invalid_union: 'not_allowed',
    custom: 'malformed',
    unrecognized_keys: 'not_allowed',
  };
  return codes[issue.code ?? ''] ?? issue.code ?? 'invalid';
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
