import { IpTrackEvent, type PortalEventMap, type TrackData } from '../events.js';

type EventType = keyof PortalEventMap;
type Detail<Type extends EventType> = PortalEventMap[Type]['detail'];

interface Rule {
  readonly type: EventType;
  readonly dataOf: (event: Event) => TrackData;
}

// Whoever listens to a type gets events of its class.
const rule = <Type extends EventType>(type: Type, dataOf: (detail: Detail<Type>) => TrackData): Rule => ({
  type,
  dataOf: (event) => dataOf((event as PortalEventMap[Type]).detail),
});

const listing = ({ listingId }: { readonly listingId: string }): TrackData => ({ listingId });
const nothing = (): TrackData => ({});

/** Which filters are set, the page, and whether anything was typed: never what. */
function searchData({ query, total }: Detail<'ip-search-changed'>): TrackData {
  const own = new URLSearchParams(query);
  const filters = [...new Set(own.keys())].filter((name) => !/^(?:q|after|page|pick|sort|view)$/.test(name));
  return { total, page: Number(own.get('page') ?? 1), hasText: own.has('q'), filters: filters.join() };
}

/**
 * What is told of which event: what was done to which listing, as the platform publishes them, and nothing of a person, a deal
 * or a text: no words typed, names, amounts, ids of orders, payments, enquiries or requests.
 */
const rules: readonly Rule[] = [
  rule('ip-search-changed', searchData),
  rule('ip-shortlist-changed', ({ listingIds }) => ({ count: listingIds.length })),
  rule('ip-listing-selected', listing),
  rule('ip-enquiry-opened', listing),
  rule('ip-enquiry-sent', listing),
  rule('ip-order-requested', listing),
  rule('ip-order-created', listing),
  rule('ip-payment-started', nothing),
  rule('ip-sign-in-requested', nothing),
  rule('ip-element-failed', ({ code, retryable }) => ({ code, retryable })),
];

/** Milliseconds of quiet after which a search counts: nobody means every letter of a word. */
const quiet = 1500;

const running = new WeakMap<EventTarget, () => void>();

/**
 * From now on every element below `root` tells what visitors do as one kind of event, `ip-track`, for the analytics of the page:
 * call it once a visitor has agreed, and the returned function when that is taken back. Nothing is stored and nothing is sent;
 * what the page does with the events is its own affair.
 */
export function track(root: EventTarget = document): () => void {
  const known = running.get(root);
  if (known) return known;
  /** Searches that do not count yet. */
  const waiting = new Map<Element, { readonly tell: () => void; readonly timer: ReturnType<typeof setTimeout> }>();
  const stops = rules.map(({ type, dataOf }) => {
    const listen = (event: Event): void => {
      const [element] = event.composedPath();
      if (!(element instanceof Element)) return;
      const detail = { name: type.slice(3), element: element.localName, data: dataOf(event) };
      const before = waiting.get(element);
      waiting.delete(element);
      clearTimeout(before?.timer);
      const tell = (): void => {
        waiting.delete(element);
        element.dispatchEvent(new IpTrackEvent(detail));
      };
      if (type === 'ip-search-changed') {
        waiting.set(element, { tell, timer: setTimeout(tell, quiet) });
        return;
      }
      // Who acts on what was found has searched, and the page may be gone in a moment.
      before?.tell();
      tell();
    };
    // Before anything on the page can stop it.
    root.addEventListener(type, listen, { capture: true });
    return (): void => {
      root.removeEventListener(type, listen, { capture: true });
    };
  });
  const stop = (): void => {
    running.delete(root);
    for (const { timer } of waiting.values()) clearTimeout(timer);
    for (const each of stops) each();
  };
  running.set(root, stop);
  return stop;
}
