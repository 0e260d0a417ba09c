import {
  createClient,
  type Client,
  type ListingSummary,
  type Order,
  type PortalError,
  type PaymentMethod,
  type ValidationMode,
} from '@ip-portal/core';
import { createPlatform, type Platform } from '@ip-portal/mock-server';

const baseUrl = 'https://platform.test';

/** Who may look: nobody in particular, a party, or whoever holds the tracking link of one order. */
export const viewers = ['visitor', 'buyer', 'seller', 'park_officer', 'tracking'] as const;
export type Viewer = (typeof viewers)[number];

/** A whole platform inside the page, and clients for everybody who meets on it. */
export interface Sandbox {
  /** `GET /v1/listings?…` of every request so far. */
  readonly requests: readonly string[];
  /** What was sent with them, where it was text. */
  readonly bodies: readonly string[];
  /** What went wrong with the calls of its clients, as a page's own log would have it. */
  readonly errors: readonly string[];
  /** Somebody who has not signed in. */
  readonly visitor: Client;
  readonly as: (role: 'buyer' | 'seller' | 'park_officer') => Client;
  /** A client of any viewer; a tracking link needs the order it leads to, and of an order the seller is its own. */
  readonly viewer: (viewer: Viewer, orderId?: string) => Promise<Client>;
  /** A client with a tracking token as it came. */
  readonly linked: (trackingToken: string) => Client;
  /** A sandbox command: `control('POST', 'clock', { command: 'next' })`. */
  readonly control: (method: string, path: string, body?: object) => Promise<unknown>;
  /** What the payer does on the provider's page of a payment. */
  readonly checkout: (paymentId: string, result: 'succeed' | 'fail' | 'cancel') => Promise<void>;
  /** Breaks what comes from addresses that contain `part`, open streams too, as if the network were gone, until called again. */
  readonly cut: (part: string | null) => void;
  /** Requests that have no answer yet. */
  readonly pending: number;
  /** Milliseconds every answer takes. */
  delay: number;
  /** Only what comes from addresses with this in them takes that long. */
  slow: string;
  /** Changes an answer on its way, by the path that was asked. */
  alter: ((path: string, answer: Readonly<Record<string, unknown>>) => object) | null;
  /** Changes the bytes of a file on their way, as somebody does who has got in between. */
  tamper: ((bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) | null;
}

const parties = { buyer: 'pty_buyer', seller: 'pty_seller', park_officer: 'pty_officer' } as const;

const said = new Set<string>();

/** Every text that any platform of this page has answered with, to be told from words of ours. */
export const saidByPlatforms = {
  has: (text: string): boolean => said.has(text) || [...said].some((one) => one.includes(text)),
};

function hear(answer: unknown): void {
  if (typeof answer === 'string') said.add(answer);
  else if (typeof answer === 'object' && answer !== null) Object.values(answer).forEach(hear);
}

// Catalogues take longest to make and never change: sandboxes of one size share theirs, each in a session of its own.
const platforms = new Map<number, Platform>();
let sessions = 0;

function platformOf(listings: number): Platform {
  const platform = platforms.get(listings) ?? createPlatform({ listings });
  platforms.set(listings, platform);
  return platform;
}

export function createSandbox(
  options: { readonly listings?: number; readonly validation?: ValidationMode } = {},
): Sandbox {
  const platform = platformOf(options.listings ?? 200);
  sessions += 1;
  const session = `sandbox-${sessions}`;
  const requests: string[] = [];
  const bodies: string[] = [];
  const errors: string[] = [];
  let cutPart: string | null = null;
  const streams = new Map<AbortController, string>();
  let pending = 0;
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    pending += 1;
    try {
      return await answer(url, init);
    } finally {
      pending -= 1;
    }
  };
  const answer = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push(`${init.method ?? 'GET'} ${url.slice(baseUrl.length)}`);
    if (typeof init.body === 'string') bodies.push(init.body);
    const isSlow = sandbox.delay > 0 && url.includes(sandbox.slow);
    // eslint-disable-next-line no-restricted-syntax -- The line is slow.
    if (isSlow) await new Promise((resolve) => setTimeout(resolve, sandbox.delay));
    init.signal?.throwIfAborted();
    if (cutPart !== null && url.includes(cutPart)) throw new TypeError('Failed to fetch');
    const request = new Request(url, init);
    request.headers.set('x-sandbox-session', session);
    const response = await platform.fetch(request);
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('text/event-stream')) return breakable(response, (line) => streams.set(line, url));
    const isJson = type.includes('json');
    if (sandbox.tamper && !isJson) return new Response(sandbox.tamper(new Uint8Array(await response.arrayBuffer())));
    const told =
      sandbox.alter && isJson
        ? await altered(response, (body) => sandbox.alter?.(new URL(url).pathname, body) ?? body)
        : response;
    if (isJson) hear(await told.clone().json());
    return told;
  };
  const control: Sandbox['control'] = async (method, path, body) => {
    const init = {
      method,
      headers: { 'content-type': 'application/json', 'x-sandbox-session': session },
      ...(body ? { body: JSON.stringify(body) } : {}),
    };
    const response = await platform.fetch(new Request(`${baseUrl}/__sandbox/${path}`, init));
    const said: unknown = await response.json();
    if (!response.ok) throw new Error(`Failed to command the sandbox: ${JSON.stringify(said)}.`);
    return said;
  };
  const environment = { fetch: send };
  // The demo seller has no order by itself: whoever offers the right is on the other side.
  const sellerOf = async (orderId: string): Promise<Client> => {
    const { seller } = await sandbox.as('park_officer').orders.retrieve(orderId);
    const partyId = seller?.id ?? parties.seller;
    return createClient({ ...common, getSession: () => mint(control, { role: 'seller', partyId }) });
  };
  const hooks = { onError: ({ message }: PortalError) => void errors.push(message) };
  const common = { hooks, baseUrl, environment, maxRetries: 0, validation: options.validation };
  const sandbox: Sandbox = {
    requests,
    bodies,
    errors,
    visitor: createClient({ ...common, publishableKey: 'pk_test_demo' }),
    as: (role) =>
      createClient({
        ...common,
        publishableKey: 'pk_test_demo',
        getSession: () => mint(control, { role, partyId: parties[role] }),
      }),
    viewer: async (viewer, orderId) => {
      if (viewer === 'visitor') return sandbox.visitor;
      if (viewer === 'seller' && orderId !== undefined) return sellerOf(orderId);
      if (viewer !== 'tracking') return sandbox.as(viewer);
      if (orderId === undefined) throw new Error('Failed to make a tracking link: no order was named. Name one.');
      return sandbox.linked(await trackingToken(platform, session, orderId));
    },
    linked: (token) => createClient({ ...common, trackingToken: token }),
    control,
    checkout: async (paymentId, result) => {
      const body = JSON.stringify({ result });
      const headers = { 'content-type': 'application/json', 'x-sandbox-session': session };
      const address = `${baseUrl}/__provider/checkout/${paymentId}`;
      await platform.fetch(new Request(address, { method: 'POST', headers, body }));
    },
    cut: (part) => {
      cutPart = part;
      for (const [line, url] of streams) if (part !== null && url.includes(part)) line.abort();
    },
    get pending() {
      return pending;
    },
    delay: 0,
    slow: '',
    alter: null,
    tamper: null,
  };
  return sandbox;
}

