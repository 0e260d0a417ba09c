import type { ListingSummary } from '@ip-portal/core';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { transcribe } from '../../../test/announcements.js';
import { focused } from '../../../test/keyboard.js';
import { alteredListing, findListing } from '../../../test/listings.js';
import { createSandbox, deaf, orderableListing, type Sandbox } from '../../../test/sandbox.js';
import { settled } from '../../../test/settled.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';

beforeEach(async () => {
  await page.viewport(1280, 900);
  history.replaceState(null, '', location.pathname);
});

const textOf = (element: Element): string => element.shadowRoot?.textContent.replaceAll(/\s+/g, ' ') ?? '';

const isVerified = ({ verification }: ListingSummary): boolean => verification.level === 'full';

function show(sandbox: Pick<Sandbox, 'visitor'>, { id }: Pick<ListingSummary, 'id'>, locale = 'zh-CN') {
  stage(`<ip-listing listing-id="${id}"></ip-listing>`, { client: sandbox.visitor, locale });
  return the('ip-listing');
}

test('shows a right with its number, status, data and price', async () => {
  const sandbox = createSandbox();
  const listing = await orderableListing(sandbox.visitor);
  const element = show(sandbox, listing);
  expect((await inside(element, 'h2')).textContent).toBe(listing.title['zh-CN']);
  expect((await inside(element, '[part=price]')).textContent.trim()).toMatch(/^¥/);
  for (const words of ['法律状态', '剩余期限', '年费', '权利负担', '著录数据', '申请号', '来源：'])
    expect(textOf(element)).toContain(words);
  expect(element.matches(':state(ready)')).toBe(true);
});

test('a right that ended before its term has no remaining term', async () => {
  const sandbox = createSandbox({ listings: 1000 });
  const [lapsed] = (await sandbox.visitor.listings.list({ legalStatus: ['lapsed_fee'] })).data;
  const element = show(sandbox, lapsed!);
  expect((await inside(element, '[part=legal-status]')).textContent).toContain('未缴年费终止');
  expect(textOf(element)).not.toContain('剩余期限');
});

test('a right that nobody has verified says so, and lists no checks', async () => {
  const sandbox = createSandbox();
  const element = show(
    sandbox,
    await findListing(sandbox.visitor, ({ verification }) => verification.level === 'none'),
  );
  await inside(element, '[part=data]');
  await vi.waitFor(() => {
    expect(sandbox.requests.some((request) => request.includes('verification'))).toBe(true);
    expect(sandbox.pending).toBe(0);
  });
  expect(textOf(element)).toContain('未核验');
  expect(all(element, '.stamp')).toEqual([]);
  expect(all(element, '[part=verification]')).toEqual([]);
});

test('in large print on a phone, what follows the first words of the seal is as wide as the page', async () => {
  await page.viewport(320, 800);
  const sandbox = createSandbox();
  const element = show(sandbox, await findListing(sandbox.visitor, isVerified), 'en');
  element.setAttribute('display-mode', 'elder');
  await inside(element, '[part=verification]');
  const seal = (await inside(element, '[part=seal]')).getBoundingClientRect();
  const box = (selector: string) => all(element, `[part=seal] ${selector}`)[0]?.getBoundingClientRect();
  expect(box('strong')?.left).toBeGreaterThan(box('.stamp')?.right ?? Infinity);
  const rest = all(element, '[part=seal] p > span');
  expect(rest).not.toEqual([]);
  for (const words of rest)
    expect([words.getBoundingClientRect().left, words.getBoundingClientRect().width]).toEqual([seal.left, seal.width]);
});

test('takes the listing from the address when it has no attribute', async () => {
  const sandbox = createSandbox();
  const listing = await orderableListing(sandbox.visitor);
  history.replaceState(null, '', `?listing=${listing.id}`);
  stage('<ip-listing></ip-listing>', { client: sandbox.visitor });
  expect((await inside(the('ip-listing'), 'h2')).textContent).toBe(listing.title['zh-CN']);
});

test('a new language keeps what is on show and asks nothing', async () => {
  const sandbox = createSandbox();
  const element = show(sandbox, await findListing(sandbox.visitor, isVerified));
  await inside(element, '[part=verification]');
  const before = sandbox.requests.length;
  the('ip-provider').locale = 'en';
  await vi.waitFor(() => {
    expect(textOf(element)).toContain('Bibliographic data');
  });
  expect(sandbox.requests).toHaveLength(before);
});

test('says in human words that a listing is not there, with the id of the request', async () => {
  const element = show(createSandbox(), { id: 'lst_nowhere' as ListingSummary['id'] }, 'en');
  const panel = await inside(element, '[role=alert]');
  expect(panel.textContent).toContain('Nothing was found');
  expect(panel.querySelector('code')?.textContent).not.toBe('');
  expect(panel.querySelector('button')).toBeNull();
});

