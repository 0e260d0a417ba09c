import { groundsOf, lightOf, parentOf } from './page-colours.js';

/** Contrast of text and ground below which nobody reads it; a theme that keeps the rules has 4.5. */
const leastContrast = 1.5;
/** CSS pixels; the smallest text of a working page is larger. */
const leastSize = 8;
const leastOpacity = 0.4;

/**
 * Whether a person can read what stands in an element, as the page draws it. A page's style sheet reaches the whole of an
 * element, what it inherits and its parts: it can make them transparent, tiny or of the colour of their ground, cut them off,
 * move them away or cover them. What no script can ask for: a layer above that lets the pointer through, and what a picture
 * looks like.
 */
export function isLegible(element: HTMLElement): boolean {
  return isLarge(element) && isPainted(element) && isOnTop(element);
}

function isLarge(element: HTMLElement): boolean {
  // Older browsers do not know it, nor what it asks for beyond a box of no size.
  if ('checkVisibility' in element && !element.checkVisibility()) return false;
  const range = document.createRange();
  range.selectNodeContents(element);
  const { width, height } = range.getBoundingClientRect();
  return width >= leastSize && height >= leastSize;
}

function isPainted(element: HTMLElement): boolean {
  const { color, visibility, outlineColor } = getComputedStyle(element);
  let opacity = lightOf(color)?.opacity ?? 1;
  let grounds: readonly string[] | undefined;
  for (let node: Element | null = element; node; node = parentOf(node)) {
    const style = getComputedStyle(node);
    opacity *= Number(style.opacity);
    // Under its older name, which every browser knows.
    const isMasked = !['none', ''].includes(style.getPropertyValue('-webkit-mask-image'));
    if (isMasked || style.mixBlendMode !== 'normal' || isSpoilt(style.filter)) return false;
    grounds ??= groundsOf(style);
  }
  if (visibility !== 'visible' || opacity < leastOpacity) return false;
  // What is under everything is the canvas, whose colour the style sheet of the facts lends to their outline. Where in a
  // gradient the text stands is not known: some part of it has to be plainly another colour.
  const { length } = (grounds ??= [outlineColor]);
  return grounds.some((ground) => contrast(color, ground) >= leastContrast * (length > 1 ? 2 : 1));
}

/** Grey, as whole sites are on days of mourning, can be read; blurred, bleached or blackened text cannot. */
function isSpoilt(filter: string): boolean {
  if (filter.includes('url(')) return true;
  return [...filter.matchAll(/(blur|opacity|brightness|contrast)\(([\d.]+)/g)].some(([, kind, given]) => {
    const amount = Number(given);
    return kind === 'blur' ? amount > 1 : amount < leastOpacity || amount > 4;
  });
}

function contrast(one: string, other: string): number {
  const [first, second] = [lightOf(one), lightOf(other)];
  if (!first || !second) return Number.POSITIVE_INFINITY;
  const { min, max } = Math;
  return (max(first.luminance, second.luminance) + 0.05) / (min(first.luminance, second.luminance) + 0.05);
}

/** Whoever points at it meets it and nothing else, wherever the page has been scrolled to. */
function isOnTop(element: HTMLElement): boolean {
  const isMet = (): boolean => {
    const [box] = element.getClientRects();
    const root = element.getRootNode();
    if (!box || !(root instanceof ShadowRoot)) return false;
    const met = root.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return met !== null && element.contains(met);
  };
  if (isMet()) return true;
  const { scrollX: left, scrollY: top } = window;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const isMetThere = isMet();
  window.scrollTo({ left, top, behavior: 'instant' });
  return isMetThere;
}
