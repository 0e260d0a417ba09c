import type { Tenant } from '../domain/world.js';
import { Refusal } from '../domain/refusal.js';
import { isAllowedOrigin } from './cross-origin.js';

/**
 * Where the provider's page may send the payer back to: a page of the portal itself. Any other address would turn the
 * provider's page into a lift to a stranger's.
 */
export function returnUrlFor(tenant: Tenant, wanted: string | undefined): string | null {
  if (wanted === undefined) return null;
  const url = URL.canParse(wanted) ? new URL(wanted) : null;
  if (url !== null && url.username === '' && url.password === '' && isAllowedOrigin(tenant, url.origin))
    return url.href;
  throw new Refusal({
    status: 422,
    code: 'return_url_not_allowed',
    detail:
      "The payer can only be sent back to a page of the portal. Pass an address whose origin is on the key's list, or add the origin in the portal's settings.",
    errors: [{ pointer: '/returnUrl', code: 'not_allowed', message: 'not an address of the portal' }],
  });
}

/** The address the payer goes back to; it names the payment and says nothing of how it ended. */
export function wayBack(returnUrl: string, paymentId: string): string {
  const url = new URL(returnUrl);
  url.searchParams.set('payment', paymentId);
  return url.href;
}
