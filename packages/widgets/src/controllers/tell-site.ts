import { extra } from './extra.js';
import type { Failure } from './failure.js';

/** Tells whoever set up the page, on the console, of a failure that they alone can mend; the words come along only then. */
export function tellSite({ error, kind, code }: Failure): void {
  if (error && (kind === 'setup' || code === 'response_not_json'))
    void extra(async () => {
      (await import('../context/setup-complaint.js')).complainOfSetup(error);
    });
  if (code === 'credential_missing')
    void extra(async () => {
      (await import('../context/setup-complaint.js')).complainOfSession();
    });
}
