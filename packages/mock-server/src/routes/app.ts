import { Hono } from 'hono';
import { Refusal } from '../domain/refusal.js';
import type { Tenant } from '../domain/world.js';
import { ConnectionDropped, createFaults, type Faults } from '../faults/fault-rule.js';
import type { Session, Sessions } from '../store/session.js';
import { accountRoutes } from './account-routes.js';
import { asRefusal, problemAnswer, type Answer } from './answer.js';
import { ControlInput } from './control-input.js';
import { DEFAULT_SESSION, type CredentialReader } from './credential.js';
import { preflight, readableBy, refuseForeignPage } from './cross-origin.js';
import { dispatch } from './dispatch.js';
import { enquiryRoutes } from './enquiry-routes.js';
import { marketRoutes } from './market-routes.js';
import { orderRoutes } from './order-routes.js';
import { checkout, checkoutPage } from './provider-routes.js';
import { parseJson, readJsonText } from './request-body.js';
import type { Route, Services } from './route.js';
import { registryRoutes } from './registry-routes.js';
import { sandboxControls } from './sandbox-routes.js';

export interface AppOptions {
  readonly seed: number;
  readonly tenants: readonly Tenant[];
  readonly sessions: Sessions;
  readonly services: Services;
  /** Holds a request up for a fault rule. */
  readonly wait: ((milliseconds: number) => Promise<void>) | null;
}

const routes: readonly Route[] = [
  ...accountRoutes,
  ...marketRoutes,
  ...enquiryRoutes,
  ...orderRoutes,
  ...registryRoutes,
];

/** The platform as one router: a pure `Request -> Response` that runs wherever `fetch` does. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  const faultsOf = faultsBySession(options.seed);
  const answering =
    (work: (session: Session, request: Request) => Answer | Promise<Answer>) => (context: { req: { raw: Request } }) =>
      respond(context.req.raw, options, work);
  for (const route of routes) {
    const path = `/v1${route.path.replace(/\{(\w+)\}/g, ':$1')}`;
    app.on(route.method, path, (context) =>
      respond(context.req.raw, options, (session, request) =>
        dispatch(route, {
          request,
          url: new URL(request.url),
          parameters: context.req.param(),
          session,
          services: options.services,
          faults: faultsOf(session),
          wait: options.wait,
        }),
      ),
    );
  }
  for (const [name, control] of Object.entries(sandboxControls)) {
    const [method = 'GET', path = ''] = name.split(' ');
    app.on(
      method,
      `/__sandbox${path}`,
      answering(async (session, request) => {
        const text = method === 'GET' ? '' : await readJsonText(request);
        const input = new ControlInput(text === '' ? undefined : parseJson(text));
        const { services, wait } = options;
        const call = { session, faults: faultsOf(session), services, input, canWait: wait !== null };
        return {
          status: 200,
          body: JSON.stringify(control(call)),
          etag: null,
        };
      }),
    );
  }
  app.get('/__provider/checkout/:id', (context) =>
    respond(context.req.raw, options, (session, request) => checkoutPage(session, context.req.param('id'), request)),
  );
  app.post('/__provider/checkout/:id', (context) =>
    respond(context.req.raw, options, (session, request) => checkout(session, context.req.param('id'), request)),
  );
  app.options('*', (context) => preflight(context.req.raw));
  app.notFound(answering((_session, request) => refuseUnknown(request)));
  app.onError((error) => {
    throw error;
  });
  return app;
}

function faultsBySession(seed: number): (session: Session) => Faults {
  const known = new WeakMap<Session, Faults>();
  return (session) => {
    const faults = known.get(session) ?? createFaults(seed);
    known.set(session, faults);
    return faults;
  };
}

/** Runs the work of one request and makes its `Response`; only a dropped connection leaves as an exception. */
async function respond(
  request: Request,
  options: AppOptions,
  work: (session: Session, request: Request) => Answer | Promise<Answer>,
): Promise<Response> {
  let requestId = 'req_0';
  let now = '';
  let answer: Answer;
  try {
    refuseForeignPage(request, options.tenants);
    const session = options.sessions.get(sessionName(request, options.services.credentials));
    session.requests += 1;
    requestId = `req_${session.requests}`;
    now = session.store.world.now;
    session.catchUp();
    answer = await work(session, request);
    now = session.store.world.now;
  } catch (error) {
    if (error instanceof ConnectionDropped) throw error;
    answer = problemAnswer(asRefusal(error), requestId);
  }
  return toResponse(answer, { request, requestId, now });
}

