import { createResources, type Resources } from './resources/resources.js';
import { SessionsResource } from './resources/sessions.js';
import { TrackingTokensResource } from './resources/tracking-tokens.js';
import { createTransport, refuseSecretsInPage, type CommonOptions } from './transport/create-transport.js';
import { checkSecretKey } from './transport/credential.js';
import { createEnvironment } from './transport/environment.js';

/** Options of a client for servers. */
export interface ServerClientOptions extends CommonOptions {
  /** `sk_test_…` or `sk_live_…`, read from the server's environment. */
  readonly secretKey: string;
}

/** Everything of the partner the key belongs to, and what only a server may do. */
export interface ServerClient extends Resources {
  readonly sessions: SessionsResource;
  readonly trackingTokens: TrackingTokensResource;
}

/** Creates a client that holds a secret key. In a page it is refused before any request, without repeating the key. */
export function createServerClient(given: ServerClientOptions): ServerClient {
  const options = { ...given };
  refuseSecretsInPage(options, createEnvironment(options.environment));
  const transport = createTransport(options, { secret: checkSecretKey(options.secretKey) }, ['secretKey']);
  return {
    ...createResources((resource) => new resource(transport)),
    sessions: new SessionsResource(transport),
    trackingTokens: new TrackingTokensResource(transport),
  };
}
