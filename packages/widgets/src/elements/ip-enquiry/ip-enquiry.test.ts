import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { focused } from '../../../test/keyboard.js';
import { findListing } from '../../../test/listings.js';
import { createSandbox, orderableListing, type Sandbox } from '../../../test/sandbox.js';
import { settled } from '../../../test/settled.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';

async function opened(locale = 'zh-CN') {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  stage(`<ip-enquiry listing-id="${id}"></ip-enquiry>`, { client: sandbox.visitor, locale });
  const element = the('ip-enquiry');
  await inside(element, 'form');
  return { sandbox, element, id };
}

type Answers = Partial<Record<'message' | 'senderName' | 'phone' | 'email', string>>;

async function fill(element: Element, answers: Answers = {}): Promise<void> {
  const all = { message: '请问是否接受许可？', senderName: '李明', phone: '138 0013 8000', ...answers };
  for (const [name, text] of Object.entries(all)) await userEvent.fill(await inside(element, `#${name}`), text);
  await userEvent.click(await inside(element, '#consent'));
}

const posted = ({ requests }: Sandbox) => requests.filter((request) => request === 'POST /v1/enquiries').length;

const send = async (element: Element) => userEvent.click(await inside(element, '[part=send]'));

test('sends an enquiry without signing in, tells it, and shows its number and no whole contact', async () => {
  const { sandbox, element, id } = await opened();
  const heard: unknown[] = [];
  for (const type of ['ip-enquiry-requested', 'ip-enquiry-sent'] as const)
    element.addEventListener(type, ({ detail }) => heard.push([type, detail]));
  await fill(element, { email: 'liming＠example。com' });
  await userEvent.selectOptions(await inside(element, '#subject'), 'licence');
  await send(element);
  const sent = await inside(element, '[part=sent]');
  const reference = sent.querySelector('.reference')?.textContent ?? '';
  expect(reference).toMatch(/^enq_/);
  expect(sent.textContent).toContain('2 个工作日');
  expect(sent.textContent).toContain('138******00');
  expect(sent.textContent).not.toContain('13800138000');
  expect(focused()?.textContent).toBe('咨询已发送');
  expect(heard).toEqual([
    ['ip-enquiry-requested', { listingId: id, subject: 'licence' }],
    ['ip-enquiry-sent', { enquiryId: reference, listingId: id }],
  ]);
  expect(posted(sandbox)).toBe(1);
});

test.each([
  ['zh-CN', '挂牌编号 lst_1'],
  ['en', 'Listing lst_1'],
])('a right that cannot be read is named by the number of its listing, in %s', async (locale, name) => {
  const sandbox = createSandbox();
  sandbox.cut('/v1/listings');
  stage('<ip-enquiry listing-id="lst_1"></ip-enquiry>', { client: sandbox.visitor, locale });
  const listing = await inside(the('ip-enquiry'), '[part=listing]');
  await vi.waitFor(() => {
    expect(listing.innerText.trim()).toBe(name);
  });
});

/** The listings whose enquiries the page is told to be sent. */
function sentFor(element: HTMLElement): readonly string[] {
  const heard: string[] = [];
  element.addEventListener('ip-enquiry-sent', ({ detail }) => heard.push(detail.listingId));
  return heard;
}

test('a double click is one enquiry, of which the page is told once', async () => {
  const { sandbox, element, id } = await opened();
  const heard = sentFor(element);
  const requested = vi.fn();
  element.addEventListener('ip-enquiry-requested', requested);
  sandbox.delay = 100;
  await fill(element);
  await userEvent.dblClick(await inside(element, '[part=send]'));
  await inside(element, '[part=sent]');
  the('ip-provider').locale = 'en';
  await pressable(element, 'Ask');
  await settled(document.body, { sandbox });
  expect([requested.mock.calls.length, posted(sandbox), heard]).toEqual([1, 1, [id]]);
});

test('what was sent about one right is not said under the next, whose form is empty', async () => {
  const { sandbox, element, id } = await opened();
  await fill(element);
  await send(element);
  await inside(element, '[part=sent]');
  element.listingId = (await findListing(sandbox.visitor, (one) => one.id !== id)).id;
  const message = await inside(element, '#message');
  expect([all(element, '[part=sent]'), focused()?.localName]).toEqual([[], 'h2']);
  expect(message instanceof HTMLTextAreaElement && message.value).toBe('');
  expect(all(element, '#message-counter')[0]?.textContent).toContain('0 /');
});

test('an enquiry that arrives once another right is on show is told to the page, and says nothing under that right', async () => {
  const { sandbox, element, id } = await opened();
  const heard = sentFor(element);
  await fill(element);
  sandbox.delay = 300;
  await send(element);
  await vi.waitFor(() => {
    expect(posted(sandbox)).toBe(1);
  });
  element.listingId = (await findListing(sandbox.visitor, (one) => one.id !== id)).id;
  await vi.waitFor(() => {
    expect(heard).toEqual([id]);
  });
  await settled(document.body, { sandbox });
  expect([all(element, '[part=sent]').length, all(element, '[part=form]').length]).toEqual([0, 1]);
});

