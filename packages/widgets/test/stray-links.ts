/** Everything on the page, through shadow roots too. */
export function oursIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? oursIn(element.shadowRoot) : []),
  ]);
}

/** What is addressed to anything but the web or a mailbox once it is parsed, and what opens a tab that could look back. */
export function strayLinks(): string[] {
  return oursIn(document.body).flatMap((element) => {
    const addresses = ['href', 'src', 'action', 'formaction', 'data', 'poster'].flatMap(
      (name) => element.getAttribute(name) ?? [],
    );
    const stray = addresses.filter(
      (address) => !['http:', 'https:', 'mailto:'].includes(new URL(address, location.href).protocol),
    );
    const opens = element.getAttribute('target') === '_blank';
    const isOpen = opens && element.getAttribute('rel') !== 'noopener noreferrer';
    const tells = opens && element.getAttribute('referrerpolicy') !== 'no-referrer';
    return stray.length > 0 || isOpen || tells ? [element.outerHTML.slice(0, 200)] : [];
  });
}
