/** Stories run outside the test runner too, so this waits by itself. */
async function inside(element: Element, selector: string): Promise<HTMLElement> {
  for (const end = performance.now() + 5000; performance.now() < end;) {
    const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  throw new Error(`Failed to fill the form in: nothing in <${element.localName}> matches ${selector}.`);
}

/** What a visitor would write. */
const answers = {
  message: '请问是否接受普通许可？年限五年，用于昆明的一条产线。',
  senderName: '李明',
  phone: '138 0013 8000',
};

/** Fills the form of an `ip-enquiry` in. */
export async function fill(element: Element, given: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const [name, text] of Object.entries({ ...answers, ...given })) {
    const field = await inside(element, `#${name}`);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  const consent = await inside(element, '#consent');
  if (consent instanceof HTMLInputElement && !consent.checked) consent.click();
}

/** Sends the form and waits for what it then shows. */
export async function send(element: Element, shown = '[part=summary]'): Promise<void> {
  (await inside(element, '[part=send]')).click();
  await inside(element, shown);
}
