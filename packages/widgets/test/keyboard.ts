import axe from 'axe-core';
import { userEvent } from 'vitest/browser';

/** Where the keyboard is, through shadow roots; null while it is nowhere. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body ? null : active;
}

const nativeRoles: Readonly<Record<string, string>> = {
  a: 'link',
  button: 'button',
  select: 'combobox',
  summary: 'button',
  textarea: 'textbox',
};

function roleOf(element: Element): string {
  const told = element.getAttribute('role');
  if (told) return told;
  if (!(element instanceof HTMLInputElement)) return nativeRoles[element.localName] ?? element.localName;
  if (['checkbox', 'radio'].includes(element.type)) return element.type;
  if (element.type === 'number') return 'spinbutton';
  return element.type === 'search' ? 'searchbox' : 'textbox';
}

const flags = ['aria-expanded', 'aria-checked', 'aria-selected', 'aria-pressed', 'aria-current'] as const;

/** One element as a screen reader names it: `button 筛选 expanded=false`. */
export function spoken(element: Element): string {
  axe.setup(document.body);
  try {
    const name = axe.commons.text.accessibleText(element).replaceAll(/\s+/g, ' ').trim();
    const states = flags.flatMap((flag) => {
      const value = element.getAttribute(flag);
      return value === null ? [] : [`${flag.slice(5)}=${value}`];
    });
    const checked =
      element instanceof HTMLInputElement && element.checked && element.type !== 'search' ? ['checked'] : [];
    const disabled = element.getAttribute('aria-disabled') === 'true' ? ['disabled'] : [];
    return [roleOf(element), name, ...states, ...checked, ...disabled].filter(Boolean).join(' ');
  } finally {
    axe.teardown();
  }
}

/**
 * Walks with the Tab key from where the keyboard is now and lists what it reaches, as a screen reader names it, until it
 * leaves the page, comes back to a place it has been at, or has taken `most` steps.
 */
export async function focusOrder(
  options: { readonly most?: number; readonly backwards?: boolean } = {},
): Promise<string[]> {
  const seen = new Set<Element>();
  const order: string[] = [];
  const most = options.most ?? 80;
  while (order.length < most) {
    await userEvent.keyboard(options.backwards ? '{Shift>}{Tab}{/Shift}' : '{Tab}');
    const element = focused();
    if (element === null || seen.has(element)) return order;
    seen.add(element);
    order.push(spoken(element));
  }
  return order;
}
