import type { PlatformEvent } from '../schemas/event.js';
import type { Page } from '../schemas/page.js';
import { addressOf, type Call, type CallOperation } from '../transport/call.js';
import { isPage } from '../transport/environment.js';
import { requestInit } from '../transport/http.js';
import { commonHeaders } from '../transport/job.js';
import { streamEvents } from '../transport/stream.js';
import type { Transport } from '../transport/transport.js';

export interface FollowOptions {
  readonly operation: CallOperation<Page<PlatformEvent>>;
  readonly isEvent: (message: unknown) => message is PlatformEvent;
  /** Only events after this sequence number. */
  readonly after: number;
  readonly signal: AbortSignal | undefined;
}

export interface WatchOptions {
  readonly transport: Transport;
  readonly operation: FollowOptions['operation'];
  readonly events: { readonly stream: (options: { after: number; signal: AbortSignal | undefined }) => EventStream };
  /** The version of the order that was read. */
  readonly afterVersion?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

type EventStream = AsyncGenerator<PlatformEvent, void, undefined>;

/** The events of one order: those that lie behind the version that was read, then each as it happens. */
export async function* watchOrder(id: string, options: WatchOptions): EventStream {
  const { transport, operation, events, afterVersion = 0, signal } = options;
  const isNew = (event: PlatformEvent): boolean =>
    event.orderId === id && (event.orderVersion ?? Infinity) > afterVersion;
  let after = 0;
  try {
    const call = { operation, parameters: { id }, input: { orderId: id, limit: 100 } };
    for await (const event of transport.list(call, { signal, cache: false })) {
      after = Math.max(after, event.sequence);
      if (isNew(event)) yield event;
    }
  } catch (error) {
    if (signal?.aborted === true) return;
    throw error;
  }
  for await (const event of events.stream({ after, signal })) {
    if (isNew(event)) yield event;
  }
}

/** Events as they happen, until `signal` aborts. What they look like is told: a page that only lists them needs that too. */
export function followEvents(transport: Transport, { operation, isEvent, after, signal }: FollowOptions): EventStream {
  const { isHidden, onVisibilityChange } = transport.options.environment;
  return streamEvents({
    environment: {
      ...transport.options.environment,
      isHidden: isHidden ?? isDocumentHidden,
      onVisibilityChange: onVisibilityChange ?? watchDocument,
    },
    signal,
    after,
    connect: (last, connection) => {
      const headers = { accept: 'text/event-stream', ...(last.id === undefined ? {} : { 'last-event-id': last.id }) };
      return openStream(transport, { operation, input: { after: last.sequence } }, { headers, signal: connection });
    },
    poll: (from, polling) =>
      transport.list({ operation, input: { after: from, limit: 100 } }, { signal: polling, cache: false }),
    read: (message) => (isEvent(message) ? message : undefined),
  });
}

function isDocumentHidden(): boolean {
  return isPage() && document.visibilityState === 'hidden';
}

function watchDocument(callback: () => void): () => void {
  if (!isPage()) return () => undefined;
  document.addEventListener('visibilitychange', callback);
  return () => {
    document.removeEventListener('visibilitychange', callback);
  };
}

/** Opens an answer that is read as it comes. The caller owns its end. */
async function openStream(
  transport: Transport,
  call: Call<unknown>,
  options: { readonly headers: Readonly<Record<string, string>>; readonly signal: AbortSignal },
): Promise<Response> {
  const { environment, locale, session, clock } = transport.options;
  let credential = await transport.credentialFor(call.operation, options.signal);
  for (let attempt = 1; ; attempt += 1) {
    const headers = { ...commonHeaders(credential, locale), ...options.headers };
    const url = addressOf(transport.baseUrl, call);
    const response = await environment.fetch(url, requestInit({ method: 'GET', url, headers }, options.signal));
    clock.observe(response.headers.get('date'));
    if (response.status !== 401 || credential.kind !== 'session' || session === undefined || attempt > 1)
      return response;
    await response.body?.cancel();
    credential = (await session.replace(credential, options.signal)) ?? credential;
  }
}
