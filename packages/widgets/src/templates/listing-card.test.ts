import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { createSandbox } from '../../test/sandbox.js';
import { all, inside, stage, the } from '../../test/stage.js';

beforeEach(async () => {
  await page.viewport(1280, 900);
  history.replaceState(null, '', location.pathname);
});

/** The cards of a search, and what the platform answered to it. */
async function cardsOf(query: object) {
  const sandbox = createSandbox();
  const { data } = await sandbox.visitor.listings.list({ limit: 20, ...query });
  const parameters = Object.entries(query).map(([name, values]) => [`s.${name}`, String(values)]);
  history.replaceState(null, '', `?${new URLSearchParams(parameters).toString()}`);
  stage('<ip-search></ip-search>', { client: sandbox.visitor });
  await inside(the('ip-search'), '.card h3');
  const [first] = data;
  if (first?.rightType !== 'patent') throw new Error('Failed to find a patent: the catalogue has none of the kind.');
  return { first, card: all(the('ip-search'), '.card')[0]?.textContent.replaceAll(/\s+/g, ' ') ?? '' };
}

test('a granted patent goes by its patent number, an application by its own', async () => {
  const granted = await cardsOf({ legalStatus: ['granted'] });
  expect(granted.card).toContain(`ZL${granted.first.right.number}`);
  const pending = await cardsOf({ legalStatus: ['pending_examination'] });
  expect(pending.card).toContain(` ${pending.first.right.number}`);
});

test('the day beside a verification is called the day of the check', async () => {
  const { first, card } = await cardsOf({ verification: ['expired'] });
  const [year = '', month = '', day = ''] = first.verification.asOf?.split('-') ?? [];
  expect(card).toContain(`核验已过期 · 核验于 ${Number(year)}年${Number(month)}月${Number(day)}日`);
});

test('the class of a design is named as one of Locarno', async () => {
  const { first, card } = await cardsOf({ patentType: ['design'] });
  expect(card).toContain(`洛迦诺分类 ${first.right.locarno ?? '-'}`);
});

test('of a term that ends on this day next year, a year is left', async () => {
  const sandbox = createSandbox();
  const { now } = (await sandbox.control('GET', 'state')) as { readonly now: string };
  const expiresOn = `${Number(now.slice(0, 4)) + 1}${now.slice(4, 10)}`;
  sandbox.alter = (path, answer) =>
    path.endsWith('/listings')
      ? (JSON.parse(
          JSON.stringify(answer).replaceAll(/"expiresOn":"2\d[^"]*"/g, `"expiresOn":"${expiresOn}"`),
        ) as object)
      : answer;
  stage('<ip-search></ip-search>', { client: sandbox.visitor });
  await inside(the('ip-search'), '.card h3');
  const terms = all(the('ip-search'), '.card strong').map(({ textContent }) => textContent);
  expect(new Set(terms)).toEqual(new Set(['剩余 1 年']));
});
