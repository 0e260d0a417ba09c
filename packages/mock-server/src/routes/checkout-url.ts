/** The address of the provider's page, with `{id}` for the payment: where the caller reached the platform. */
export function checkoutUrl(url: URL, headers: Headers): string {
  const host = headers.get('x-sandbox-session');
  const session = host === null ? '' : `?session=${encodeURIComponent(host)}`;
  return `${url.origin}/__provider/checkout/{id}${session}`;
}