test('says in words at each field what is missing, and takes the focus to the summary', async () => {
  const { sandbox, element } = await opened();
  await send(element);
  const summary = await inside(element, '[part=summary]');
  await vi.waitFor(() => {
    expect(focused()).toBe(summary);
  });
  expect(summary.querySelector('h3')?.textContent).toBe('有 4 处需要更正');
  for (const name of ['message', 'senderName', 'phone', 'consent']) {
    const field = await inside(element, `#${name}`);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const [described] = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect((await inside(element, `#${described ?? ''}`)).textContent).toMatch(/请|同意/);
  }
  expect((await inside(element, '#email')).getAttribute('aria-invalid')).toBe('false');
  await userEvent.keyboard('{Tab}{Enter}');
  expect(focused()?.id).toBe('message');
  await userEvent.keyboard('您好');
  await vi.waitFor(() => {
    expect(focused()?.getAttribute('aria-invalid')).toBe('false');
  });
  expect(posted(sandbox)).toBe(0);
});

test('judges a number when its field is left, and takes it back as soon as it is mended', async () => {
  const { element } = await opened();
  const phone = await inside(element, '#phone');
  await userEvent.type(phone, '68123456');
  expect(phone.getAttribute('aria-invalid')).toBe('false');
  await userEvent.keyboard('{Tab}');
  await vi.waitFor(() => {
    expect(all(element, '#phone-error')[0]?.textContent).toContain('区号');
  });
  await userEvent.fill(phone, '0871-68123456');
  await vi.waitFor(() => {
    expect(phone.getAttribute('aria-invalid')).toBe('false');
  });
});

test('counts what is written', async () => {
  const { element } = await opened('en');
  await userEvent.fill(await inside(element, '#message'), '电池'.repeat(600));
  await vi.waitFor(() => {
    expect(all(element, '#message-counter')[0]?.textContent).toBe('1,200 of 2,000 characters');
  });
  await userEvent.fill(await inside(element, '#message'), '电'.repeat(2001));
  await send(element);
  expect((await inside(element, '#message-error')).textContent).toContain('longer than 2,000');
});

test('keeps what was written when sending fails, when somebody signs in and when the language changes', async () => {
  const { sandbox, element } = await opened();
  sandbox.cut('/enquiries');
  await fill(element);
  await send(element);
  expect((await inside(element, '[part~=failed]')).textContent).toMatch(/平台/);
  const written = () => all(element, 'input, textarea').map((field) => (field as HTMLInputElement).value);
  const before = written();
  sandbox.cut(null);
  the('ip-provider').client = sandbox.as('buyer');
  the('ip-provider').locale = 'en';
  await pressable(element, 'Send the enquiry');
  expect(all(element, '[part~=failed]')).toHaveLength(0);
  expect(written()).toEqual(before);
  await send(element);
  await inside(element, '[part=sent]');
});

test('says when it may be sent again after too many', async () => {
  const { sandbox, element } = await opened();
  const rule = {
    match: { method: 'POST' },
    effect: { kind: 'problem', status: 429, code: 'rate_limited', retryAfter: 540 },
  };
  await sandbox.control('PUT', 'faults', { rules: [rule] });
  await fill(element);
  await send(element);
  expect((await inside(element, '[role=alert]')).textContent).toContain('9 分钟');
  expect(element.matches(':state(failed)')).toBe(true);
});

test('says at its field what the platform refuses, until that field is changed', async () => {
  const { sandbox, element } = await opened();
  const failures: string[] = [];
  element.addEventListener('ip-element-failed', ({ detail }) => failures.push(detail.code));
  await fill(element, { senderName: '李'.repeat(101) });
  await send(element);
  const summary = await inside(element, '[part=summary]');
  await vi.waitFor(() => {
    expect(focused()).toBe(summary);
  });
  const name = await inside(element, '#senderName');
  expect([name.getAttribute('aria-invalid'), name.getAttribute('aria-describedby')]).toEqual([
    'true',
    'senderName-error',
  ]);
  expect((await inside(element, '#senderName-error')).textContent).toBe('内容过长，请精简。');
  expect(summary.querySelector('li')?.textContent.trim()).toBe('您的姓名或单位 · 内容过长，请精简。');
  expect([all(element, '[role=alert]'), failures, element.matches(':state(ready)')]).toEqual([[], [], true]);
  await userEvent.fill(await inside(element, '#email'), 'liming@example.com');
  expect(name.getAttribute('aria-invalid')).toBe('true');
  await userEvent.click(await pressable(element, '内容过长'));
  expect(focused()).toBe(name);
  await userEvent.fill(name, '李明');
  await vi.waitFor(() => {
    expect(name.getAttribute('aria-invalid')).toBe('false');
  });
  await send(element);
  await inside(element, '[part=sent]');
  expect(posted(sandbox)).toBe(2);
});