const withoutSignal = (given: unknown): unknown =>
  typeof given === 'object' && given !== null && 'signal' in given ? { ...given, signal: undefined } : given;

/** The same client, wrapped by a page so that it brings what it was asked for even once nobody waits for it any more. */
export function deaf(client: Client): Client {
  const bound = <Target extends object>(target: Target, wrap: (answer: unknown) => unknown): Target =>
    new Proxy(target, {
      get: (_target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]): unknown => wrap(Reflect.apply(member, target, given.map(withoutSignal)));
      },
    });
  return bound(client, (answer) => (isResource(answer) ? bound(answer, (own) => own) : answer));
}

const isResource = (answer: unknown): answer is object =>
  typeof answer === 'object' && answer !== null && answer.constructor.name.endsWith('Resource');

/** Only the portal's own server may make such a link, so this speaks in its name. */
async function trackingToken(platform: Platform, session: string, orderId: string): Promise<string> {
  const response = await platform.fetch(
    new Request(`${baseUrl}/v1/tracking-tokens`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer sk_test_demo',
        'idempotency-key': `link-${orderId}`,
        'x-sandbox-session': session,
      },
      body: JSON.stringify({ orderId }),
    }),
  );
  const link: unknown = await response.json();
  if (typeof link === 'object' && link !== null && 'token' in link) return String(link.token);
  throw new Error(`Failed to make a tracking link: ${JSON.stringify(link)}. Check the order.`);
}