test('opens the order form in place, unless the page takes the order', async () => {
  const sandbox = createSandbox();
  const listing = await orderableListing(sandbox.visitor);
  const element = show(sandbox, listing);
  const heard: string[] = [];
  const take = (event: HTMLElementEventMap['ip-order-requested']): void => {
    heard.push(event.detail.listingId);
    event.preventDefault();
  };
  document.body.addEventListener('ip-order-requested', take, { once: true });
  (await pressable(element, '下单购买')).click();
  expect(heard).toEqual([listing.id]);
  expect(all(element, 'ip-order-form')).toHaveLength(0);
  (await pressable(element, '下单购买')).click();
  expect((await inside(element, 'ip-order-form')).getAttribute('listing-id')).toBe(listing.id);
  await vi.waitFor(() => {
    expect(focused()?.textContent).toBe('办理下单');
  });
});

test('a listing without a fixed price is not ordered but asked about', async () => {
  const sandbox = createSandbox();
  const element = show(sandbox, await findListing(sandbox.visitor, ({ price }) => price === null));
  expect((await inside(element, '[part=price]')).textContent.trim()).toBe('面议');
  expect(all(element, '[part=order]')).toHaveLength(0);
  expect((await inside(element, '[part=enquire]')).classList).toContain('primary');
});

test.each([
  ['locked', '已有买家下单'],
  ['sold', '已售出'],
  ['in_escrow', '其他（in escrow）'],
])('a listing that is %s offers no order and says why', async (status, words) => {
  const sandbox = createSandbox();
  alteredListing(sandbox, () => ({ status }));
  const element = show(sandbox, await orderableListing(sandbox.visitor));
  expect((await inside(element, '[part=availability]')).textContent).toContain(words);
  expect(all(element, '[part=order]')).toHaveLength(0);
  expect(all(element, '[part=enquire]')).toHaveLength(1);
});

test('a verification ages: good, ending soon, expired, each in words', async () => {
  const sandbox = createSandbox();
  const isDue = ({ verification, status }: ListingSummary) =>
    verification.level === 'full' && status === 'published' && (verification.asOf ?? '') >= '2026-11-01';
  const listing = await findListing(sandbox.visitor, isDue);
  const element = show(sandbox, listing);
  const sealSays = async (words: string): Promise<void> => {
    await vi.waitFor(() => {
      expect(all(element, '[part=seal]')[0]?.textContent).toContain(words);
    });
  };
  await sealSays('有效至');
  expect(all(element, '.stamp')[0]?.className).toMatch(/stamp (?:seal|attention)/);
  await sandbox.control('POST', 'clock', {
    command: 'set',
    at: `${afterDays(listing.verification.asOf, 26)}T02:00:00Z`,
  });
  element.refresh();
  await sealSays('还有 4 天');
  await sealSays('核验即将过期');
  await sandbox.control('POST', 'clock', {
    command: 'set',
    at: `${afterDays(listing.verification.asOf, 40)}T02:00:00Z`,
  });
  element.refresh();
  await sealSays('核验已过期');
});

const afterDays = (date: string | null, days: number): string =>
  new Date(Date.parse(date ?? '') + days * 86_400_000).toISOString().slice(0, 10);

test('tells what co-owners and encumbrances mean for a buyer, and warns of old data', async () => {
  const sandbox = createSandbox();
  alteredListing(sandbox, (right) => ({
    right: {
      ...right,
      holders: ['甲公司', '乙大学'],
      encumbrances: [{ kind: 'pledge', recordNumber: null, since: '2026-01-01', holder: '某银行' }],
      legalStatusRecord: { status: 'grace', asOf: '2026-06-01', source: '公报' },
    },
  }));
  const element = show(sandbox, await orderableListing(sandbox.visitor));
  const legal = await inside(element, '[part=legal-status]');
  expect(legal.textContent).toContain('由 2 方共有');
  expect(legal.textContent).toContain('质权人书面同意');
  expect((await inside(element, '[part=lag]')).classList).toContain('attention');
});

test('keeps what was read when a newer reading fails, and says that it may be out of date, and why', async () => {
  const sandbox = createSandbox();
  const element = show(sandbox, await findListing(sandbox.visitor, isVerified));
  await inside(element, '[part=verification]');
  sandbox.cut('/listings');
  element.refresh();
  expect((await inside(element, '[part=stale] p')).innerText).toBe(
    '未能更新，显示的可能不是最新状态。\n无法连接到交易平台。请检查网络后重试。',
  );
  expect(element.matches(':state(stale)')).toBe(true);
  expect(all(element, 'h2')).toHaveLength(1);
  sandbox.cut(null);
  await userEvent.click(await pressable(element, '重试'));
  await vi.waitFor(() => {
    expect(all(element, '[part=stale]')).toHaveLength(0);
  });
});

