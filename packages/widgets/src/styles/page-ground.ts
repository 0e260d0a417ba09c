import type { LitElement } from 'lit';
import { groundsOf, lightOf, parentOf } from '../controllers/page-colours.js';

// Where sheets cannot be made, this file is of no use.
const darkGround = new CSSStyleSheet();
// Paper is white.
darkGround.replaceSync('@media not print { :host(:not([color-scheme])) { color-scheme: dark } }');
/** Luminance at which black and white stand out equally. */
const middle = 0.18;

const known = new WeakSet<LitElement>();
const hosts = new Set<LitElement>();
let stopWatching: (() => void) | undefined;

/** True where a page that names no colour scheme is dark behind an element; a picture behind it tells nothing. */
function isDark(host: LitElement): boolean {
  const parent = parentOf(host);
  if (!parent || getComputedStyle(parent).colorScheme !== 'normal') return false;
  for (let node: Element | null = host; node; node = parentOf(node)) {
    const grounds = groundsOf(getComputedStyle(node));
    if (grounds) return grounds.every((ground) => (lightOf(ground)?.luminance ?? 1) < middle);
  }
  return false;
}

function dress(host: LitElement): void {
  const { shadowRoot, ownerDocument } = host;
  // A sheet belongs to the document it was made in.
  if (!shadowRoot || ownerDocument !== document) return;
  const others = shadowRoot.adoptedStyleSheets.filter((sheet) => sheet !== darkGround);
  shadowRoot.adoptedStyleSheets = isDark(host) ? [...others, darkGround] : others;
}

/** Milliseconds: a page may change an attribute of its own at every frame, for what is scrolled or played. */
const rest = 100;
let timer: ReturnType<typeof setTimeout> | undefined;

const dressAll = (): void => {
  timer ??= setTimeout(() => {
    timer = undefined;
    for (const host of hosts) dress(host);
  }, rest);
};

/** What a page changes its colours with: a class, an attribute or a style, a late style sheet, the system's own setting. */
function watch(): () => void {
  const observer = new MutationObserver(dressAll);
  for (const root of [document.documentElement, document.body]) observer.observe(root, { attributes: true });
  const system = matchMedia('(prefers-color-scheme: dark)');
  const changed = ({ propertyName }: TransitionEvent): void => {
    if (propertyName.startsWith('background')) dressAll();
  };
  system.addEventListener('change', dressAll);
  addEventListener('load', dressAll);
  document.addEventListener('load', dressAll, true);
  document.addEventListener('transitionend', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', dressAll);
    removeEventListener('load', dressAll);
    document.removeEventListener('load', dressAll, true);
    document.removeEventListener('transitionend', changed);
  };
}

/** Keeps an element legible on a page that is dark and does not say so, for as long as it is there. */
export function standOn(host: LitElement): void {
  // What draws nothing itself is only around others: those of ours judge for themselves, and the page's stay as they are.
  if (known.has(host) || getComputedStyle(host).display === 'contents') return;
  known.add(host);
  host.addController({
    hostConnected: () => {
      hosts.add(host);
      stopWatching ??= watch();
      dress(host);
    },
    hostDisconnected: () => {
      hosts.delete(host);
      if (hosts.size > 0) return;
      stopWatching?.();
      stopWatching = undefined;
    },
  });
}
