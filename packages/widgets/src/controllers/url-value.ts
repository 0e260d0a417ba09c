/**
 * The id an element is to show: its attribute, else a parameter of the page's address, so that a page needs no script to
 * hand it over. '' where neither is there.
 */
export function idFrom(attribute: string | null, parameter: string): string {
  return attribute ?? new URLSearchParams(location.search).get(parameter)?.slice(0, 255) ?? '';
}