/** A listing over which somebody is writing to its owner. */
async function asking() {
  const sandbox = createSandbox();
  const element = show(sandbox, await orderableListing(sandbox.visitor));
  await userEvent.click(await inside(element, '[part=enquire]'));
  const dialog = await inside(element, 'dialog[open]');
  const enquiry = await inside(element, 'ip-enquiry');
  await userEvent.fill(await inside(enquiry, '#message'), '能否先看样品？');
  return { element, dialog, enquiry };
}

test('the enquiry opens in a dialog, and closing it loses nothing that was written', async () => {
  const { element, dialog, enquiry } = await asking();
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => {
    expect(dialog.hasAttribute('open')).toBe(false);
  });
  expect(focused()?.getAttribute('part')).toBe('enquire');
  await userEvent.keyboard('{Enter}');
  await inside(element, 'dialog[open]');
  expect((await inside(enquiry, '#message')).matches(':placeholder-shown')).toBe(false);
  expect(all(enquiry, '#message').map((field) => field instanceof HTMLTextAreaElement && field.value)).toEqual([
    '能否先看样品？',
  ]);
});

test('a listing that is moved while somebody asks keeps the dialog over the page, with what was written', async () => {
  const { dialog, enquiry } = await asking();
  document.body.append(the('ip-provider'));
  expect(dialog.matches(':modal')).toBe(true);
  expect((await inside(enquiry, '#message')).matches(':placeholder-shown')).toBe(false);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => {
    expect(dialog.hasAttribute('open')).toBe(false);
  });
});

test('the key that ends a composition leaves the dialog open', async () => {
  const sandbox = createSandbox();
  const element = show(sandbox, await orderableListing(sandbox.visitor));
  await userEvent.click(await inside(element, '[part=enquire]'));
  const dialog = await inside(element, 'dialog[open]');
  const message = await inside(await inside(element, 'ip-enquiry'), '#message');
  await userEvent.click(message);
  const compose = (type: string) =>
    message.dispatchEvent(new CompositionEvent(type, { bubbles: true, composed: true }));
  compose('compositionstart');
  await userEvent.keyboard('{Escape}');
  expect(dialog.hasAttribute('open')).toBe(true);
  compose('compositionend');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => {
    expect(dialog.hasAttribute('open')).toBe(false);
  });
});

test('a page that takes the enquiry keeps the dialog shut', async () => {
  const sandbox = createSandbox();
  const element = show(sandbox, await orderableListing(sandbox.visitor));
  element.addEventListener('ip-enquiry-opened', (event) => {
    event.preventDefault();
  });
  await userEvent.click(await inside(element, '[part=enquire]'));
  expect(all(element, 'dialog')).toHaveLength(0);
});

test('the record of the office is read when a reader opens it', async () => {
  const sandbox = createSandbox();
  const element = show(sandbox, await findListing(sandbox.visitor, isVerified));
  await inside(element, '[part=verification]');
  const asked = () => sandbox.requests.filter((request) => request.includes('/registry'));
  expect(asked()).toEqual([]);
  (await inside(element, '.record > summary')).focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(
    () => {
      expect(all(element, 'ip-legal-status')[0]?.shadowRoot?.querySelector('[part~=events] li')).not.toBeNull();
    },
    { timeout: 8000 },
  );
  expect(asked()).toHaveLength(1);
});

test('copies the number, and shows the link to copy by hand where the browser will not', async () => {
  const sandbox = createSandbox();
  const element = show(sandbox, await orderableListing(sandbox.visitor));
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
  onTestFinished(() => {
    write.mockRestore();
  });
  await userEvent.click(await inside(element, '.head .copy'));
  expect(write).toHaveBeenCalledWith(all(element, '[part=number]')[0]?.textContent);
  await vi.waitFor(() => {
    expect(all(element, '[role=status]').map(({ textContent }) => textContent)).toContain('已复制');
  });
  write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  await userEvent.click(await inside(element, '[part=share]'));
  const address = await inside(element, '[part=address]');
  expect(address instanceof HTMLInputElement && address.value).toBe(location.href);
});

test('each thing that is copied is told, in the same words', async () => {
  const sandbox = createSandbox();
  const element = show(sandbox, await orderableListing(sandbox.visitor));
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onTestFinished(() => {
    write.mockRestore();
  });
  await inside(element, '[part=offer]');
  const transcript = transcribe(element);
  onTestFinished(transcript.stop);
  for (const [at, button] of ['.head .copy', '[part=share]', '.head .copy'].entries()) {
    await userEvent.click(await inside(element, button));
    await vi.waitFor(() => {
      expect(transcript.said.map((words) => words.trim())).toEqual(Array(at + 1).fill('polite: 已复制'));
    });
  }
});

