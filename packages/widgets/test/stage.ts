import type { Client } from '@ip-portal/core';
import { vi } from 'vitest';
import '../src/define.js';
import { all } from './shadow.js';

export { all, inside } from './shadow.js';

/** Puts markup inside a provider on the page; what was there before goes. */
export function stage(markup: string, options: { readonly client: Client; readonly locale?: string }): void {
  document.body.replaceChildren();
  const provider = document.createElement('ip-provider');
  provider.client = options.client;
  provider.locale = options.locale ?? 'zh-CN';
  const template = document.createElement('template');
  template.innerHTML = markup;
  provider.append(template.content);
  document.body.append(provider);
}

/** The one element of a tag on the page. */
export function the<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
  const found = document.querySelector(tag);
  if (!found) throw new Error(`There is no <${tag}> on the page.`);
  return found;
}

/** A button or link inside an element by its words, as soon as it is there. */
export async function pressable(element: Element, words: string): Promise<HTMLElement> {
  return vi.waitFor(
    () => {
      const found = all(element, 'button:not([disabled]), a, label.button').find((one) =>
        one.textContent.replaceAll(/\s+/g, ' ').includes(words),
      );
      if (!found) throw new Error(`Nothing in <${element.localName}> says ${words}.`);
      return found;
    },
    { timeout: 5000, interval: 20 },
  );
}
