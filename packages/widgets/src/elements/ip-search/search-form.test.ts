import { beforeEach, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { testInChromium } from '../../../test/emulation.js';
import { createSandbox } from '../../../test/sandbox.js';
import { all, inside, stage, the } from '../../../test/stage.js';
import { watchStillness } from '../../../test/stillness.js';

beforeEach(() => {
  history.replaceState(null, '', location.pathname);
});

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 20 });

/** A search with the caret in its box, and the words it has asked for since; where they find nothing it asks without them too. */
async function opened() {
  const sandbox = createSandbox();
  const still = watchStillness(sandbox);
  stage('<ip-search></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  await inside(search, '.cards h3');
  const input = await inside(search, 'input[type=search]');
  if (!(input instanceof HTMLInputElement)) throw new Error('The box is no input.');
  input.focus();
  const asked = () =>
    sandbox.requests
      .filter((request) => request.startsWith('GET /v1/listings?'))
      .slice(1)
      .map((request) => new URLSearchParams(request.split('?')[1]).get('q'))
      .filter((words) => words !== null);
  return { search, input, asked, still };
}

/** The browser's own input method: what a pinyin keyboard does, letter by letter. */
async function compose(letters: string): Promise<void> {
  for (let end = 1; end <= letters.length; end += 1) {
    const text = letters.slice(0, end);
    await cdp().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229 });
    await cdp().send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
  }
}

testInChromium('a word composed with pinyin is asked for exactly once, when its composition ends', async () => {
  const { search, input, asked, still } = await opened();
  await compose('dianchi');
  expect(input.value).toBe('dianchi');
  // Nothing may have been asked for, nor written into the address.
  await still();
  expect(asked()).toEqual([]);
  expect(location.search).toBe('');
  input.form?.requestSubmit();
  expect(location.search).toBe('');
  await cdp().send('Input.insertText', { text: '电池' });
  await eventually(() => {
    expect(asked()).toEqual(['电池']);
    expect(all(search, 'mark').length).toBeGreaterThan(0);
  });
  expect(input.value).toBe('电池');
  await still();
  expect(asked()).toEqual(['电池']);
  expect(new URLSearchParams(location.search).get('s.q')).toBe('电池');
});

testInChromium('a composition that is given up asks nothing', async () => {
  const { input, asked, still } = await opened();
  await compose('dian');
  await cdp().send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await still();
  expect(input.value).toBe('');
  expect(asked()).toEqual([]);
});

testInChromium('a second word after the first makes one query more', async () => {
  const { asked } = await opened();
  await compose('dianchi');
  await cdp().send('Input.insertText', { text: '电池' });
  await compose('gemo');
  await cdp().send('Input.insertText', { text: '隔膜' });
  await eventually(() => {
    expect(asked().at(-1)).toBe('电池隔膜');
  });
  expect(asked().every((query) => query === '电池' || query === '电池隔膜')).toBe(true);
});

test('a number pasted in full-width figures, with blanks, finds its right', async () => {
  const { search, input, asked } = await opened();
  const facts = all(search, '.facts li').find((fact) => /^ZL\d{12}\.[\dX]$/.test(fact.textContent));
  const number = facts?.textContent.slice(2) ?? '';
  const wide = [...`CN ${number.slice(0, 4)} ${number.slice(4)}`]
    .map((one) => (one === ' ' ? one : String.fromCharCode(one.charCodeAt(0) + 0xfee0)))
    .join('');
  input.value = wide;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  expect(input.value).toBe(`CN${number}`);
  await eventually(() => {
    expect(all(search, '.cards > li')).toHaveLength(1);
  });
  expect(all(search, '.facts li')[0]?.textContent).toBe(`ZL${number}`);
  expect(asked()).toEqual([`CN${number}`]);
});

testInChromium('while a word is composed, the suggestions neither open nor close, and no key takes one', async () => {
  const { search, input } = await opened();
  const options = () => all(search, '[role=option]').map((option) => option.textContent.replaceAll(/\s+/g, ' ').trim());
  await inside(search, 'form [role=status]');
  /** The keys an input method lets the page hear of; for Escape, Chromium would empty the box whoever pressed it. */
  const press = async (): Promise<void> => {
    for (const key of ['ArrowDown', 'Enter'])
      await cdp().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 });
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true }));
    await search.updateComplete;
  };
  await compose('yong');
  await press();
  expect(options()).toEqual([]);
  expect(input.value).toBe('yong');
  await cdp().send('Input.insertText', { text: '用' });
  await eventually(() => {
    expect(options()[0]).toContain('实用新型专利');
  });
  const before = options();
  await compose('xin');
  await press();
  expect(options()).toEqual(before);
  expect(input.hasAttribute('aria-activedescendant')).toBe(false);
  expect(new URLSearchParams(location.search).get('s.q')).toBe('用');
  await cdp().send('Input.insertText', { text: '新' });
  await eventually(() => {
    expect(all(search, '[role=option] mark')[0]?.textContent).toBe('用新');
  });
});