/** The platform refuses the next enquiry for these values of it. */
async function refuse(sandbox: Sandbox, errors: readonly (readonly [pointer: string, code: string])[]): Promise<void> {
  const effect = { kind: 'problem', status: 422, code: 'validation_failed' };
  await sandbox.control('PUT', 'faults', { rules: [{ match: { method: 'POST' }, effect }] });
  sandbox.alter = (path, answer) =>
    path === '/v1/enquiries'
      ? { ...answer, errors: errors.map(([pointer, code]) => ({ pointer, code, message: `<b>${code}</b>` })) }
      : answer;
}

test('every value the platform may refuse has a field that says so in words', async () => {
  const { sandbox, element } = await opened('en');
  await refuse(sandbox, [
    ['/subject', 'not_allowed'],
    ['/message', 'forbidden_words'],
    ['/senderName', 'required'],
    ['/contact/phone', 'malformed'],
    ['/contact/email', 'malformed'],
    ['/consent/given', 'not_allowed'],
  ]);
  await fill(element);
  await send(element);
  expect((await inside(element, '#summary')).textContent).toBe('What to correct (6)');
  const said = ['subject', 'message', 'senderName', 'phone', 'email', 'consent'].map((name) => [
    all(element, `#${name}`)[0]?.getAttribute('aria-invalid'),
    all(element, `#${name}-error`)[0]?.textContent,
  ]);
  expect(said.map(([isFaulty]) => isFaulty)).toEqual(said.map(() => 'true'));
  expect(said.map(([, words]) => words?.split(/[ .]/, 3).join(' '))).toEqual([
    'The platform does',
    'The platform does',
    'Give your name',
    'This telephone number',
    'This is not',
    'Your consent is',
  ]);
});

test('a refusal that no field can mend is a failure', async () => {
  const { sandbox, element } = await opened();
  await refuse(sandbox, [
    ['/senderName', 'out_of_range'],
    ['/consent/textVersion', 'not_allowed'],
  ]);
  await fill(element);
  await send(element);
  await inside(element, '[role=alert]');
  expect(element.matches(':state(failed)')).toBe(true);
});

test('leaves the lead to a page that takes it', async () => {
  const { sandbox, element } = await opened();
  element.addEventListener('ip-enquiry-requested', (event) => {
    event.preventDefault();
  });
  await fill(element);
  await send(element);
  expect(posted(sandbox)).toBe(0);
  expect(all(element, 'form')).toHaveLength(1);
});

test('a word that is still composed is neither judged nor sent', async () => {
  const { sandbox, element } = await opened();
  await fill(element, { senderName: '' });
  const name = await inside(element, '#senderName');
  name.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  await send(element);
  expect([posted(sandbox), name.getAttribute('aria-invalid')]).toEqual([0, 'false']);
  name.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  await send(element);
  await inside(element, '[part=summary]');
});

test('another question starts with an empty form', async () => {
  const { element } = await opened();
  await fill(element);
  await send(element);
  await userEvent.click(await pressable(element, '再次咨询'));
  const message = await inside(element, '#message');
  expect([focused(), message.textContent]).toEqual([message, '']);
});

test('says so where no right was chosen', async () => {
  stage('<ip-enquiry></ip-enquiry>', { client: createSandbox().visitor });
  expect((await inside(the('ip-enquiry'), '[part=empty]')).textContent).toContain('没有指定');
});

test('says which right the question is about', async () => {
  const { sandbox, element, id } = await opened();
  const { title, right } = await sandbox.visitor.listings.retrieve(id);
  const about = await inside(element, '[part=listing]');
  await vi.waitFor(() => {
    expect(about.textContent).toContain(title['zh-CN']);
  });
  expect(about.textContent).toContain('number' in right ? right.number : 'a number');
});

test('a lost answer is said in words of an enquiry, and sending again arrives once', async () => {
  const { sandbox, element } = await opened();
  const lost = { match: { method: 'POST' }, effect: { kind: 'drop', when: 'after_commit' } };
  await sandbox.control('PUT', 'faults', { rules: [{ ...lost, first: 1 }] });
  await fill(element);
  await send(element);
  expect((await inside(element, '[role=alert]')).textContent).toContain('咨询可能已经送达');
  await send(element);
  const reference = (await inside(element, '[part=sent] .reference')).textContent;
  const { data } = await sandbox.as('park_officer').enquiries.list();
  expect(data.map(({ id }) => id)).toEqual([reference]);
});

test('whoever may not send is not pressed to', async () => {
  const { sandbox, element } = await opened();
  const refused = { match: { method: 'POST' }, effect: { kind: 'problem', status: 403, code: 'forbidden' } };
  await sandbox.control('PUT', 'faults', { rules: [refused] });
  await fill(element);
  expect(all(element, '[part=send].primary')).toHaveLength(1);
  await send(element);
  expect((await inside(element, '[part~=forbidden]')).textContent).toContain('当前身份没有查看或办理的权限');
  expect(all(element, '[part=send].primary')).toHaveLength(0);
});

test('marks what has to be filled in', async () => {
  const { element } = await opened();
  const marked = all(element, 'label').filter(({ textContent }) => textContent.includes('必填'));
  expect(marked.map((label) => label.getAttribute('for') ?? label.querySelector('input')?.id)).toEqual([
    'message',
    'senderName',
    'consent',
  ]);
});
