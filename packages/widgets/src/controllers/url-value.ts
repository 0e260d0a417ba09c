/**
 * The id an element is to show: its attribute, else a parameter of the page's address, so that a page needs no script to
 * hand it over. '' where neither is there, and for a secret key that got into either: it is sent nowhere.
 */
export function idFrom(attribute: string | null, parameter: string): string {
  const id = attribute ?? new URLSearchParams(location.search).get(parameter)?.slice(0, 255) ?? '';
  return /^\s*sk_/i.test(id) ? '' : id;
}
