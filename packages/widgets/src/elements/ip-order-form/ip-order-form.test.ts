import { expect, onTestFinished, test, vi } from 'vitest';
import { findListing } from '../../../test/listings.js';
import { createSandbox, orderableListing, type Sandbox } from '../../../test/sandbox.js';
import { settled } from '../../../test/settled.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';

async function opened(options: { readonly signedIn: boolean; readonly locale?: string }) {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  stage(`<ip-order-form listing-id="${id}"></ip-order-form>`, {
    client: options.signedIn ? sandbox.as('buyer') : sandbox.visitor,
    locale: options.locale ?? 'zh-CN',
  });
  const form = the('ip-order-form');
  await inside(form, 'table');
  return { sandbox, form, id };
}

const posted = (sandbox: Sandbox, path: string) =>
  sandbox.requests.filter((request) => request === `POST /v1/${path}`).length;

test('shows every line of the quote and asks again when somebody else is to file', async () => {
  const { sandbox, form } = await opened({ signedIn: false });
  expect(all(form, 'tr.sum td')[0]?.textContent).toMatch(/^¥/);
  const [, buyer] = all(form, 'input[type=radio]');
  buyer?.click();
  await vi.waitFor(() => {
    expect(posted(sandbox, 'quotes')).toBe(2);
  });
  await inside(form, 'table');
  expect(all(form, '.clauses li')[2]?.textContent).toContain('买方办理');
});

test.each([
  ['zh-CN', '国家知识产权局办理实务'],
  ['en', 'Practice of the China National Intellectual Property Administration'],
])('says in %s what the duration rests on', async (locale, begins) => {
  const { form } = await opened({ signedIn: false, locale });
  const [source] = all(form, 'table + .quiet bdi');
  expect([source?.lang, source?.textContent.startsWith(begins)]).toEqual([locale, true]);
});

test('what a duration rests on is told as it stands where the platform has one language for it', async () => {
  const { sandbox, form } = await opened({ signedIn: false, locale: 'en' });
  sandbox.alter = (path, answer) =>
    path.endsWith('/quotes')
      ? { ...answer, expectedDuration: { minimumDays: 1, maximumDays: 2, source: '经验' } }
      : answer;
  all(form, 'input[type=radio]')[1]?.click();
  await vi.waitFor(() => {
    const [source] = all(form, 'table + .quiet bdi');
    expect([source?.lang, source?.textContent]).toEqual(['zh-CN', '经验']);
  });
});

test('tells a buyer before ordering what each side will be asked for, as the order then asks it', async () => {
  const { sandbox, form, id } = await opened({ signedIn: true });
  const sides = all(form, '[part=papers] section');
  expect(sides.map((side) => side.querySelector('h5')?.textContent)).toEqual(['您（买方）', '卖方']);
  const [mine, theirs] = sides.map((side) => side.textContent.replaceAll(/\s+/g, ' '));
  expect(mine).toMatch(/专利权转让协议签署 2 份原件/);
  expect(mine).toContain('营业执照或身份证提交文件');
  expect(theirs).toMatch(/专利权转让协议签署 2 份原件/);
  expect(all(form, '[part=papers]')[0]?.textContent).toContain('签署前都可以下载阅读');
  expect(posted(sandbox, 'orders/preview')).toBe(1);
  const { documents = [] } = await sandbox.as('buyer').orders.preview({ listingId: id, filingParty: 'platform' });
  const names = documents.filter(({ signers }) => signers.includes('buyer')).map(({ name }) => name['zh-CN']);
  expect(names).not.toEqual([]);
  for (const name of names) expect(mine).toContain(name);
});

