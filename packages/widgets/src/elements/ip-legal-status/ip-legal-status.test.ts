import { expect, test, vi } from 'vitest';
import { findListing } from '../../../test/listings.js';
import { createSandbox, deaf, type Sandbox } from '../../../test/sandbox.js';
import { settled } from '../../../test/settled.js';
import { all, inside, stage, the } from '../../../test/stage.js';

const shown = () => the('ip-legal-status').shadowRoot?.textContent.replaceAll(/\s+/g, ' ') ?? '';

/** The first listing of a search. */
async function found(sandbox: Sandbox, search: object) {
  const { data } = await sandbox.visitor.listings.list({ limit: 1, ...search });
  const [listing] = data;
  if (listing?.rightType !== 'patent') throw new Error('Failed to find a patent: the catalogue has none of the kind.');
  return listing;
}

test('shows status with its data date, source and lag, annuity, encumbrances and dated events', async () => {
  const sandbox = createSandbox();
  const { id, right } = await found(sandbox, { legalStatus: ['granted'], patentType: ['invention'] });
  stage(`<ip-legal-status listing-id="${id}"></ip-legal-status>`, { client: sandbox.visitor });
  await inside(the('ip-legal-status'), '[part=events]');
  expect((await inside(the('ip-legal-status'), '.badge')).textContent).toBe('授权有效');
  for (const words of [
    `申请号 ${right.number}`,
    '法律状态截至',
    '来源：国家知识产权局',
    '官方公告通常比登记晚 7 至 35 天',
    '年费',
    '权利负担',
    '授权 GR01',
    '专利申请',
  ])
    expect(shown()).toContain(words);
  // Where the gazette has a code, it stands beside the name; nothing stands where it has none.
  expect(shown()).not.toContain('专利申请 申请');
  const dates = all(the('ip-legal-status'), '[part=events] time').map((time) => time.getAttribute('datetime'));
  expect(dates).toEqual([...dates].sort().reverse());
  expect(dates.at(-1)).toBe(right.filedOn);
});

test('takes a number in any usual spelling, and asks for no listing', async () => {
  const sandbox = createSandbox();
  const { right } = await found(sandbox, { legalStatus: ['granted'] });
  const before = sandbox.requests.length;
  stage(`<ip-legal-status right-number="zl ${right.number}"></ip-legal-status>`, { client: sandbox.visitor });
  await inside(the('ip-legal-status'), '[part=events]');
  expect(sandbox.requests.slice(before)).toHaveLength(1);
});

test('an annuity in grace says what paying costs today, until when, and what it costs later', async () => {
  const sandbox = createSandbox({ listings: 2000 });
  const { id } = await found(sandbox, { legalStatus: ['grace'] });
  stage(`<ip-legal-status listing-id="${id}"></ip-legal-status>`, { client: sandbox.visitor, locale: 'en' });
  const annuity = await inside(the('ip-legal-status'), '[part=annuity]');
  expect(annuity.querySelector('.badge.attention')?.textContent).toBe('In the grace period');
  expect(annuity.textContent).not.toContain('Next');
  expect(annuity.textContent).toMatch(/Paying now costs a surcharge of/);
  expect(annuity.textContent).toMatch(/Can be paid with surcharge until/);
  expect(annuity.querySelectorAll('li')).toHaveLength(6);
  expect(annuity.querySelectorAll('[aria-current=true]')).toHaveLength(1);
});

test('an annuity that is paid tells which one is next, so that nobody takes it for a debt', async () => {
  const sandbox = createSandbox();
  const { id } = await found(sandbox, { legalStatus: ['granted'], patentType: ['invention'] });
  stage(`<ip-legal-status listing-id="${id}"></ip-legal-status>`, { client: sandbox.visitor });
  const annuity = await inside(the('ip-legal-status'), '[part=annuity]');
  expect(annuity.querySelector('.badge')?.textContent).toBe('已缴纳');
  expect(annuity.textContent).toMatch(/下一笔：第 \d+ 年年费 ¥/);
});

