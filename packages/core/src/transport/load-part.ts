import { ConnectionError } from '../errors/connection-error.js';

/**
 * Loads a part of this package that most pages never need. Rejects with `ConnectionError` (nothing was sent) when it does not
 * arrive, for example because a newer release of the page replaced its files.
 */
export async function loadPart<Part>(action: string, load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    throw new ConnectionError({
      action,
      reason: 'a file of this page could not be loaded',
      remedy: 'Reload the page',
      code: 'connection_failed',
      outcome: 'not_sent',
      cause,
    });
  }
}