test('a fee of the office that is paid past the platform is told with its payer and its source', async () => {
  const { form } = await opened({ signedIn: true });
  expect(all(form, '[part=official-fee]')).toEqual([]);
  all(form, 'input[type=radio]')[1]?.click();
  const fee = await inside(form, '[part=official-fee]');
  expect(fee.textContent.replaceAll(/\s+/g, ' ')).toContain('著录事项变更费 ¥200，由您直接向国家知识产权局缴纳');
  expect(fee.textContent).toContain('国家知识产权局专利收费标准');
  all(form, 'input[type=radio]')[2]?.click();
  await vi.waitFor(() => expect(all(form, '[part=official-fee]')[0]?.textContent).toContain('由卖方直接'));
});

test('a visitor sees what each side will be asked for, and nothing is asked that would be refused, nor told as an error', async () => {
  const { sandbox, form } = await opened({ signedIn: false });
  const sides = all(form, '[part=papers] section');
  expect(sides.map((side) => side.querySelector('h5')?.textContent)).toEqual(['您（买方）', '卖方']);
  const [mine, theirs] = sides.map(({ textContent }) => textContent);
  expect([mine?.includes('专利证书原件'), theirs?.includes('专利证书原件')]).toEqual([false, true]);
  expect(posted(sandbox, 'orders/preview')).toBe(0);
  expect(sandbox.errors).toEqual([]);
});

test('who cannot be told what the order will ask for orders all the same', async () => {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  sandbox.cut('/orders/preview');
  stage(`<ip-order-form listing-id="${id}"></ip-order-form>`, { client: sandbox.as('buyer') });
  const form = the('ip-order-form');
  await inside(form, '[part=papers] section');
  (await inside(form, '.agree input')).click();
  (await pressable(form, '确认下单')).click();
  expect((await inside(form, '[part=done]')).textContent).toContain('下单成功');
});

test('where the platform tells kinds of papers and not who owes them, they stand in one list', async () => {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  sandbox.alter = (_path, { documents: _untold, ...answer }) => answer;
  stage(`<ip-order-form listing-id="${id}"></ip-order-form>`, { client: sandbox.visitor });
  await inside(the('ip-order-form'), '.papers li');
  expect(all(the('ip-order-form'), '.papers li').length).toBeGreaterThan(1);
  expect(all(the('ip-order-form'), '[part=papers]')).toEqual([]);
});

test('does not order before the contract is accepted', async () => {
  const { sandbox, form } = await opened({ signedIn: true });
  (await pressable(form, '确认下单')).click();
  await form.updateComplete;
  expect(all(form, '[role=status]').map((status) => status.textContent)).toContain('请先阅读并同意合同。');
  expect(form.shadowRoot?.activeElement?.getAttribute('type')).toBe('checkbox');
  expect(posted(sandbox, 'orders')).toBe(0);
});

test('nobody orders while what the form stands in, through shadow roots too, keeps the price from being read', async () => {
  const { sandbox, form } = await opened({ signedIn: true });
  const around = document.createElement('div');
  form.before(around);
  around.attachShadow({ mode: 'open' }).append(form);
  (await inside(form, '.agree input')).click();
  around.style.opacity = '0.1';
  (await pressable(form, '确认下单')).click();
  await form.updateComplete;
  expect(all(form, '[role=alert]')[0]?.textContent).toContain('看不清');
  expect(posted(sandbox, 'orders')).toBe(0);
  around.style.opacity = '';
  (await pressable(form, '确认下单')).click();
  expect((await inside(form, '[part=done]')).textContent).toContain('下单成功');
});

/** What the page is told of orders while a test runs. */
function createdOrders(): unknown[] {
  const created: unknown[] = [];
  const listen = ({ detail }: HTMLElementEventMap['ip-order-created']): unknown => created.push(detail);
  document.addEventListener('ip-order-created', listen);
  onTestFinished(() => {
    document.removeEventListener('ip-order-created', listen);
  });
  return created;
}