/** The same stream over a line that can break. */
function breakable(response: Response, keep: (line: AbortController) => void): Response {
  const line = new AbortController();
  keep(line);
  const through = new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => {
      line.signal.addEventListener('abort', () => {
        controller.error(new TypeError('network error'));
      });
    },
  });
  return new Response(response.body?.pipeThrough(through), response);
}

async function altered(
  response: Response,
  alter: (answer: Readonly<Record<string, unknown>>) => object,
): Promise<Response> {
  const answer: unknown = await response.json();
  if (typeof answer !== 'object' || answer === null) return response;
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(JSON.stringify(alter({ ...answer })), { status: response.status, headers });
}

async function mint(
  control: Sandbox['control'],
  party: { readonly role: keyof typeof parties; readonly partyId: string },
): Promise<{ token: string; expiresAt: string }> {
  const grant = await control('POST', 'sessions', party);
  if (typeof grant === 'object' && grant !== null && 'token' in grant && 'expiresAt' in grant) {
    return { token: String(grant.token), expiresAt: String(grant.expiresAt) };
  }
  throw new Error('Failed to sign in: the sandbox gave no token. Check the party.');
}

/** A published patent with a price. */
export async function orderableListing(client: Client): Promise<ListingSummary> {
  for await (const listing of client.listings.list({ limit: 50 })) {
    if (listing.price && listing.status === 'published' && listing.rightType === 'patent') return listing;
  }
  throw new Error('Failed to find a listing to order: the catalogue has none. Make it larger.');
}

/** A fresh order of the demo buyer, whose seller does nothing by itself. */
export async function openOrder(sandbox: Sandbox): Promise<{ readonly buyer: Client; readonly order: Order }> {
  const buyer = sandbox.as('buyer');
  const listing = await orderableListing(sandbox.visitor);
  const quote = await buyer.quotes.create({ listingId: listing.id, filingParty: 'platform' });
  return { buyer, order: await buyer.orders.create({ quoteId: quote.id }) };
}

/**
 * Plays an order on as a diligent buyer, one event of the sandbox clock after another, until the buyer can take `action`.
 * The other sides act by their scripts.
 */
export async function playUntil(
  sandbox: Sandbox,
  options: {
    readonly buyer: Client;
    readonly orderId: string;
    readonly action: string;
    readonly method?: PaymentMethod;
  },
): Promise<Order> {
  const { buyer, orderId, action, method = 'alipay' } = options;
  for (let round = 0; round < 60; round += 1) {
    const order = await buyer.orders.retrieve(orderId, { cache: false });
    const can = (name: string): boolean => order.availableActions.some((one) => one.action === name && one.enabled);
    if (can(action)) return order;
    if (can('confirm')) {
      // The clock waits: the next thing it would bring is the end of the deposit's deadline.
      await buyer.orders.confirm(order);
      continue;
    }
    if (can('pay')) await buyer.orders.pay(order, { method });
    else if (can('sign')) await handIn(buyer, orderId);
    await sandbox.control('POST', 'clock', { command: 'next' });
  }
  throw new Error(`Failed to play the order on: the buyer can never ${action}. Look at its history.`);
}

/** Signs and uploads everything that is still open for the buyer. */
async function handIn(buyer: Client, orderId: string): Promise<void> {
  const { data } = await buyer.documents.list(orderId, { cache: false });
  for (const paper of data.filter(({ signers, complete }) => signers.includes('buyer') && !complete)) {
    if (paper.how === 'upload') {
      const content = new Blob(['%PDF-1.4'], { type: 'application/pdf' });
      await buyer.documents.upload(paper, { content, name: `${paper.kind}.pdf` });
      continue;
    }
    for (let copy = 1; copy <= paper.copies; copy += 1) {
      const signed = paper.signatures.some((one) => one.signer === 'buyer' && one.copy === copy);
      if (!signed) await buyer.documents.sign(paper, { copy });
    }
  }
}
