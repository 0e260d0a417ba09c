import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { alteredListing, findListing } from '../../../test/listings.js';
import { createSandbox, orderableListing } from '../../../test/sandbox.js';
import { all, inside, stage, the } from '../../../test/stage.js';

beforeEach(async () => {
  await page.viewport(1280, 900);
  history.replaceState(null, '', location.pathname);
});

type Change = Parameters<typeof alteredListing>[1];

async function legalStatusOf(change: Change) {
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  alteredListing(sandbox, change);
  stage(`<ip-listing listing-id="${id}"></ip-listing>`, { client: sandbox.visitor });
  return inside(the('ip-listing'), '[part=legal-status]');
}

/** The row of a table of pairs that begins with a word. */
const rowOf = (section: Element, name: string) =>
  [...section.querySelectorAll('dl > div')].find((row) => row.querySelector('dt')?.textContent === name);

test('an annuity in grace that the register does not know is told beside what the register says', async () => {
  const section = await legalStatusOf((right) => ({
    right: {
      ...right,
      legalStatus: 'grace',
      legalStatusRecord: { status: 'granted', asOf: '2026-11-01', source: '国家知识产权局专利登记簿' },
      annuity: { status: 'grace', nextYear: 5, dueOn: '2026-10-01', asOf: '2026-11-01' },
    },
  }));
  const entry = rowOf(section, '登记状态');
  expect(entry?.textContent).toContain('授权有效');
  expect(entry?.textContent).toContain('官方登记不显示滞纳期');
  expect(rowOf(section, '年费')?.querySelector('.badge.attention')?.textContent).toBe('滞纳期内');
  expect(rowOf(section, '年费')?.textContent).toContain('须补缴年费和滞纳金');
});

test('a register that agrees needs no explanation', async () => {
  const section = await legalStatusOf(() => ({}));
  expect(rowOf(section, '登记状态')?.textContent).not.toContain('滞纳期');
});

test('a pledge stands out, apart from what it means', async () => {
  const section = await legalStatusOf((right) => ({
    right: {
      ...right,
      encumbrances: [{ kind: 'pledge', recordNumber: null, since: '2026-01-05', holder: '昆明某银行' }],
    },
  }));
  const row = rowOf(section, '权利负担');
  expect(row?.querySelector('.badge.attention')?.textContent).toBe('质押');
  expect([...(row?.querySelectorAll('p') ?? [])].map(({ textContent }) => textContent.trim())).toContain(
    '转让须质权人书面同意。',
  );
});

test('checks that have only aged are not counted as failed', async () => {
  const sandbox = createSandbox();
  const { id } = await findListing(sandbox.visitor, ({ verification }) => verification.level === 'full');
  await sandbox.control('POST', 'clock', { command: 'advance', by: 'P40D' });
  stage(`<ip-listing listing-id="${id}"></ip-listing>`, { client: sandbox.visitor });
  await inside(the('ip-listing'), '.checks');
  expect(all(the('ip-listing'), '[part=verification] > .quiet')[0]?.textContent.trim()).toBe(
    '共 7 项检查，7 项结果已过期',
  );
});
