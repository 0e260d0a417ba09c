import type { CredentialKind } from '../errors/authentication-error.js';

/** Credentials an operation takes (contract, "Who may call what"). */
export type { CredentialKind };

/** Everybody, signed in or not. */
export const anyone: readonly CredentialKind[] = ['publishable', 'session', 'secret'];
/** A party in a page, or the partner's server. */
export const signedIn: readonly CredentialKind[] = ['session', 'secret'];
/** What moves money or a title is for the party alone; a partner never acts for one. */
export const partyOnly: readonly CredentialKind[] = ['session'];
/** Those who may follow an order, a tracking link included. */
export const follower: readonly CredentialKind[] = ['session', 'secret', 'tracking'];
/** Servers alone. */
export const server: readonly CredentialKind[] = ['secret'];
