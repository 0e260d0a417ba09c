import { createTransport, refuseSecretsInPage, type CommonOptions } from '../transport/create-transport.js';
import { checkPublishableKey, checkTrackingToken } from '../transport/credential.js';
import { checkFunction, createEnvironment } from '../transport/environment.js';
import type { GetSession } from '../transport/session.js';
import type { ResourceClass } from './resources.js';

/** Options of a client for pages and apps. */
export interface ClientOptions extends CommonOptions {
  /** `pk_test_…` or `pk_live_…`: reads the portal's own public catalogue. */
  readonly publishableKey?: string | undefined;
  /** Asks your server for a session token; everything is then done for the signed-in party. */
  readonly getSession?: GetSession | undefined;
  /** The token of a tracking link: reads the progress of one order. */
  readonly trackingToken?: string | undefined;
}

/** A client without resources of its own: it makes those it is asked for, so that a page loads what it uses and no more. */
export interface BareClient {
  /** The resource of a class; the same one each time: `client.use(ListingsResource).list({ q: '电池' })`. */
  readonly use: <Resource extends object>(resource: ResourceClass<Resource>) => Resource;
  /**
   * Milliseconds since 1970 UTC by the platform's clock, as its answers told it; by this device's until the first answer.
   * What a page shows against today is counted from here: a device whose clock is wrong shows what all others show.
   */
  readonly now: () => number;
  /** True while somebody is signed in: for what is shown to parties only, and would be refused to visitors. Never rejects. */
  readonly isSignedIn: () => Promise<boolean>;
  /** Call it when the person signs out or changes: forgets the session, cached answers and open keys. */
  readonly reset: () => void;
}

/** `sessionUrl` is not read: the elements hand theirs along, so that a secret key in it is refused. */
const ownNames = ['publishableKey', 'getSession', 'trackingToken', 'sessionUrl'];

/** Creates a client that loads no resource but those `use` is called with. Otherwise like `createClient`. */
export function createBareClient(given?: ClientOptions): BareClient {
  const options = { ...given };
  refuseSecretsInPage(options, createEnvironment(options.environment));
  const { publishableKey, trackingToken, getSession } = options;
  checkFunction('getSession', getSession);
  const credentials = {
    publishable: publishableKey === undefined ? undefined : checkPublishableKey(publishableKey),
    tracking: trackingToken === undefined ? undefined : checkTrackingToken(trackingToken),
    getSession,
  };
  const transport = createTransport(options, credentials, ownNames);
  const made = new Map<ResourceClass<object>, object>();
  return {
    use: <Resource extends object>(resource: ResourceClass<Resource>): Resource => {
      const held = made.get(resource) ?? new resource(transport);
      made.set(resource, held);
      // Made by the very class that is its key.
      return held as Resource;
    },
    now: () => transport.options.clock.now(),
    isSignedIn: async () => {
      try {
        return Boolean(await transport.options.session?.current({ signal: undefined, isSpare: false }));
      } catch {
        return false;
      }
    },
    reset: () => {
      transport.reset();
    },
  };
}
