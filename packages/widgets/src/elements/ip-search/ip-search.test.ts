import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createSandbox, deaf, type Sandbox } from '../../../test/sandbox.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';
import { nextTask, watchStillness } from '../../../test/stillness.js';

beforeEach(() => {
  history.replaceState(null, '', location.pathname);
});

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 20 });

const searches = (sandbox: { readonly requests: readonly string[] }) =>
  sandbox.requests.filter((request) => request.startsWith('GET /v1/listings?'));

async function opened(markup = '<ip-search listing-href="listing.html?listing={id}"></ip-search>') {
  const sandbox = createSandbox();
  const still = watchStillness(sandbox);
  stage(markup, { client: sandbox.visitor });
  const search = the('ip-search');
  await inside(search, '.cards h3 a');
  return { sandbox, search, still };
}

async function type(search: Element, text: string) {
  const input = await inside(search, 'input[type=search]');
  await userEvent.fill(input, text);
}

test('shows the first page of the catalogue with links, prices, badges and counts', async () => {
  const { search } = await opened();
  expect(all(search, '.cards > li')).toHaveLength(20);
  expect(all(search, 'h3 a')[0]?.getAttribute('href')).toMatch(/listing\.html\?listing=lst_/);
  expect(all(search, '.price').every((price) => /^(¥[\d,.]+|面议)$/.test(price.textContent.trim()))).toBe(true);
  expect((await inside(search, '.found')).textContent).toContain('共 200 项');
  expect(all(search, 'fieldset legend').map((legend) => legend.textContent)).toContain('法律状态');
});

