/** What a test needs of a platform: `fetch` and the address it answers at. */
export interface Shell {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly baseUrl: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // Tests look into many kinds of answers; each reads the fields it asserts.
  readonly body: Record<string, unknown>;
  readonly text: string;
}

export interface Ask {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export interface FileAsk {
  readonly token: string;
  readonly headers?: Record<string, string>;
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

export interface FileReply {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface StreamMessage {
  readonly id: string;
  readonly data: Record<string, unknown>;
}

/** An event stream that is open. */
export interface OpenStream {
  /** The next event; null once the stream has ended. Rejects where it broke. */
  next(): Promise<StreamMessage | null>;
  close(): Promise<void>;
}

/** Speaks plain HTTP to one sandbox session: no SDK, so that a bug there hides nothing here. */
export class SandboxClient {
  readonly #shell: Shell;
  readonly session: string;
  #keys = 0;

  constructor(shell: Shell, session: string) {
    this.#shell = shell;
    this.session = session;
  }

  async ask(method: string, path: string, { token = 'pk_test_demo', body, headers = {} }: Ask = {}): Promise<Reply> {
    const request = new Request(`${this.#shell.baseUrl}${path}`, {
      method,
      headers: {
        'x-sandbox-session': this.session,
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const response = await this.#shell.fetch(request);
    const text = await response.text();
    const parsed: unknown = text === '' ? {} : JSON.parse(text);
    return {
      status: response.status,
      headers: response.headers,
      body: isRecord(parsed) ? parsed : {},
      text: text.replaceAll(this.#shell.baseUrl, '{base}'),
    };
  }

  /** A request whose body and answer are bytes, or an answer that breaks. */
  async file(method: 'GET' | 'PUT', path: string, { token, headers = {}, bytes }: FileAsk): Promise<FileReply> {
    const request = new Request(`${this.#shell.baseUrl}${path}`, {
      method,
      headers: { 'x-sandbox-session': this.session, authorization: `Bearer ${token}`, ...headers },
      ...(bytes === undefined ? {} : { body: bytes }),
    });
    const response = await this.#shell.fetch(request);
    return {
      status: response.status,
      headers: response.headers,
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
  }

  /** Opens a stream of events; read as the HTML standard writes them, as far as the platform uses it. */
  async stream(path: string, { token = 'pk_test_demo', headers = {} }: Ask = {}): Promise<OpenStream> {
    const request = new Request(`${this.#shell.baseUrl}${path}`, {
      headers: {
        'x-sandbox-session': this.session,
        authorization: `Bearer ${token}`,
        accept: 'text/event-stream',
        ...headers,
      },
    });
    const response = await this.#shell.fetch(request);
    const type = response.headers.get('content-type') ?? '';
    if (!type.startsWith('text/event-stream') || response.body === null)
      throw new Error(`Failed to open a stream: ${response.status} ${type}.`);
    return readStream(response.body.getReader());
  }

  get(path: string, ask: Ask = {}): Promise<Reply> {
    return this.ask('GET', path, ask);
  }

  /** A write with a key of its own. */
  post(path: string, ask: Ask = {}): Promise<Reply> {
    this.#keys += 1;
    return this.ask('POST', path, { ...ask, headers: { 'idempotency-key': `key-${this.#keys}`, ...ask.headers } });
  }

  async token(role: string, options: { partyId?: string; portalId?: string } = {}): Promise<string> {
    const { body } = await this.ask('POST', '/__sandbox/sessions', {
      body: {
        partyId: options.partyId ?? `pty_${role}`,
        role,
        ...(options.portalId === undefined ? {} : { portalId: options.portalId }),
      },
    });
    return textOf(body, 'token');
  }

  /** A command of the sandbox. */
  async control(path: string, body: unknown, method = 'POST'): Promise<Record<string, unknown>> {
    const reply = await this.ask(method, `/__sandbox${path}`, { body });
    if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.text}`);
    return reply.body;
  }

  state(): Promise<Record<string, unknown>> {
    return this.get('/__sandbox/state').then(({ body }) => body);
  }
}

function readStream(reader: ReadableStreamDefaultReader<Uint8Array>): OpenStream {
  const decoder = new TextDecoder();
  let text = '';
  const next = async (): Promise<StreamMessage | null> => {
    for (let end = text.indexOf('\n\n'); ; end = text.indexOf('\n\n')) {
      if (end >= 0) {
        const lines = text.slice(0, end).split('\n');
        text = text.slice(end + 2);
        const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
        const data: unknown = JSON.parse(field('data') ?? 'null');
        if (isRecord(data)) return { id: field('id') ?? '', data };
        continue;
      }
      const piece = await reader.read();
      if (piece.done) return null;
      text += decoder.decode(piece.value, { stream: true });
    }
  };
  return { next, close: () => reader.cancel() };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text field that must be there. */
export function textOf(value: unknown, name: string): string {
  const field = isRecord(value) ? value[name] : undefined;
  if (typeof field === 'string') return field;
  throw new Error(`${name} is missing in ${JSON.stringify(value).slice(0, 400)}`);
}

export function numberOf(value: unknown, name: string): number {
  const field = isRecord(value) ? value[name] : undefined;
  if (typeof field === 'number') return field;
  throw new Error(`${name} is missing in ${JSON.stringify(value).slice(0, 400)}`);
}

export function listOf(value: unknown, name: string): Record<string, unknown>[] {
  const field = isRecord(value) ? value[name] : undefined;
  if (Array.isArray(field)) return field.filter(isRecord);
  throw new Error(`${name} is missing in ${JSON.stringify(value).slice(0, 400)}`);
}

/** An object of an answer; empty where there is none. */
export function recordIn(value: unknown, name: string): Record<string, unknown> {
  const found = isRecord(value) ? value[name] : undefined;
  return isRecord(found) ? found : {};
}