test('who gives up sharing has nothing copied; where sharing is refused, the link is copied', async () => {
  const sandbox = createSandbox();
  const element = show(sandbox, await orderableListing(sandbox.visitor));
  const outcomes = ['AbortError', 'NotAllowedError'];
  const given = vi.fn(() => Promise.reject(new DOMException('no', outcomes.shift())));
  Object.defineProperty(navigator, 'share', { configurable: true, value: given });
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onTestFinished(() => {
    write.mockRestore();
    Reflect.deleteProperty(navigator, 'share');
  });
  const share = await inside(element, '[part=share]');
  await userEvent.click(share);
  await userEvent.click(share);
  await vi.waitFor(() => {
    expect(write.mock.calls).toEqual([[location.href]]);
  });
  expect(given).toHaveBeenCalledTimes(2);
});

test('whoever comes back to a listing after a while finds it read anew', async () => {
  const sandbox = createSandbox();
  const listing = await findListing(sandbox.visitor, isVerified);
  const element = show(sandbox, listing);
  await inside(element, '[part=verification]');
  const asked = () => sandbox.requests.filter((request) => request === `GET /v1/listings/${listing.id}`).length;
  const comeBack = () => document.dispatchEvent(new Event('visibilitychange'));
  comeBack();
  await sandbox.control('POST', 'clock', { command: 'advance', by: 'PT2M' });
  // The next answer of the platform tells the client what time it is there.
  await sandbox.visitor.listings.list({ limit: 1 }, { cache: false });
  expect(asked()).toBe(1);
  comeBack();
  await vi.waitFor(() => {
    expect(asked()).toBe(2);
  });
});

test('an English page tells in English which register a legal status comes from', async () => {
  const { visitor } = createSandbox();
  const { id } = await orderableListing(visitor);
  stage(`<ip-listing listing-id="${id}"></ip-listing>`, { client: visitor, locale: 'en' });
  const section = await inside(the('ip-listing'), '[part=legal-status]');
  expect(section.textContent).toMatch(/Source: patent (register|gazette) of the CNIPA/);
});

test('the way to sign in and the contract of the page reach the forms that open in place; without them the forms have their own', async () => {
  const { visitor } = createSandbox();
  const { id } = await orderableListing(visitor);
  const given = '<a slot="sign-in" href="/login">园区账号登录</a><a slot="contract" href="/contract">合同全文</a>';
  for (const content of [given, '']) {
    stage(`<ip-listing listing-id="${id}">${content}</ip-listing>`, { client: visitor });
    const listing = the('ip-listing');
    (await pressable(listing, '下单购买')).click();
    const form = await inside(listing, 'ip-order-form');
    const handedOn = [...form.querySelectorAll('slot')].map((slot) => [
      slot.slot,
      slot.assignedElements()[0]?.textContent,
    ]);
    const all = [
      ['sign-in', '园区账号登录'],
      ['contract', '合同全文'],
    ];
    expect(handedOn).toEqual(content ? all : []);
  }
});

test('an answer that comes late leaves the listing on show as it is, and brings none where none is chosen', async () => {
  const sandbox = createSandbox();
  const listing = await orderableListing(sandbox.visitor);
  const other = await findListing(sandbox.visitor, ({ id }) => id !== listing.id);
  for (const next of [other.id, '']) {
    sandbox.delay = 200;
    const element = show({ visitor: deaf(sandbox.visitor) }, listing);
    const asked = sandbox.requests.length;
    await vi.waitFor(() => {
      expect(sandbox.requests.length).toBeGreaterThan(asked);
    });
    sandbox.delay = 0;
    element.listingId = next;
    await settled(document.body, { sandbox });
    expect(element.matches(`:state(${next ? 'ready' : 'empty'})`)).toBe(true);
    expect(all(element, '.head h2').map(({ textContent }) => textContent)).toEqual(next ? [other.title['zh-CN']] : []);
  }
});

test('a listing that is moved before its checks have come shows them all the same', async () => {
  const sandbox = createSandbox();
  const listing = await findListing(sandbox.visitor, isVerified);
  Object.assign(sandbox, { delay: 300, slow: 'verification' });
  const element = show(sandbox, listing);
  await inside(element, '.expected[aria-busy=true]');
  the('ip-provider').prepend(document.createElement('p'), element);
  await inside(element, '[part=verification]');
  expect(all(element, '[aria-busy=true]')).toEqual([]);
});
