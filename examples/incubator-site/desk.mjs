// The few addresses of the site that do something: signing in and out, session tokens for the elements, and links with
// which somebody without an account follows one order. The secret key is used here and never leaves this process.

/** A short body of a form or of JSON. */
async function bodyOf(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > 4096) throw new Error('Failed to read the form: it is too long. Send at most 4096 characters.');
  }
  return (request.headers['content-type'] ?? '').includes('json')
    ? JSON.parse(text || '{}')
    : Object.fromEntries(new URLSearchParams(text));
}

/** An address of this site, never another's: `//elsewhere` and `\\elsewhere` are other sites to a browser. */
function ownAddress(wanted, url) {
  const target = URL.canParse(wanted ?? '', url) ? new URL(wanted, url) : url;
  return target.origin === url.origin ? `${target.pathname}${target.search}` : '/';
}

const json = (response, { status, body }) =>
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(body === undefined ? undefined : JSON.stringify(body));

/** Answers every POST of the site. */
export function createDesk({ client, members, keys }) {
  /** A real site asks its own login. This one lets the visitor choose, and finds the seller of the order they come from. */
  async function memberFor({ role, next }, url) {
    if (role === 'park_officer') return { role, partyId: keys.officerId };
    if (role !== 'seller') return { role: 'buyer', partyId: keys.buyerId };
    const orderId = new URL(ownAddress(next, url), url).searchParams.get('order');
    const order = orderId === null ? null : await client.orders.retrieve(orderId).catch(() => null);
    return { role, partyId: order?.seller?.id ?? keys.sellerId };
  }

  async function trackingLink(member, { orderId }) {
    const order = await client.orders.retrieve(String(orderId)).catch(() => null);
    const isTheirs = member?.role === 'park_officer' || (member && order?.[member.role]?.id === member.partyId);
    if (!order || !isTheirs) return { status: 404 };
    const { token, expiresAt } = await client.trackingTokens.create({ orderId: order.id });
    // Behind the mark, so that the token reaches no log and no referrer.
    return { status: 201, body: { link: `/track.html#order=${order.id}&token=${token}`, expiresAt } };
  }

  return async function desk(request, response, url) {
    // Other sites' pages may not ask at all.
    if (request.headers['sec-fetch-site'] !== 'same-origin') return response.writeHead(403).end();
    const member = members.of(request);
    switch (url.pathname) {
      case '/session': {
        if (member === null) return response.writeHead(204, { 'cache-control': 'no-store' }).end();
        return json(response, { status: 201, body: await client.sessions.create(member) });
      }
      case '/tracking-links':
        return json(response, await trackingLink(member, await bodyOf(request)));
      case '/sign-in': {
        const form = await bodyOf(request);
        const cookie = members.signIn(await memberFor(form, url));
        return response.writeHead(303, { location: ownAddress(form.next, url), 'set-cookie': cookie }).end();
      }
      case '/sign-out': {
        const { next } = await bodyOf(request);
        return response
          .writeHead(303, { location: ownAddress(next, url), 'set-cookie': members.signOut(request) })
          .end();
      }
      default:
        return response.writeHead(404).end();
    }
  };
}