test('a double click is one order, with the contract confirmed', async () => {
  const { sandbox, form, id } = await opened({ signedIn: true });
  const created = createdOrders();
  (await inside(form, '.agree input')).click();
  const button = await pressable(form, '确认下单');
  button.click();
  button.click();
  expect((await inside(form, '[part=done]')).textContent).toContain('下单成功');
  await settled(document.body, { sandbox });
  expect(posted(sandbox, 'orders')).toBe(1);
  const page = await sandbox.as('buyer').orders.list();
  expect(page.data).toHaveLength(1);
  expect(created).toEqual([{ orderId: page.data[0]?.id, listingId: id }]);
  expect(page.data[0]?.history.map(({ step }) => step)).toContain('contract_confirmed');
});

test('asks a visitor to sign in, keeps the choice, and tells the page', async () => {
  const { form } = await opened({ signedIn: false });
  const heard = vi.fn();
  document.addEventListener('ip-sign-in-requested', heard, { once: true });
  (await inside(form, '.agree input')).click();
  (await pressable(form, '确认下单')).click();
  await vi.waitFor(() => {
    expect(all(form, '[role=alert]')[0]?.textContent).toMatch(/请先登录|无权/);
  });
  expect(all(form, 'input[type=checkbox]').every((box) => box instanceof HTMLInputElement && box.checked)).toBe(true);
});

test('an expired quote is not ordered on: it is renewed first', async () => {
  const { sandbox, form } = await opened({ signedIn: true });
  expect(form.shadowRoot?.textContent).toContain('还剩');
  await sandbox.control('POST', 'clock', { command: 'advance', by: 'P8D' });
  // The next answer of the platform tells the client what time it is there.
  const [, buyer] = all(form, 'input[type=radio]');
  sandbox.alter = (path, answer) =>
    path.endsWith('/quotes') ? { ...answer, expiresAt: '2026-01-01T00:00:00Z' } : answer;
  buyer?.click();
  const renew = await inside(form, '[part=renew]');
  expect(all(form, '[part=confirm]')).toHaveLength(0);
  sandbox.alter = null;
  (await inside(form, '.agree input')).click();
  renew.click();
  expect(await inside(form, '[part=confirm]')).toBeDefined();
  expect(isTicked(form)).toBe(false);
});

