import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createSandbox } from '../../../test/sandbox.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';

const clean = () => {
  history.replaceState(null, '', location.pathname);
};
beforeEach(clean);
afterEach(clean);

const box = async (): Promise<HTMLInputElement> => {
  const input = await inside(the('ip-search'), 'form:not([inert]) input[type=search]');
  if (input instanceof HTMLInputElement) return input;
  throw new Error('There is no box.');
};

/** A search as an address asks for it. */
function opened(address: string, markup = '<ip-search></ip-search>') {
  history.replaceState(null, '', `${location.pathname}${address}`);
  const sandbox = createSandbox();
  stage(markup, { client: sandbox.visitor });
  return { sandbox, search: the('ip-search') };
}

test('a link cut in the middle of a character is searched without that half, and typed on', async () => {
  const errors: string[] = [];
  const hear = (event: ErrorEvent): void => {
    errors.push(event.message);
    event.preventDefault();
  };
  addEventListener('error', hear);
  onTestFinished(() => {
    removeEventListener('error', hear);
  });
  const { search } = opened(`?s.q=${encodeURIComponent(`${'x'.repeat(199)}😀`)}`);
  await inside(search, '[part=no-match]');
  const input = await box();
  input.value = `${'x'.repeat(198)}\ud83d`;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await vi.waitFor(() => {
    expect(new URLSearchParams(location.search).get('s.q')).toBe('x'.repeat(198));
  });
  expect(errors).toEqual([]);
});

test('a page far behind in the address is walked to for a while, and the page come to is named', async () => {
  const { sandbox, search } = opened('?s.page=150', '<ip-search page-size="1"></ip-search>');
  const place = await inside(search, '[part=pages] .figures');
  expect(sandbox.requests.length).toBeLessThan(30);
  expect(place.textContent).not.toContain('150');
  await vi.waitFor(() => {
    expect(place.textContent).toContain(new URLSearchParams(location.search).get('s.page'));
  });
});

test('a page that a shorter list no longer has is none of the address any more', async () => {
  const { search } = opened('?s.page=7&s.ipc=A61K', '<ip-search page-size="100"></ip-search>');
  await inside(search, '.cards h3');
  expect(all(search, '[part=pages]')).toEqual([]);
  await vi.waitFor(() => {
    expect(location.search).toBe('?s.ipc=A61K');
  });
});

test.each([
  { pageSize: 50, rightType: null, total: 4 },
  { pageSize: 10, rightType: 'patent', total: 20 },
])('$pageSize results a page of $rightType, set on page three, start at the first page', async (wanted) => {
  const { search } = opened('?s.page=3', '<ip-search page-size="10"></ip-search>');
  const place = () => all(search, '[part=pages] .figures')[0]?.textContent;
  await inside(search, '[part=pages] .figures');
  expect(place()).toBe('第 3 页，共 20 页');
  search.pageSize = wanted.pageSize;
  search.rightType = wanted.rightType;
  await vi.waitFor(() => {
    expect([place(), location.search]).toEqual([`第 1 页，共 ${wanted.total} 页`, '']);
  });
  expect(all(search, '.cards > li')).toHaveLength(wanted.pageSize);
});

test('a search that is moved keeps what it searched for, although the search before it has gone', async () => {
  opened('?s2.q=zzzz', '<ip-search></ip-search><ip-search></ip-search>');
  const [first, second] = document.querySelectorAll('ip-search');
  if (!first || !second) throw new Error('There are not two searches.');
  await inside(second, '[part=no-match]');
  first.remove();
  document.querySelector('ip-provider')?.append(second);
  await second.updateComplete;
  expect((await box()).value).toBe('zzzz');
  expect(location.search).toBe('?s2.q=zzzz');
});

test('a cursor that has aged in a link is left for a walk from the first page', async () => {
  const { search } = opened('?s.page=2&s.after=garbage', '<ip-search page-size="5"></ip-search>');
  await inside(search, '.cards h3');
  expect((await inside(search, '[part=pages] .figures')).textContent).toContain('2');
  expect(location.search).not.toContain('garbage');
});

test('a filter that the author has set is none of the address', async () => {
  const { search } = opened('?s.rightType=trademark', '<ip-search right-type="patent"></ip-search>');
  await inside(search, '.cards h3');
  expect(all(search, '.chip')).toEqual([]);
});

test('where no address can be written, another language keeps the search', async () => {
  const { search } = opened('');
  const refuse = vi.spyOn(history, 'pushState').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  await inside(search, '.cards h3');
  const input = await box();
  await userEvent.fill(input, '电池');
  await inside(search, '.cards mark');
  the('ip-provider').locale = 'en';
  await pressable(search, 'Search');
  const found = [input.value, search.matches(':state(ready)')];
  refuse.mockRestore();
  expect(found).toEqual(['电池', true]);
});

test('what was fetched ahead for one party is not shown to another', async () => {
  const { sandbox, search } = opened('', '<ip-search page-size="5"></ip-search>');
  const next = await pressable(search, '下一页');
  sandbox.delay = 300;
  next.dispatchEvent(new PointerEvent('pointerenter'));
  await vi.waitFor(() => {
    expect(sandbox.pending).toBe(1);
  });
  the('ip-provider').client = sandbox.as('buyer');
  await vi.waitFor(() => {
    expect([sandbox.pending, search.matches(':state(ready)')]).toEqual([0, true]);
  });
  const before = sandbox.requests.length;
  (await pressable(search, '下一页')).click();
  await vi.waitFor(() => {
    expect(sandbox.requests.length).toBeGreaterThan(before);
  });
});

test('a count that had not been told yet when the search was moved is told in its new place', async () => {
  const { search } = opened('');
  await inside(search, '.cards h3');
  const place = document.createElement('main');
  document.body.append(place);
  place.append(the('ip-provider'));
  await vi.waitFor(() => {
    expect(all(search, '[role=status]').some(({ textContent }) => textContent.includes('200'))).toBe(true);
  });
});
