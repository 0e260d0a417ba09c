import type { Client, Order } from '@ip-portal/core';

const pause = 4000;

function rest(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      document.removeEventListener('visibilitychange', shown);
      resolve();
    };
    // Somebody who comes back to the page should not wait for the next round.
    const shown = (): void => {
      if (document.visibilityState === 'visible') done();
    };
    const timer = setTimeout(done, pause);
    signal.addEventListener('abort', done);
    document.addEventListener('visibilitychange', shown);
  });
}

/**
 * The versions of an order that follow `order`, as they come into being. Pauses while the page is hidden. Ends when
 * aborted; throws what the platform answers.
 */
export async function* watchOrder(
  client: Client,
  order: Order,
  signal: AbortSignal,
): AsyncGenerator<Order, void, undefined> {
  let { version } = order;
  while (!signal.aborted) {
    await rest(signal);
    if (signal.aborted || document.visibilityState === 'hidden') continue;
    const next = await client.orders.retrieve(order.id, { signal });
    if (next.version > version) {
      ({ version } = next);
      yield next;
    }
  }
}
