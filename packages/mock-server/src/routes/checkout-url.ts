import { DEFAULT_SESSION } from './credential.js';
import type { RawCall } from './route.js';

/** The address of the provider's page, with `{id}` for the payment: where the caller reached the platform. */
export function checkoutUrl({ url, sandboxSession }: Pick<RawCall, 'url' | 'sandboxSession'>): string {
  const session = sandboxSession === DEFAULT_SESSION ? '' : `?session=${encodeURIComponent(sandboxSession)}`;
  return `${url.origin}/__provider/checkout/{id}${session}`;
}
