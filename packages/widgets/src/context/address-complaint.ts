import { ConfigurationError } from '@ip-portal/core';

/** What was complained of: a page hears of each mistake once, however many elements meet it. */
const told = new Set<string>();

/** Tells whoever set up the page of an address that leads every link to the same page. `option`: the attribute. */
export function complainOf(option: string, given: string): void {
  const error = new ConfigurationError({
    action: 'link each entry to its own page',
    option,
    given,
    reason: 'has no `{id}` in it, so every link leads to the same page',
    remedy: 'Write `{id}` where the identifier belongs, as in "page.html?id={id}"',
  });
  if (told.has(error.message)) return;
  told.add(error.message);
  console.warn(error);
}
