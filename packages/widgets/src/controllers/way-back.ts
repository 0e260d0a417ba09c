import type { ListingSummary } from '@ip-portal/core';

/**
 * Puts a value beside the host's own in the page's history entry, or takes it out. Where there is nothing to take, and where
 * the host keeps something that is no object, nothing changes.
 */
function exchange(name: string, value?: readonly string[]): unknown {
  const state: unknown = history.state;
  if (typeof state !== 'object' || Array.isArray(state)) return undefined;
  const { [name]: kept, ...others } = { ...state } as Readonly<Record<string, unknown>>;
  if (kept === undefined && value === undefined) return undefined;
  try {
    history.replaceState(value ? { ...others, [name]: value } : others, '');
  } catch {
    // Some frames have no history to write.
  }
  return kept;
}

/**
 * A page that was left and is loaded anew cannot be scrolled to where one was before its results are there: whoever comes back
 * finds the focus on the result that was followed, unless it is elsewhere by then. Answers what notes the next one.
 */
export function comeBack(
  root: ParentNode,
  { prefix, listings }: { readonly prefix: string; readonly listings: readonly Pick<ListingSummary, 'id'>[] },
): (listingId: string) => void {
  const name = `ip-followed-${prefix}`;
  const kept = exchange(name);
  // Searches that came after in the same history carry the note along: it is for the address it was made at.
  const [address, followed] = Array.isArray(kept) ? (kept as unknown[]) : [];
  const at = address === location.href ? listings.findIndex(({ id }) => id === followed) : -1;
  const result = document.activeElement === document.body && root.querySelectorAll<HTMLElement>('.card h3 > *')[at];
  if (result) {
    result.scrollIntoView({ block: 'center', behavior: 'instant' });
    result.focus({ preventScroll: true });
  }
  return (listingId) => void exchange(name, [location.href, listingId]);
}
