import { createResources, type Resources } from './resources/resources.js';
import { createTransport, refuseSecretsInPage, type CommonOptions } from './transport/create-transport.js';
import { checkPublishableKey, checkTrackingToken } from './transport/credential.js';
import { createEnvironment } from './transport/environment.js';
import type { GetSession } from './transport/session.js';
import type { Transport } from './transport/transport.js';

/** Options of a client for pages and apps. */
export interface ClientOptions extends CommonOptions {
  /** `pk_test_…` or `pk_live_…`: reads the portal's own public catalogue. */
  readonly publishableKey?: string | undefined;
  /** Asks your server for a session token; everything is then done for the signed-in party. */
  readonly getSession?: GetSession | undefined;
  /** The token of a tracking link: reads the progress of one order. */
  readonly trackingToken?: string | undefined;
}

/** The typed client of the platform. */
export interface Client extends Resources {
  /** Call it when the person signs out or changes: forgets the session, cached answers and open keys. */
  readonly reset: () => void;
}

/**
 * Creates a client. Does no I/O and never asks the environment for keys; a missing key or address is told by the first call,
 * a wrong one at once with a `ConfigurationError`. A secret key in a page is refused here, before any request.
 */
export function createClient(options: ClientOptions = {}): Client {
  return composeClient(options, createResources);
}

/**
 * Creates a client with chosen resources only, so that a page that needs one of them does not load the schemas of all:
 * `composeClient(options, (transport) => ({ listings: new ListingsResource(transport) }))`.
 */
export function composeClient<Chosen extends object>(
  options: ClientOptions,
  choose: (transport: Transport) => Chosen,
): Chosen & Pick<Client, 'reset'> {
  refuseSecretsInPage(options, createEnvironment(options.environment));
  const { publishableKey, trackingToken } = options;
  const transport = createTransport(options, {
    publishable: publishableKey === undefined ? undefined : checkPublishableKey(publishableKey),
    tracking: trackingToken === undefined ? undefined : checkTrackingToken(trackingToken),
    getSession: options.getSession,
  });
  return {
    ...choose(transport),
    reset: () => {
      transport.reset();
    },
  };
}
