import type { ReactiveControllerHost } from 'lit';

/** Where one can be, or act, in a part of an element. */
const places = '[tabindex],button:enabled,a,input:enabled,summary';
/** Where one is in the whole of it. */
const headings = 'h2,h3,[part=retry]';

/** What an event came by inside a shadow root: what has the focus there, and all around it. */
function wayIn(root: ShadowRoot | null, path: readonly EventTarget[]): Element[] {
  const inside = path.slice(0, root ? path.indexOf(root) : 0);
  const nested = inside.map((target) => target instanceof ShadowRoot).lastIndexOf(true);
  return inside.slice(nested + 1).filter((target) => target instanceof Element);
}

/**
 * Keeps the keyboard in its place when what it was on is not drawn any more, or cannot be pressed: it goes on in the nearest
 * part of the element that is left, at the first thing there that says where one is or can be used; where no part is left, at the
 * heading. `path` is the way of the event by which the focus came.
 */
export function keepFocus(host: ReactiveControllerHost & HTMLElement, path: readonly EventTarget[]): void {
  const { shadowRoot } = host;
  /** Kept for the next time where there was nothing to go to. */
  let way = wayIn(shadowRoot, path);
  const hostUpdated = (): void => {
    const [held, ...around] = way;
    if (!held || (held.isConnected && !held.matches(':disabled'))) way = [];
    // What holds everything is no part of it.
    else if (around.slice(0, -1).some((part) => part.isConnected && goTo(part, places)) || goTo(shadowRoot, headings))
      way = [];
  };
  host.addController({
    hostUpdate: () => {
      let at = shadowRoot?.activeElement;
      if (!at && document.activeElement === document.body) return;
      for (way = []; at; at = at.parentElement) way.push(at);
    },
    hostUpdated,
  });
  hostUpdated();
}

/** True where there is something to go to. */
function goTo(part: ParentNode | null, wanted: string): boolean {
  return [...(part?.querySelectorAll<HTMLElement>(wanted) ?? [])].some((next) => {
    if (wanted === headings && next.tabIndex < 0) next.tabIndex = -1;
    next.focus({ preventScroll: true });
    return next.matches(':focus');
  });
}
