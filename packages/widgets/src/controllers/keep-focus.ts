import type { ReactiveControllerHost } from 'lit';

/** Where one can be, or act, in a part of an element. */
const places = '[tabindex],button:enabled,a,input:enabled,summary';
/** Where one is in the whole of it. */
const headings = 'h2,h3,[part=retry]';

/**
 * Keeps the keyboard in its place when what it was on is not drawn any more, or cannot be pressed: it goes on in the nearest
 * part of the element that is left, at the first thing there that says where one is or can be used; where no part is left, at the
 * heading.
 */
export function keepFocus(host: ReactiveControllerHost & HTMLElement): void {
  /** What has the focus, and all around it; kept for the next time where there was nothing to go to. */
  let way: Element[] = [];
  host.addController({
    hostUpdate: () => {
      let at = host.shadowRoot?.activeElement;
      if (!at && document.activeElement === document.body) return;
      for (way = []; at; at = at.parentElement) way.push(at);
    },
    hostUpdated: () => {
      const [held, ...around] = way;
      if (!held || (held.isConnected && !held.matches(':disabled'))) way = [];
      // What holds everything is no part of it.
      else if (
        around.slice(0, -1).some((part) => part.isConnected && goTo(part, places)) ||
        goTo(host.shadowRoot, headings)
      )
        way = [];
    },
  });
}

/** True where there is something to go to. */
function goTo(part: ParentNode | null, wanted: string): boolean {
  return [...(part?.querySelectorAll<HTMLElement>(wanted) ?? [])].some((next) => {
    if (wanted === headings && next.tabIndex < 0) next.tabIndex = -1;
    next.focus({ preventScroll: true });
    // Not `:focus`: WebKit says no to it while the window is behind another.
    return (next.getRootNode() as ShadowRoot).activeElement === next;
  });
}
