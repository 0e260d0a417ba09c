import type { PortalError } from '@ip-portal/core';

const registryKey = Symbol.for('@ip-portal/widgets');

/** What was complained of: a page hears of each mistake once, however many elements meet it. */
const told = new Set<string>();

/** What pages write for an option of the client. */
const attributes: ReadonlyMap<string, string> = new Map([
  ['publishableKey', 'data-key'],
  ['baseUrl', 'data-base-url'],
  ['sessionUrl', 'data-session-url'],
  ['trackingToken', 'data-tracking-token'],
]);

/** Which of them to look at, where the error names no option. */
const suspects: ReadonlyMap<string, string> = new Map([
  ['credential_invalid', 'publishableKey'],
  ['connection_failed', 'baseUrl'],
  ['http_404', 'baseUrl'],
  ['response_not_json', 'baseUrl'],
]);

const known = [...attributes.values(), 'data-locale', 'data-words'];

/** A name as somebody may remember it: `data-baseUrl`, `base-url` and `data-base-url` are one. */
const loose = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^data-|-/g, '')
    .replace(/^publishable/, '');

/** What the loader's script tag says in a spelling that is not read. */
function* misspelt(): Generator<string> {
  const registry: unknown = Reflect.get(globalThis, registryKey);
  const url: unknown = typeof registry === 'object' && registry && 'url' in registry ? registry.url : undefined;
  for (const script of document.querySelectorAll<HTMLScriptElement>('script[src]'))
    if (script.src === url)
      for (const { name } of script.attributes) {
        const meant = known.includes(name) ? undefined : known.find((right) => loose(right) === loose(name));
        if (meant !== undefined) yield `\`${name}\` is not read: \`${meant}\` is.`;
      }
}

function placeOf(option: string): readonly string[] {
  const attribute = attributes.get(option);
  if (attribute === undefined) return [];
  return [`Look at \`${attribute}\` of the script tag, or the same setting of <ip-provider> or configure().`];
}

function advice(error: PortalError): string {
  const option = 'option' in error ? String(error.option) : (suspects.get(error.code) ?? '');
  const policy =
    error.code === 'connection_failed' ? ['The policy of the page must name that address in `connect-src`.'] : [];
  const other = /^(?:http_404|response_not_json)$/.test(error.code)
    ? ['What answers at this address may be no platform.']
    : [];
  return [...other, ...placeOf(option), ...policy, ...misspelt()].join(' ');
}

/** Tells `words`, and each `mistake` once. */
function tell(mistake: string, ...words: readonly unknown[]): void {
  if (told.has(mistake)) return;
  told.add(mistake);
  console.error(...words);
}

/**
 * Tells whoever set up the page, once, what to mend: visitors read that something is not set up, or cannot be reached. Null: an
 * element asks people to sign in who cannot.
 */
export function complainOfSetup(error: PortalError | null): void {
  if (error) {
    tell(`${error.code} ${'option' in error ? String(error.option) : ''}`, error, advice(error));
    return;
  }
  const reason = 'Failed to act for a person: nothing on this page says who is signed in.';
  tell('nobody', [reason, ...placeOf('sessionUrl'), ...misspelt()].join(' '));
}
