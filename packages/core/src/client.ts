import { createBareClient, type BareClient, type ClientOptions } from './resources/bare-client.js';
import { createResources, type Resources } from './resources/resources.js';

/** The typed client of the platform, with every resource at hand. */
export interface Client extends BareClient, Resources {}

/**
 * Creates a client. Does no I/O and never asks the environment for keys; a missing key or address is told by the first call,
 * a wrong one at once with a `ConfigurationError`. A secret key in a page is refused here, before any request.
 */
export function createClient(options?: ClientOptions): Client {
  const client = createBareClient(options);
  return { ...client, ...createResources(client.use) };
}