test('costs that have expired say so where they stand, and nobody is told that they are good', async () => {
  const { sandbox, form } = await opened({ signedIn: true });
  sandbox.alter = (path, answer) =>
    path.endsWith('/quotes') ? { ...answer, expiresAt: '2026-01-01T00:00:00Z' } : answer;
  all(form, 'input[type=radio]')[1]?.click();
  const notice = await inside(form, '[part=expired]');
  const table = await inside(form, 'table.expired');
  expect(notice.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  expect(form.shadowRoot?.textContent).toContain('报价已于 2026年1月1日 08:00 过期');
  expect(form.shadowRoot?.textContent).not.toContain('报价有效期至');
});

test('a lost answer is said, and confirming again finds the same order', async () => {
  const { sandbox, form } = await opened({ signedIn: true });
  (await inside(form, '.agree input')).click();
  const lost = { match: { operation: 'orders.create' }, effect: { kind: 'drop', when: 'after_commit' } };
  await sandbox.control('PUT', 'faults', { rules: [{ ...lost, first: 1 }] });
  (await pressable(form, '确认下单')).click();
  await vi.waitFor(() => {
    expect(all(form, '[role=alert]')[0]?.textContent).toContain('不会重复下单');
  });
  (await pressable(form, '确认下单')).click();
  expect((await inside(form, '[part=done]')).textContent).toContain('下单成功');
  expect((await sandbox.as('buyer').orders.list()).data).toHaveLength(1);
});

test('says in words who was faster', async () => {
  const { sandbox, form, id } = await opened({ signedIn: true });
  const other = sandbox.as('buyer');
  const quote = await other.quotes.create({ listingId: id, filingParty: 'platform' });
  await other.orders.create({ quoteId: quote.id });
  (await inside(form, '.agree input')).click();
  (await pressable(form, '确认下单')).click();
  await vi.waitFor(() => {
    expect(all(form, '[role=alert]')[0]?.textContent).toContain('已被他人下单');
  });
});

const consent = (form: Element): string => all(form, '.agree')[0]?.textContent.trim() ?? '';
const isTicked = (form: Element): boolean => all(form, '.agree :checked').length > 0;

test('once the order is placed, says how much is to be paid until when, and that it lapses otherwise', async () => {
  const { sandbox, form } = await opened({ signedIn: true });
  form.trackerHref = '/order?id={id}';
  form.addEventListener('ip-order-created', (event) => event.preventDefault());
  (await inside(form, '.agree input')).click();
  (await pressable(form, '确认下单')).click();
  const done = await inside(form, '[part=done]');
  const { data } = await sandbox.as('buyer').orders.list();
  expect(done.textContent).toMatch(/请在 \d+年\d+月\d+日 \d\d:\d\d 前支付定金 ¥[\d,]+，逾期未付订单自动失效/);
  expect(done.querySelector('a')?.textContent).toBe('查看订单进度');
  expect(done.textContent).toContain(data[0]?.id);
});

test('the consent names the full contract only where the page shows it, and is asked for anew once it does', async () => {
  const { form } = await opened({ signedIn: true });
  expect(consent(form)).toBe('我已阅读并同意以上合同要点');
  (await inside(form, '.agree input')).click();
  form.insertAdjacentHTML('beforeend', '<a slot="contract" href="/contract.pdf">合同全文</a>');
  await vi.waitFor(() => {
    expect(consent(form)).toBe('我已阅读并同意以上合同要点和合同全文');
  });
  expect(isTicked(form)).toBe(false);
});

test('who has agreed is asked anew when somebody else is to file: it is another contract', async () => {
  const { form } = await opened({ signedIn: true });
  (await inside(form, '.agree input')).click();
  all(form, 'input[type=radio]')[1]?.click();
  await vi.waitFor(() => {
    expect(all(form, '.clauses li')[2]?.textContent).toContain('买方办理');
  });
  expect(isTicked(form)).toBe(false);
});

test('a fee of nothing is free, whoever would pay it', async () => {
  const { form } = await opened({ signedIn: false });
  const row = all(form, 'tr').find(({ textContent }) => textContent.includes('平台服务费'));
  expect(row?.textContent.replaceAll(/\s/g, '')).toBe('平台服务费免收');
});

test('whoever has to sign in can ask the page to, before the order is pressed again', async () => {
  const { form } = await opened({ signedIn: false });
  (await inside(form, '.agree input')).click();
  (await pressable(form, '确认下单')).click();
  const button = await inside(form, '[part=sign-in]');
  const heard = vi.fn();
  document.addEventListener('ip-sign-in-requested', heard, { once: true });
  button.click();
  expect(heard).toHaveBeenCalledOnce();
  expect((await inside(form, '[part=confirm]')).classList.contains('primary')).toBe(false);
});

test('who has agreed is asked anew when another right is on show', async () => {
  const { sandbox, form, id } = await opened({ signedIn: true });
  (await pressable(form, '确认下单')).click();
  await inside(form, '.agree [aria-invalid=true]');
  (await inside(form, '.agree input')).click();
  const other = await otherListing(sandbox, id);
  form.listingId = other.id;
  await titled(form, other);
  expect([isTicked(form), all(form, '.agree + .error')[0]?.textContent]).toEqual([false, '']);
});

const otherListing = (sandbox: Sandbox, than: string) =>
  findListing(
    sandbox.visitor,
    ({ id, price, status, rightType }) => id !== than && !!price && status === 'published' && rightType === 'patent',
  );

/** Waits until the form asks for the order of a listing. */
async function titled(form: Element, { title }: { readonly title: object }): Promise<void> {
  await vi.waitFor(() => {
    expect(Object.values(title)).toContain(all(form, '[part=title]')[0]?.textContent);
    expect(all(form, '.agree')).toHaveLength(1);
  });
}

/** The form of a party who has agreed and pressed, while the order is still on its slow way. */
async function underWay() {
  const { sandbox, form, id } = await opened({ signedIn: true });
  onTestFinished(() => {
    history.replaceState(null, '', location.pathname);
  });
  form.trackerHref = '#{id}';
  (await inside(form, '.agree input')).click();
  sandbox.delay = 400;
  (await pressable(form, '确认下单')).click();
  await vi.waitFor(() => {
    expect(posted(sandbox, 'orders')).toBe(1);
  });
  sandbox.delay = 0;
  return { sandbox, form, id, created: createdOrders() };
}

test('an order placed once another right is on show is told to the page, and named beside the form of that right', async () => {
  const { sandbox, form, id, created } = await underWay();
  const other = await otherListing(sandbox, id);
  form.listingId = other.id;
  const done = await inside(form, '[part=done]');
  await settled(document.body, { sandbox });
  const [order] = (await sandbox.as('buyer').orders.list()).data;
  expect(created).toEqual([{ orderId: order?.id, listingId: id }]);
  for (const words of [order?.title?.['zh-CN'], order?.id]) expect(done.textContent).toContain(words);
  expect(done.isConnected).toBe(true);
  await titled(form, other);
  expect([isTicked(form), location.hash]).toEqual([false, '']);
});

test('an order whose answer is lost once another right is on show leaves the form of that right alone', async () => {
  const { sandbox, form, id } = await underWay();
  const lost = { match: { operation: 'orders.create' }, effect: { kind: 'drop', when: 'after_commit' } };
  await sandbox.control('PUT', 'faults', { rules: [lost] });
  const other = await otherListing(sandbox, id);
  form.listingId = other.id;
  await vi.waitFor(() => {
    expect(sandbox.errors).toHaveLength(1);
  });
  await settled(document.body, { sandbox });
  await titled(form, other);
  expect([isTicked(form), all(form, '[role=alert]')]).toEqual([false, []]);
});

test('an order that exists is told although its contract could not be confirmed once another right is on show', async () => {
  const { sandbox, form, id, created } = await underWay();
  sandbox.cut('/confirm');
  form.listingId = (await otherListing(sandbox, id)).id;
  await inside(form, '[part=done]');
  expect(created).toHaveLength(1);
});

test('another party who signs in while an order is on its way agrees to a quote of its own', async () => {
  const { sandbox, form, id, created } = await underWay();
  the('ip-provider').client = sandbox.as('seller');
  await vi.waitFor(() => {
    expect(created).toMatchObject([{ listingId: id }]);
  });
  await settled(document.body, { sandbox });
  await inside(form, '.agree input');
  expect([isTicked(form), all(form, '[part=done]'), location.hash]).toEqual([false, [], '']);
  expect(posted(sandbox, 'quotes')).toBe(2);
});

test('a form that is moved while an order is on its way shows the order, and leads to it', async () => {
  const { form } = await underWay();
  the('ip-provider').prepend(document.createElement('p'), form);
  await inside(form, '[part=done]');
  expect(location.hash).toMatch(/^#ord_/);
});

test('a form that was removed while an order is on its way leads nowhere, and the page hears of the order', async () => {
  const { form, id, created } = await underWay();
  form.remove();
  await vi.waitFor(() => {
    expect(created).toMatchObject([{ listingId: id }]);
  });
  expect(location.hash).toBe('');
});

test('an answer that comes late brings no right where none is chosen any more', async () => {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  sandbox.delay = 200;
  stage(`<ip-order-form listing-id="${id}"></ip-order-form>`, { client: sandbox.visitor });
  const form = the('ip-order-form');
  await vi.waitFor(() => {
    expect(sandbox.pending).toBe(1);
  });
  form.listingId = '';
  await settled(document.body, { sandbox });
  await inside(form, '[part=empty]');
});