/** The sandbox session: a header, a query where a page is opened by a person, or what the credential names. */
function sessionName(request: Request, credentials: CredentialReader): string {
  const name =
    request.headers.get('x-sandbox-session') ??
    (request.url.includes('/__provider/') ? new URL(request.url).searchParams.get('session') : null) ??
    credentials.sessionOf(request.headers) ??
    DEFAULT_SESSION;
  if (/^[\w.:-]{1,100}$/.test(name)) return name;
  throw new Refusal({
    status: 400,
    code: 'sandbox_session_malformed',
    detail: 'X-Sandbox-Session is 1 to 100 letters, digits, and _ . : - characters. Choose such a name.',
  });
}

interface ResponseOptions {
  readonly request: Request;
  readonly requestId: string;
  readonly now: string;
}

const encoder = new TextEncoder();

function toResponse(answer: Answer, { request, requestId, now }: ResponseOptions): Response {
  const headers: Record<string, string> = {
    'Request-Id': requestId,
    'Cache-Control': 'private, no-cache',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Origin, Authorization, X-Sandbox-Session',
    ...readableBy(request),
  };
  if (now !== '') headers['Date'] = httpDate(now);
  if (answer.etag !== null) headers['ETag'] = answer.etag;
  if (answer.status === 304) return new Response(null, { status: 304, headers });
  headers['Content-Type'] = 'application/json';
  const { cutAfter, status } = answer;
  if (answer.body instanceof ReadableStream) {
    const body = cutAfter === undefined ? answer.body : answer.body.pipeThrough(breaking(cutAfter));
    return new Response(body, { status, headers: { ...headers, 'Transfer-Encoding': 'chunked', ...answer.headers } });
  }
  const bytes = typeof answer.body === 'string' ? encoder.encode(answer.body) : answer.body;
  const isCut = cutAfter !== undefined && cutAfter < bytes.byteLength;
  // A server must not read ahead to the break and make another answer of it: chunks leave as they come.
  if (isCut) headers['Transfer-Encoding'] = 'chunked';
  else headers['Content-Length'] = String(bytes.byteLength);
  const body = isCut ? brokenOff(bytes.subarray(0, cutAfter)) : bytes;
  return new Response(body, { status, headers: { ...headers, ...answer.headers } });
}

/** A body that breaks after these bytes. */
function brokenOff(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let isSent = bytes.byteLength === 0;
  return new ReadableStream({
    pull(controller) {
      if (isSent) controller.error(new ConnectionDropped());
      else controller.enqueue(bytes);
      isSent = true;
    },
  });
}

/** Lets so many bytes of a stream through. */
function breaking(cutAfter: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let left = cutAfter;
  return new TransformStream({
    transform(chunk, controller) {
      controller.enqueue(chunk.subarray(0, left));
      left -= chunk.byteLength;
      if (left < 0) controller.error(new ConnectionDropped());
    },
  });
}

let [dated, dateText] = ['', ''];

/** The sandbox time as HTTP writes it; a clock that stands still is asked for the same again and again. */
function httpDate(now: string): string {
  if (now !== dated) [dated, dateText] = [now, new Date(now).toUTCString()];
  return dateText;
}

/** Tells a wrong method (405 with the right ones) from an unknown path. */
function refuseUnknown(request: Request): never {
  const path = new URL(request.url).pathname;
  const methods = new Set(
    routes
      .filter((route) => new RegExp(`^/v1${route.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(path))
      .map(({ method }) => method),
  );
  if (methods.size > 0) {
    throw new Refusal({
      status: 405,
      code: 'method_not_allowed',
      detail: `This path takes ${[...methods].join(', ')}. Use one of those.`,
      members: { allow: [...methods] },
    });
  }
  throw new Refusal({
    status: 404,
    code: 'not_found',
    detail:
      'The platform has no such path. The operations of the contract are below /v1, the sandbox commands below /__sandbox.',
  });
}
