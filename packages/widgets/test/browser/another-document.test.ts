import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createSandbox } from '../sandbox.js';
import { all, inside, stage, the } from '../stage.js';

afterEach(() => {
  document.body.replaceChildren();
});

/** A document of its own on the same page, as a preview or a window beside it would be. */
function otherDocument(): Document {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  if (!frame.contentDocument) throw new Error('Failed to open a document: the frame has none.');
  return frame.contentDocument;
}

/** How a part of an element is drawn: the look of ours, or the browser's own. */
const looks = (element: Element, selector: string): string[] =>
  all(element, selector).map((part) => {
    const { display, backgroundColor, borderRadius } = getComputedStyle(part);
    return [display, backgroundColor, borderRadius].join(' ');
  });

test('an element keeps its look in another document, and on the way back', async () => {
  stage('<ip-search></ip-search>', { client: createSandbox().visitor });
  const search = the('ip-search');
  await inside(search, '.cards h3');
  const before = looks(search, '.button, .card, .badge');
  expect(new Set(before).size).toBeGreaterThan(2);
  const provider = the('ip-provider');

  for (const { body } of [otherDocument(), document]) {
    body.append(provider);
    await vi.waitFor(() => {
      expect(looks(search, '.button, .card, .badge')).toEqual(before);
    });
  }
});

test('what comes to an element in another document is dressed there', async () => {
  stage('<ip-search></ip-search>', { client: createSandbox().visitor });
  const search = the('ip-search');
  await inside(search, '.cards h3');
  const box = await inside(search, 'input[type=search]');
  otherDocument().body.append(the('ip-provider'));
  box.focus();
  await inside(search, 'form [role=status]');
  await userEvent.keyboard('{ArrowDown}');
  const list = await inside(search, '[role=listbox]');
  await vi.waitFor(() => {
    expect(getComputedStyle(list).position).toBe('absolute');
  });
});
