import { oursIn } from './stray-links.js';

/** What a finger aims at; a region that only scrolls is no target. */
const pressable = [
  'a[href]',
  'button:enabled',
  'input:enabled:not([type=hidden])',
  'select:enabled',
  'textarea:enabled',
  'summary',
  '[role=option]',
  '[role=treeitem]',
  '[role=treeitem] > :has(> svg)',
].join();

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Least size of a target in CSS pixels: WCAG 2.2 AA 2.5.8 for all; where everything is large, a thumb's height. */
const leastIn = (mode: string): Size => (mode === 'elder' ? { width: 24, height: 44 } : { width: 24, height: 24 });

/** A label presses its control, so either is the target; what is hidden from the eye is none. */
function boxesOf(element: Element): DOMRect[] {
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  return [element, ...labels]
    .filter((one) => {
      const { clipPath, pointerEvents } = getComputedStyle(one);
      return one.checkVisibility({ visibilityProperty: true }) && clipPath === 'none' && pointerEvents !== 'none';
    })
    .map((one) => one.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
}

/** What a page puts into our slots is its own. */
const isOurs = (element: Element): boolean => element.getRootNode() instanceof ShadowRoot;

/** A link among the words of a sentence is as high as its line. */
function isInSentence(element: Element): boolean {
  if (getComputedStyle(element).display !== 'inline') return false;
  return [...(element.parentNode?.childNodes ?? [])].some((node) => node instanceof Text && node.data.trim() !== '');
}

/** The visible targets below a node that are too small for a finger, each with its size. */
export function smallTargets(root: ParentNode, mode: string): string[] {
  const least = leastIn(mode);
  return oursIn(root).flatMap((element) => {
    if (!isOurs(element) || !element.matches(pressable) || isInSentence(element)) return [];
    const boxes = boxesOf(element);
    // Half a pixel is lost where lines are rounded.
    const isLarge = boxes.some(({ width, height }) => width > least.width - 0.5 && height > least.height - 0.5);
    const [box] = boxes;
    if (isLarge || !box) return [];
    const size = `${Math.round(box.width)} × ${Math.round(box.height)} px`;
    return [`a target of ${size}, less than ${least.width} × ${least.height}\n    ${element.outerHTML.slice(0, 160)}`];
  });
}
