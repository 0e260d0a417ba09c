import { emptySearch, filterNames, type FilterName, type SearchState } from './search-state.js';

const isFilter = (name: string): name is FilterName => filterNames.some((known) => known === name);

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}

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

/** The search an address asks for. Parameters without our prefix, and values too long to be ours, are ignored. */
export function readSearch(address: string, prefix: string): SearchState {
  const filters: Partial<Record<FilterName, string[]>> = {};
  let { text, sort, page, cursor } = emptySearch;
  for (const part of split(address).parts) {
    if (!isOwn(part, prefix)) continue;
    const at = part.indexOf('=');
    const name = decode(at < 0 ? part : part.slice(0, at)).slice(prefix.length + 1);
    const value = at < 0 ? '' : decode(part.slice(at + 1));
    if (value === '' || value.length > 512) continue;
    if (name === 'q') text = value.slice(0, 200);
    else if (name === 'sort') sort = value.slice(0, 32);
    else if (name === 'page') page = /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
    else if (name === 'after') cursor = value;
    else if (isFilter(name) && value.length <= 32) (filters[name] ??= []).push(value);
  }
  return { text, filters, sort, page, cursor: page > 1 ? cursor : '' };
}

/** The state as own parameters, without prefix: `q=电池&ipc=H01M`. */
export function ownQuery(state: SearchState, prefix = ''): string {
  const pairs: [string, string][] = [];
  if (state.text.trim()) pairs.push(['q', state.text.trim()]);
  for (const name of filterNames) for (const value of state.filters[name] ?? []) pairs.push([name, value]);
  if (state.sort) pairs.push(['sort', state.sort]);
  if (state.page > 1) pairs.push(['page', String(state.page)]);
  if (state.page > 1 && state.cursor) pairs.push(['after', state.cursor]);
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
  const keepsMark = hadQuery && (query !== '' || parts.every((part) => !isOwn(part, options.prefix)));
  return `${path}${query !== '' || keepsMark ? '?' : ''}${query}${hash}`;
}
