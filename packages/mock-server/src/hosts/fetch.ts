import type { Platform } from '../platform.js';

/** A `fetch` that is answered in the page: for pages without a server and without service workers. */
export function createPlatformFetch(platform: Platform): typeof globalThis.fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    const response = await platform.fetch(request);
    request.signal.throwIfAborted();
    return response;
  };
}
