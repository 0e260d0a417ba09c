/** Everything inside an element that matches. */
export function all(element: Element, selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

const patience = 5000;

/** The first thing inside an element that matches, as soon as it is there. For stories too, which know no test runner. */
export async function inside(element: Element, selector: string): Promise<HTMLElement> {
  const end = performance.now() + patience;
  for (;;) {
    const [found] = all(element, selector);
    if (found) return found;
    if (performance.now() > end) throw new Error(`Nothing in <${element.localName}> matches ${selector}.`);
    // eslint-disable-next-line no-restricted-syntax -- It looks again for what is not there yet.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
