import { isPortalError, type PortalError } from '@ip-portal/core';

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

/** The loader's script tag; undefined where the elements came otherwise. */
function loaderTag(): HTMLScriptElement | undefined {
  const registry: unknown = Reflect.get(globalThis, registryKey);
  const url: unknown = typeof registry === 'object' && registry && 'url' in registry ? registry.url : undefined;
  return [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find(({ src }) => src === url);
}

/** What the loader's script tag says in a spelling that is not read. */
function misspelt(): readonly string[] {
  return [...(loaderTag()?.attributes ?? [])].flatMap(({ name }) => {
    const meant = known.includes(name) ? undefined : known.find((right) => loose(right) === loose(name));
    return meant === undefined ? [] : [`\`${name}\` is not read: \`${meant}\` is.`];
  });
}

function placeOf(option: string): readonly string[] {
  const attribute = attributes.get(option);
  if (attribute === undefined) return [];
  return [`Look at \`${attribute}\` of the script tag, or the same setting of <ip-provider> or configure().`];
}

function advice(error: PortalError): string {
  const option = 'option' in error ? String(error.option) : (suspects.get(error.code) ?? '');
  const other = /^(?:http_404|response_not_json)$/.test(error.code)
    ? ['What answers at this address may be no platform.']
    : [];
  return [...other, ...placeOf(option), ...misspelt()].join(' ');
}

/** Tells `words`, and each `mistake` once. */
function tell(mistake: string, ...words: readonly unknown[]): void {
  if (told.has(mistake)) return;
  told.add(mistake);
  console.error(...words);
}

/** Tells whoever set up the page, once, what to mend: visitors read that something is not set up. */
export function complainOfSetup(error: unknown): void {
  if (!isPortalError(error)) return;
  tell(`${error.code} ${'option' in error ? String(error.option) : ''}`, error, advice(error));
}

/** An element asks people to sign in who cannot; a page that has scripts of its own may know another way. */
export function complainOfSession(): void {
  if (!loaderTag()) return;
  const reason = 'Failed to act for a person: nothing on this page says who is signed in.';
  tell('nobody', [reason, ...placeOf('sessionUrl'), ...misspelt()].join(' '));
}
