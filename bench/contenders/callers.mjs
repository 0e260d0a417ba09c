// The ways to ask for twenty listings that are compared. Each is made in a process of its own, and imports only itself.
const publishableKey = 'pk_test_demo';
const search = { q: '电池', limit: 20 };
const query = new URLSearchParams({ q: search.q, limit: '20' });
const headers = {
  accept: 'application/json',
  authorization: `Bearer ${publishableKey}`,
  'platform-version': '2026-11-01',
};

const ofClient = (options) => async (baseUrl) => {
  const { createClient } = await import('@ip-portal/core');
  const client = createClient({ baseUrl, publishableKey, ...options });
  return () => client.listings.list(search);
};

/** @type {Record<string, (origin: string) => Promise<() => Promise<unknown>> | (() => Promise<unknown>)>} */
export const callers = {
  fetch: (origin) => async () => (await fetch(`${origin}/v1/listings?${query}`, { headers })).json(),

  client: ofClient({}),

  'client, validation off': ofClient({ validation: 'off' }),

  'openapi-fetch': async (origin) => {
    const { default: createOpenApiClient } = await import('openapi-fetch');
    const client = createOpenApiClient({ baseUrl: `${origin}/v1`, headers });
    return async () => (await client.GET('/listings', { params: { query: search } })).data;
  },

  ky: async (origin) => {
    const { default: ky } = await import('ky');
    return () => ky(`${origin}/v1/listings`, { searchParams: query, headers }).json();
  },

  'stripe on fetch': async (origin) => {
    const { default: Stripe } = await import('stripe');
    const { hostname: host, port } = new URL(origin);
    const httpClient = Stripe.createFetchHttpClient();
    const stripe = new Stripe('sk_test_bench', { host, port, protocol: 'http', httpClient, telemetry: false });
    return () => stripe.products.list({ limit: 20 });
  },
};
