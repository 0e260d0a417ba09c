import { oursIn } from './stray-links.js';

/** CSS pixels of 18 pt: the least size of a text where everything is large. */
const least = 24;

/** What stands in a list of options is drawn by the browser. */
const notRead = 'style, option';

const isClipped = (element: Element | null): boolean =>
  element !== null && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement));

const isSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isClipped(element);

/** The words that a box shows of itself; a field shows what is written in it. */
function wordsOf(element: Element): string {
  const own = [...element.childNodes].flatMap((node) => (node instanceof Text ? [node.data.trim()] : []));
  const isField = element instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(element.type);
  return [...own, ...(isField ? [element.value || element.placeholder] : [])].join('');
}

/** The texts below a node that are smaller than large print is to be, each with its size; what a page puts into our slots is its own. */
export function smallTexts(root: ParentNode): string[] {
  return oursIn(root).flatMap((element) => {
    if (!(element.getRootNode() instanceof ShadowRoot) || element.matches(notRead)) return [];
    const words = wordsOf(element);
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    // Words beside a symbol may be left out by having no size. Half a pixel is lost where steps are rounded.
    if (words === '' || size === 0 || size > least - 0.5 || !isSeen(element)) return [];
    return [
      `a text of ${size} px, less than ${least}: “${words.slice(0, 40)}”\n    ${element.outerHTML.slice(0, 120)}`,
    ];
  });
}
