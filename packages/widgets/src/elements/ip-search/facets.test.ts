import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createSandbox } from '../../../test/sandbox.js';
import { all, inside, pressable, stage, the } from '../../../test/stage.js';

beforeEach(async () => {
  await page.viewport(1280, 900);
  history.replaceState(null, '', location.pathname);
});

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 8000, interval: 20 });

/** The values of one filter with their counts, by its legend. */
function values(legend: string): { words: string; count: number; disabled: boolean }[] {
  const facet = all(the('ip-search'), 'fieldset').find((one) => one.querySelector('legend')?.textContent === legend);
  return [...(facet?.querySelectorAll('label') ?? [])].map((option) => ({
    words: option.querySelector('.words')?.textContent ?? '',
    count: Number(option.querySelector('.count')?.textContent.replaceAll(',', '')),
    disabled: option.querySelector('input')?.disabled ?? false,
  }));
}

async function opened(sandbox = createSandbox({ listings: 500 })) {
  stage('<ip-search page-size="5"></ip-search>', { client: sandbox.visitor });
  await inside(the('ip-search'), '.cards h3');
  return the('ip-search');
}

test('the values of a filter stay in their places while another filter narrows them; those that find nothing rest', async () => {
  const search = await opened();
  const before = values('法律状态');
  all(search, 'label.option')
    .find((one) => one.textContent.includes('不足 2 年'))
    ?.click();
  await inside(search, '.chip');
  await eventually(() => {
    expect(search.matches(':state(ready)')).toBe(true);
    expect(values('法律状态')).not.toEqual(before);
  });
  const after = values('法律状态');
  expect(after.map(({ words }) => words)).toEqual(before.map(({ words }) => words));
  expect(after.some(({ count }) => count === 0)).toBe(true);
  expect(after.every(({ count, disabled }) => disabled === (count === 0))).toBe(true);
});

test('the values of a filter are those of the platform that is asked now', async () => {
  const [one, other] = [createSandbox({ listings: 500 }), createSandbox({ listings: 500 })];
  const here = [
    { value: 'granted', count: 3 },
    { value: 'of_one_platform', count: 2 },
  ];
  one.alter = (path, answer) => (path.endsWith('/listings') ? { ...answer, facets: { legalStatus: here } } : answer);
  await opened(one);
  expect(values('法律状态').map(({ count }) => count)).toEqual([3, 2]);
  the('ip-provider').client = other.visitor;
  await eventually(() => {
    expect(values('法律状态').length).toBeGreaterThan(2);
  });
  expect(values('法律状态').filter(({ count }) => count === 0)).toEqual([]);
});

test('a filter set before the answer to what is typed keeps what is typed, in a list and in the tree', async () => {
  const sandbox = createSandbox({ listings: 500 });
  const search = await opened(sandbox);
  sandbox.delay = 60_000;
  await userEvent.fill(await inside(search, 'input[type=search]'), '装置');
  (await inside(search, 'fieldset input')).click();
  await inside(search, '.chip');
  (await inside(search, '[role=treeitem]')).click();
  await eventually(() => {
    expect(all(search, '.chip')).toHaveLength(2);
  });
  expect(new URLSearchParams(location.search).get('s.q')).toBe('装置');
  const input = await inside(search, 'input[type=search]');
  expect(input instanceof HTMLInputElement && input.value).toBe('装置');
});

test('counts leave out the filter they belong to', async () => {
  const search = await opened();
  const before = values('专利类型');
  (await inside(search, 'fieldset input')).click();
  await inside(search, '.chip');
  await eventually(() => {
    expect(search.matches(':state(ready)')).toBe(true);
  });
  expect(values('专利类型')).toEqual(before);
});

test('a long filter shows six values and those that are set, and all of them on demand', async () => {
  const sandbox = createSandbox({ listings: 50 });
  const offices = ['CN', 'US', 'JP', 'KR', 'EP', 'WO', 'DE', 'GB', 'FR'];
  sandbox.alter = (_path, answer) => ({
    ...answer,
    facets: { office: offices.map((value, at) => ({ value, count: 90 - at })) },
  });
  history.replaceState(null, '', `${location.pathname}?s.office=FR`);
  stage('<ip-search page-size="5"></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  await inside(search, 'fieldset');
  expect(values('国家或地区').map(({ words }) => words)).toEqual([
    '中国',
    '美国',
    '日本',
    '韩国',
    '欧洲专利局',
    '国际申请（PCT）',
    '法国',
  ]);
  const more = await pressable(search, '显示全部 9 项');
  expect(more.ariaExpanded).toBe('false');
  more.click();
  await eventually(() => {
    expect(values('国家或地区')).toHaveLength(9);
  });
  expect((await pressable(search, '收起')).ariaExpanded).toBe('true');
});

test('a filter with one value is no choice, unless it is set or has had another value', async () => {
  const lone = () => {
    const sandbox = createSandbox({ listings: 500 });
    sandbox.alter = (_path, answer) => ({ ...answer, facets: { patentType: [{ value: 'design', count: 90 }] } });
    return sandbox;
  };
  const legends = () => all(the('ip-search'), 'legend').map((legend) => legend.textContent);
  history.replaceState(null, '', `${location.pathname}?s.patentType=design`);
  await opened(lone());
  expect(values('专利类型').map(({ words }) => words)).toEqual(['外观设计专利']);
  (await pressable(the('ip-search'), '清除全部')).click();
  await eventually(() => {
    expect(legends()).toEqual([]);
  });
  const sandbox = createSandbox({ listings: 500 });
  const search = await opened(sandbox);
  expect(legends()).not.toContain('权利类型');
  expect(values('专利类型')).toHaveLength(3);
  sandbox.alter = lone().alter;
  await userEvent.fill(await inside(search, 'input[type=search]'), '方法');
  await eventually(() => {
    expect(values('专利类型').map(({ count }) => count)).toEqual([0, 0, 90]);
  });
});

test('a value this release does not know, and counts that are none, do no harm', async () => {
  const sandbox = createSandbox({ listings: 50 });
  sandbox.alter = (_path, answer) => ({
    ...answer,
    facets: {
      legalStatus: [
        { value: 'under_review_by_mars', count: 7 },
        { value: 'granted', count: 2 },
      ],
      tradeMode: [
        { value: 'assignment', count: 9 },
        { value: 'barter', count: 0 },
      ],
    },
  });
  const search = await opened(sandbox);
  expect(values('法律状态')[0]).toEqual({ words: '其他（under review by mars）', count: 7, disabled: false });
  expect(values('交易方式')[1]).toEqual({ words: '其他（barter）', count: 0, disabled: true });
  expect(all(search, '.cards > li').length).toBeGreaterThan(0);
});

test('advice names the filters that are in the way, and lifting one shows what it promised', async () => {
  history.replaceState(null, '', `${location.pathname}?s.tradeMode=licence&s.legalStatus=withdrawn`);
  const sandbox = createSandbox({ listings: 500 });
  stage('<ip-search page-size="5"></ip-search>', { client: sandbox.visitor });
  const search = the('ip-search');
  await inside(search, '.none .button');
  const advice = all(search, '.none .button').map((button) => button.textContent.trim());
  expect(advice.slice(1)).toEqual(['查看全部']);
  const promised = /取消“法律状态”：至少 (\d+) 项/.exec(advice[0] ?? '')?.[1];
  all(search, '.none .button')[0]?.click();
  await inside(search, '.cards h3');
  const found = Number(/\d+/.exec(all(search, '.found')[0]?.textContent ?? '')?.[0]);
  expect(found).toBeGreaterThanOrEqual(Number(promised));
});
