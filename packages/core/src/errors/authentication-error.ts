import { PortalError, type PortalErrorOptions } from './portal-error.js';

/** What a call can be sent with: a key, the session of a party, a link that follows one order. */
export type CredentialKind = 'publishable' | 'session' | 'tracking' | 'secret';

/** The credential is missing, expired or not known (401). Sign in again or mint a new session; the same call will not succeed before. */
export class AuthenticationError extends PortalError {
  override readonly name = 'AuthenticationError';
  /** What the platform refused: of a tracking link, whoever sent it can make another one. Undefined where nothing was sent. */
  readonly credential: CredentialKind | undefined;

  constructor(options: PortalErrorOptions & { readonly credential?: CredentialKind | undefined }) {
    super(options);
    this.credential = options.credential;
  }
}