test('data older than three months carry a warning, counted by the platform’s clock', async () => {
  const sandbox = createSandbox();
  const { id } = await found(sandbox, { legalStatus: ['granted'] });
  await sandbox.control('POST', 'clock', { command: 'advance', by: 'P120D' });
  stage(`<ip-legal-status listing-id="${id}"></ip-legal-status>`, { client: sandbox.visitor });
  expect((await inside(the('ip-legal-status'), '[part=lag].attention')).textContent).toMatch(/该数据距今已 1\d\d 天/);
});

test('a register that is silent about an unpaid annuity is contradicted', async () => {
  const sandbox = createSandbox();
  const { id } = await found(sandbox, { legalStatus: ['granted'] });
  sandbox.alter = (path, answer) => {
    const { annuity } = { annuity: {}, ...answer };
    return path.includes('/registry/') ? { ...answer, annuity: { ...annuity, status: 'lapsed' } } : answer;
  };
  stage(`<ip-legal-status listing-id="${id}"></ip-legal-status>`, { client: sandbox.visitor });
  expect((await inside(the('ip-legal-status'), '.notice.failure')).textContent).toContain('权利可能已经终止');
});

test('a number nobody knows is said to be unknown, and a wait can be seen and retried after a failure', async () => {
  const sandbox = createSandbox();
  stage('<ip-legal-status right-number="202410123456.0"></ip-legal-status>', { client: sandbox.visitor });
  expect((await inside(the('ip-legal-status'), '[role=alert]')).textContent).toContain('登记簿中没有查到该权利');
  const { right } = await found(sandbox, {});
  sandbox.cut('/registry/');
  the('ip-legal-status').rightNumber = right.number;
  await inside(the('ip-legal-status'), '[part=retry]');
  sandbox.cut(null);
  (await inside(the('ip-legal-status'), '[part=retry]')).click();
  await inside(the('ip-legal-status'), '[part=events]');
});

test('states are told to the page as they come', async () => {
  const sandbox = createSandbox();
  const { id } = await found(sandbox, {});
  const states: string[] = [];
  document.body.addEventListener('ip-state-changed', ({ detail }) => states.push(detail.state));
  stage(`<ip-legal-status listing-id="${id}"></ip-legal-status>`, { client: sandbox.visitor });
  await vi.waitFor(() => expect(states).toEqual(['loading', 'ready']));
});

test('hostile words are shown as text', async () => {
  const sandbox = createSandbox();
  const { id } = await found(sandbox, {});
  const hostile = '<img src=x onerror="window.hurt=true">';
  sandbox.alter = (path, answer) =>
    path.includes('/registry/')
      ? {
          ...answer,
          number: hostile,
          encumbrances: [{ kind: hostile, recordNumber: hostile, since: 'x', holder: hostile }],
        }
      : answer;
  stage(`<ip-legal-status listing-id="${id}"></ip-legal-status>`, { client: sandbox.visitor });
  await inside(the('ip-legal-status'), '[part=events]');
  expect(shown()).toContain(hostile);
  expect(all(the('ip-legal-status'), 'img')).toHaveLength(0);
});

test('an answer that comes late leaves the right on show as it is, and brings none where none is chosen', async () => {
  const sandbox = createSandbox();
  const { right } = await found(sandbox, {});
  const other = await findListing(
    sandbox.visitor,
    (one) => one.rightType === 'patent' && one.right.number !== right.number,
  );
  if (other.rightType !== 'patent') throw new Error('Failed to find another patent.');
  for (const next of [other.right.number, '']) {
    sandbox.delay = 200;
    stage(`<ip-legal-status right-number="${right.number}"></ip-legal-status>`, { client: deaf(sandbox.visitor) });
    const element = the('ip-legal-status');
    const asked = sandbox.requests.length;
    await vi.waitFor(() => {
      expect(sandbox.requests.length).toBeGreaterThan(asked);
    });
    sandbox.delay = 0;
    element.rightNumber = next;
    await settled(document.body, { sandbox });
    expect([element.matches(':state(ready)'), all(element, '[part=empty]').length]).toEqual(
      next ? [true, 0] : [false, 1],
    );
    expect(shown()).toContain(next);
  }
});
