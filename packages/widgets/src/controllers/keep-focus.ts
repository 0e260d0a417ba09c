import type { ReactiveControllerHost } from 'lit';

/**
 * Keeps the keyboard in its place when what it was on is not drawn any more, or cannot be pressed: it goes on in the nearest
 * part of the element that is left, at the first thing there that says where one is or can be used.
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
      const [held] = way;
      if (!held || (held.isConnected && !held.matches(':disabled')) || way.some(goTo)) way = [];
    },
  });
}

/** True where there is something to go to. */
function goTo(place: Element): boolean {
  const next =
    place.isConnected && place.querySelector<HTMLElement>('[tabindex],button:enabled,a,input:enabled,summary');
  if (next) next.focus({ preventScroll: true });
  return Boolean(next);
}