test('asks before its outline is drawn, with what the script that put it there set afterwards', async () => {
  const sandbox = createSandbox();
  // The outline is drawn in the next task at the earliest.
  const drawn = nextTask();
  stage('<ip-search></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  search.pageSize = 5;
  await drawn;
  expect(searches(sandbox)).toHaveLength(1);
  expect(searches(sandbox)[0]).toContain('limit=5');
});

test('searches while a visitor types, keeps it in the URL, and back undoes it', async () => {
  const { search } = await opened();
  await type(search, '电池');
  await eventually(() => {
    expect(all(search, '.found')[0]?.textContent).not.toContain('200');
  });
  expect(new URLSearchParams(location.search).get('s.q')).toBe('电池');
  history.back();
  await eventually(() => {
    expect(all(search, '.found')[0]?.textContent).toContain('200');
    expect(location.search).toBe('');
  });
});

test('a word composed with an input method is asked for exactly once', async () => {
  const { sandbox, search } = await opened();
  const before = searches(sandbox).length;
  const input = await inside(search, 'input[type=search]');
  if (!(input instanceof HTMLInputElement)) throw new Error('no box');
  input.dispatchEvent(new CompositionEvent('compositionstart'));
  for (const text of ['d', 'di', 'dian', 'dianchi']) {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    input.form?.requestSubmit();
  }
  input.value = '电池';
  input.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
  input.dispatchEvent(new CompositionEvent('compositionend'));
  await eventually(() => {
    expect(searches(sandbox).length).toBe(before + 1);
  });
  expect(decodeURIComponent(searches(sandbox).at(-1) ?? '')).toContain('q=电池');
});

test('a filter narrows, shows as a chip and lifts again from what is already held', async () => {
  const { search } = await opened();
  const box = await inside(search, 'fieldset:has(legend) input[type=checkbox]');
  box.click();
  const chip = await inside(search, '.chip');
  expect(all(search, 'input:checked')).toHaveLength(1);
  await eventually(() => {
    expect(all(search, '.stale')).toHaveLength(0);
  });
  expect(location.search).toContain('s.');
  chip.click();
  await search.updateComplete;
  expect(all(search, '.chip')).toHaveLength(0);
  expect(all(search, 'input:checked')).toHaveLength(0);
  expect(all(search, '.stale')).toHaveLength(0);
  expect(all(search, '.found')[0]?.textContent).toContain('200');
});

test('turning the page moves the focus to the results heading', async () => {
  const { search } = await opened();
  const first = all(search, 'h3')[0]?.textContent;
  (await pressable(search, '下一页')).click();
  await eventually(() => {
    expect(all(search, 'h3')[0]?.textContent).not.toBe(first);
  });
  expect(search.shadowRoot?.activeElement?.localName).toBe('h2');
  expect(all(search, '.pages span')[0]?.textContent).toContain('第 2 页，共 10 页');
  (await pressable(search, '上一页')).click();
  await eventually(() => {
    expect(all(search, 'h3')[0]?.textContent).toBe(first);
  });
});

test('a link to page three shows page three with one request', async () => {
  const { sandbox, search } = await opened();
  (await pressable(search, '下一页')).click();
  await eventually(() => {
    expect(all(search, '.pages span')[0]?.textContent).toContain('第 2 页');
  });
  (await pressable(search, '下一页')).click();
  await eventually(() => {
    expect(all(search, '.pages span')[0]?.textContent).toContain('第 3 页');
    expect(location.search).toContain('s.after=');
  });
  await eventually(() => {
    expect(all(search, '.stale')).toHaveLength(0);
  });
  const titles = all(search, 'h3').map((title) => title.textContent);
  const before = searches(sandbox).length;
  stage('<ip-search></ip-search>', { client: sandbox.visitor });
  await inside(the('ip-search'), '.cards h3');
  expect(all(the('ip-search'), 'h3').map((title) => title.textContent.trim())).toEqual(
    titles.map((title) => title.trim()),
  );
  expect(searches(sandbox).length).toBe(before + 1);
});

test('a page that was prefetched on intent is shown without another request, and leads on', async () => {
  const { sandbox, search, still } = await opened();
  const next = await pressable(search, '下一页');
  const before = searches(sandbox).length;
  next.dispatchEvent(new PointerEvent('pointerenter'));
  await still();
  expect(searches(sandbox)).toHaveLength(before + 1);
  next.click();
  await search.updateComplete;
  expect(all(search, '.pages span')[0]?.textContent).toContain('第 2 页');
  expect(all(search, '.stale')).toHaveLength(0);
  await still();
  expect(searches(sandbox)).toHaveLength(before + 1);
  next.dispatchEvent(new PointerEvent('pointerenter'));
  await eventually(() => {
    expect(searches(sandbox)).toHaveLength(before + 2);
  });
});

test('says so when nothing matches', async () => {
  const { search } = await opened();
  await type(search, 'zzzzqqqq');
  expect((await inside(search, '.none h3')).textContent).toBe('没有符合条件的结果');
  await eventually(() => {
    expect(all(search, 'div > [role=status]')[0]?.textContent).toBe('没有符合条件的结果');
  });
});

test('a failed search says why in human words, and trying again mends it', async () => {
  const sandbox = createSandbox();
  sandbox.cut('/v1/listings');
  const failures: string[] = [];
  document.body.addEventListener('ip-element-failed', ({ detail }) => failures.push(detail.code), { once: true });
  stage('<ip-search></ip-search>', { client: sandbox.visitor });
  const panel = await inside(the('ip-search'), '[role=alert]');
  expect(panel.textContent).toContain('无法连接到交易平台');
  expect(failures).toEqual(['connection_failed']);
  sandbox.cut(null);
  (await pressable(the('ip-search'), '重试')).click();
  await inside(the('ip-search'), '.cards h3');
});

test('the button of the box asks again for what could not be had, of which no count was told', async () => {
  const { sandbox, search } = await opened();
  sandbox.cut('/v1/listings');
  await type(search, '电池');
  await inside(search, '[role=alert]');
  expect(all(search, 'h2')[0]?.textContent.trim()).toBe('搜索结果');
  sandbox.cut(null);
  await userEvent.click(await inside(search, '[part=submit]'));
  await inside(search, '.cards h3');
  expect(all(search, '[role=alert]')).toEqual([]);
});

/** Types what is answered slowly, then what finds nothing and is answered at once. */
async function overtake(sandbox: Sandbox, search: HTMLElement): Promise<void> {
  sandbox.delay = 400;
  await type(search, '电池');
  await eventually(() => {
    expect(searches(sandbox).some((request) => decodeURIComponent(request).includes('q=电池'))).toBe(true);
  });
  sandbox.delay = 0;
  await type(search, 'zzzzqqqq');
  await inside(search, '.none h3');
}

test('a page that brings answers nobody waits for any more shows none of an earlier search', async () => {
  const sandbox = createSandbox();
  stage('<ip-search></ip-search>', { client: deaf(sandbox.visitor) });
  const search = the('ip-search');
  await inside(search, '.cards h3');
  await overtake(sandbox, search);
  await eventually(() => {
    expect(sandbox.pending).toBe(0);
  });
  await search.updateComplete;
  expect([all(search, '.none h3').length, all(search, '.cards h3').length]).toEqual([1, 0]);
});

test('an answer that comes too late does not replace a newer one', async () => {
  const { sandbox, search, still } = await opened();
  await overtake(sandbox, search);
  await still();
  expect(all(search, '.none h3')).toHaveLength(1);
});

test('speaks English when asked to, and switches without asking the platform again', async () => {
  const { sandbox, search } = await opened();
  const before = searches(sandbox).length;
  the('ip-provider').locale = 'en';
  await eventually(() => {
    expect(all(search, 'h2')[0]?.textContent).toContain('Results');
  });
  expect(searches(sandbox)).toHaveLength(before);
});

test('opening a listing can be taken over by the page', async () => {
  const { search } = await opened();
  const heard = vi.fn((event: Event) => {
    event.preventDefault();
  });
  document.addEventListener('ip-listing-selected', heard, { once: true });
  all(search, 'h3 a')[0]?.click();
  expect(heard).toHaveBeenCalledOnce();
});
