import { createClient, type Client, type ListingSummary, type Order } from '@ip-portal/core';
import { createPlatform } from '@ip-portal/mock-server';

const baseUrl = 'https://platform.test';

/** A whole platform inside the page, and clients for everybody who meets on it. */
export interface Sandbox {
  /** `GET /v1/listings?…` of every request so far. */
  readonly requests: readonly string[];
  /** Somebody who has not signed in. */
  readonly visitor: Client;
  readonly as: (role: 'buyer' | 'seller' | 'park_officer') => Client;
  /** A sandbox command: `control('POST', 'clock', { command: 'next' })`. */
  readonly control: (method: string, path: string, body?: object) => Promise<unknown>;
  /** Makes the next requests whose address contains `part` fail as if the network were gone, until called again. */
  readonly cut: (part: string | null) => void;
  /** Milliseconds every answer takes. */
  delay: number;
  /** Changes an answer on its way, by the path that was asked. */
  alter: ((path: string, answer: Readonly<Record<string, unknown>>) => object) | null;
}

const parties = { buyer: 'pty_buyer', seller: 'pty_seller', park_officer: 'pty_officer' } as const;

export function createSandbox(options: { readonly listings?: number } = {}): Sandbox {
  const platform = createPlatform({ listings: options.listings ?? 200 });
  const requests: string[] = [];
  let cutPart: string | null = null;
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push(`${init.method ?? 'GET'} ${url.slice(baseUrl.length)}`);
    if (sandbox.delay > 0) await new Promise((resolve) => setTimeout(resolve, sandbox.delay));
    init.signal?.throwIfAborted();
    if (cutPart !== null && url.includes(cutPart)) throw new TypeError('Failed to fetch');
    const response = await platform.fetch(new Request(url, init));
    return sandbox.alter
      ? altered(response, (answer) => sandbox.alter?.(new URL(url).pathname, answer) ?? answer)
      : response;
  };
  const control: Sandbox['control'] = async (method, path, body) => {
    const init = {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    };
    const response = await platform.fetch(new Request(`${baseUrl}/__sandbox/${path}`, init));
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`Failed to command the sandbox: ${JSON.stringify(answer)}.`);
    return answer;
  };
  const environment = { fetch: send };
  const common = { baseUrl, environment, maxRetries: 0 };
  const sandbox: Sandbox = {
    requests,
    visitor: createClient({ ...common, publishableKey: 'pk_test_demo' }),
    as: (role) => createClient({ ...common, publishableKey: 'pk_test_demo', getSession: () => mint(control, role) }),
    control,
    cut: (part) => {
      cutPart = part;
    },
    delay: 0,
    alter: null,
  };
  return sandbox;
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
  role: keyof typeof parties,
): Promise<{ token: string; expiresAt: string }> {
  const grant = await control('POST', 'sessions', { partyId: parties[role], role });
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
  options: { readonly buyer: Client; readonly orderId: string; readonly action: string },
): Promise<Order> {
  const { buyer, orderId, action } = options;
  for (let round = 0; round < 60; round += 1) {
    const order = await buyer.orders.retrieve(orderId, { cache: false });
    const can = (name: string): boolean => order.availableActions.some((one) => one.action === name && one.enabled);
    if (can(action)) return order;
    if (can('confirm')) {
      // The clock waits: the next thing it would bring is the end of the deposit's deadline.
      await buyer.orders.confirm(order);
      continue;
    }
    if (can('pay')) await buyer.orders.pay(order, { method: 'alipay' });
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
