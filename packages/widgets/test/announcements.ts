const liveSelector = '[aria-live], [role=status], [role=alert], [role=log], output';

function politenessOf(region: Element): 'polite' | 'assertive' | 'off' {
  const told = region.getAttribute('aria-live');
  if (told === 'polite' || told === 'assertive' || told === 'off') return told;
  return region.getAttribute('role') === 'alert' ? 'assertive' : 'polite';
}

/** Text as a screen reader gets it: what is hidden from it does not count. */
function readable(node: Node): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return '';
  if (node.getAttribute('aria-hidden') === 'true' || getComputedStyle(node).display === 'none') return '';
  const children = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [...node.childNodes];
  return children.map(readable).join(' ');
}

/** With the blank that makes the same words another text: a screen reader says them again. */
const textOf = (region: Element): string =>
  readable(region)
    .replaceAll(/[^\S\u00a0]+/g, ' ')
    .replaceAll(/^ | $/g, '');

/** What a page says to screen readers by itself, in order: `polite: 12 项结果`, `assertive: …`. */
export interface Transcript {
  readonly said: readonly string[];
  /** Forgets what was said; what stands in the regions now is known. */
  clear(): void;
  stop(): void;
}

/**
 * Writes down what live regions say below `root`, through shadow roots too. As screen readers do it: a region speaks when
 * its text changes; one that arrives together with its text speaks only if it is an alert; an empty text says nothing.
 */
export function transcribe(root: Element): Transcript {
  const said: string[] = [];
  const known = new Map<Element, string>();
  const watched = new Set<Node>();
  const observer = new MutationObserver(() => {
    listen(true);
  });
  const watch = (node: Node): void => {
    if (watched.has(node)) return;
    watched.add(node);
    observer.observe(node, { subtree: true, childList: true, characterData: true, attributes: true });
  };
  const hear = (region: Element, isRunning: boolean): void => {
    const politeness = politenessOf(region);
    const text = textOf(region);
    const before = known.get(region);
    known.set(region, text);
    const isSpoken = before === undefined ? isRunning && politeness === 'assertive' : before !== text;
    if (isSpoken && text !== '' && politeness !== 'off') said.push(`${politeness}: ${text.trim()}`);
  };
  const listen = (isRunning: boolean): void => {
    const walk = (parent: Element | ShadowRoot): void => {
      for (const element of parent.querySelectorAll('*')) {
        if (element.matches(liveSelector)) hear(element, isRunning);
        if (!element.shadowRoot) continue;
        watch(element.shadowRoot);
        walk(element.shadowRoot);
      }
    };
    if (root.shadowRoot) {
      watch(root.shadowRoot);
      walk(root.shadowRoot);
    }
    walk(root);
    for (const region of known.keys()) if (!region.isConnected) known.delete(region);
  };
  watch(root);
  listen(false);
  return {
    get said() {
      if (observer.takeRecords().length > 0) listen(true);
      return said;
    },
    clear: () => {
      observer.takeRecords();
      listen(true);
      said.length = 0;
    },
    stop: () => {
      observer.disconnect();
    },
  };
}
