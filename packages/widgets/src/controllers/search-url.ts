import { emptySearch, filterNames, shortlistLimit, type FilterName, type SearchState } from './search-state.js';

const isFilter = (name: string): name is FilterName => filterNames.some((known) => known === name);

/** As a browser reads a parameter: what was cut off in the middle of a character is told by a character of its own. */
const decode = (text: string): string => new URLSearchParams(`=${text}`).get('') ?? '';

/** At most so much of a text, and no half of a character, which no address can hold. */
const cut = (text: string, most: number): string => text.slice(0, most).replaceAll(/[\p{Cs}\ufffd]/gu, '');

/** Splits an address by hand: `URLSearchParams` would rewrite the page's own parameters. */
function split(address: string): { readonly path: string; readonly parts: readonly string[]; readonly hash: string } {
  const hashAt = address.indexOf('#');
  const hash = hashAt < 0 ? '' : address.slice(hashAt);
  const rest = hashAt < 0 ? address : address.slice(0, hashAt);
  const queryAt = rest.indexOf('?');
  if (queryAt < 0) return { path: rest, parts: [], hash };
  return { path: rest.slice(0, queryAt), parts: rest.slice(queryAt + 1).split('&'), hash };
}

const isOwn = (part: string, prefix: string): boolean => decode(part.split('=', 1)[0] ?? '').startsWith(`${prefix}.`);

/** One value more in a list, each once. */
function put(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value);
}

/** Symbols of the classification are compared letter by letter: `h01m 10/05` is `H01M10/05`. */
const symbolOf = (value: string): string => value.replaceAll(/\s/g, '').toUpperCase().slice(0, 32);

/** The search an address asks for. Parameters without our prefix, and values too long to be ours, are ignored. */
export function readSearch(address: string, prefix: string): SearchState {
  const filters: Partial<Record<FilterName, string[]>> = {};
  const chosen: string[] = [];
  let { text, sort, page, cursor, compares } = emptySearch;
  for (const part of split(address).parts) {
    if (!isOwn(part, prefix)) continue;
    const at = part.indexOf('=');
    const name = decode(at < 0 ? part : part.slice(0, at)).slice(prefix.length + 1);
    const value = at < 0 ? '' : decode(part.slice(at + 1));
    if (value === '' || value.length > 512) continue;
    if (name === 'q') text = cut(value, 200);
    else if (name === 'sort') sort = cut(value, 32);
    else if (name === 'page') page = /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
    else if (name === 'after') cursor = value;
    else if (name === 'view') compares = value === 'compare';
    else if (name === 'pick' && value.length < 256 && chosen.length < shortlistLimit) put(chosen, value);
    else if (name === 'ipc' && /^[a-h]\w{0,3}[\s\w/]*$/i.test(value)) put((filters.ipc ??= []), symbolOf(value));
    else if (name !== 'ipc' && isFilter(name) && value.length <= 32) put((filters[name] ??= []), value);
  }
  return { text, filters, sort, page, cursor: page > 1 ? cursor : '', chosen, compares: compares && chosen.length > 1 };
}

/** The state as own parameters, without prefix: `q=电池&ipc=H01M`. */
export function ownQuery(state: SearchState, prefix = ''): string {
  const pairs: [string, string][] = [];
  const text = cut(state.text, 200).trim();
  if (text) pairs.push(['q', text]);
  for (const name of filterNames) for (const value of state.filters[name] ?? []) pairs.push([name, value]);
  if (state.sort) pairs.push(['sort', state.sort]);
  if (state.page > 1) pairs.push(['page', String(state.page)]);
  if (state.page > 1 && state.cursor) pairs.push(['after', state.cursor]);
  for (const id of state.chosen) pairs.push(['pick', id]);
  if (state.compares) pairs.push(['view', 'compare']);
  return pairs.map(([name, value]) => `${prefix}${name}=${encodeURIComponent(value)}`).join('&');
}

/** The address with our parameters replaced; everything else stays as it is, byte for byte and in order. */
export function writeSearch(
  address: string,
  options: { readonly prefix: string; readonly state: SearchState },
): string {
  const { path, parts, hash } = split(address);
  const foreign = parts.filter((part) => !isOwn(part, options.prefix));
  const own = ownQuery(options.state, `${options.prefix}.`);
  const query = [...foreign, ...(own ? [own] : [])].join('&');
  const hadQuery = address.slice(0, address.length - hash.length).includes('?');
  const keepsMark = hadQuery && (query !== '' || foreign.length === parts.length);
  return `${path}${query !== '' || keepsMark ? '?' : ''}${query}${hash}`;
}
