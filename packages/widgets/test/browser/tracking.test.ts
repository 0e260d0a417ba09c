import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { track } from '../../src/context/tracking.js';
import { IpOrderCreatedEvent, IpPaymentStartedEvent, type IpTrackEvent } from '../../src/events.js';
import { fill, send } from '../enquiry-form.js';
import { createSandbox, orderableListing } from '../sandbox.js';
import { inside, stage, the } from '../stage.js';

const heard: IpTrackEvent['detail'][] = [];
const listen = ({ detail }: IpTrackEvent): unknown => heard.push(detail);

beforeEach(() => {
  heard.length = 0;
  history.replaceState(null, '', location.pathname);
  document.body.addEventListener('ip-track', listen);
});
afterEach(() => {
  document.body.removeEventListener('ip-track', listen);
  track()();
});

const calm = { timeout: 5000, interval: 50 };

test('a search counts once the visitor rests, and what was typed is not told', async () => {
  track();
  stage('<ip-search></ip-search>', { client: createSandbox().visitor });
  (await inside(the('ip-search'), 'form:not([inert]) input')).focus();
  await userEvent.keyboard('一种');
  (await inside(the('ip-search'), '[part~=facets] input[type=checkbox]')).click();
  await vi.waitFor(() => {
    expect(heard).toHaveLength(1);
  }, calm);
  const [search] = heard;
  expect(search).toMatchObject({ name: 'search-changed', element: 'ip-search', data: { page: 1, hasText: true } });
  expect(search?.data['filters']).toMatch(/^[a-z]+$/i);
  expect(search?.data['total']).toBeGreaterThan(0);
  expect(JSON.stringify(heard)).not.toContain('一种');
});

test('a search counts though one of its results is opened at once', async () => {
  track();
  stage('<ip-search></ip-search>', { client: createSandbox().visitor });
  (await inside(the('ip-search'), '.cards h3 button')).click();
  expect(heard.map(({ name }) => name)).toEqual(['search-changed', 'listing-selected']);
});

test('a listing that is opened or asked about is told by its id, and nothing of who asks', async () => {
  track();
  const sandbox = createSandbox();
  const { id } = await orderableListing(sandbox.visitor);
  const canary = 'CANARY13800138000';
  stage(`<ip-enquiry listing-id="${id}"></ip-enquiry>`, { client: sandbox.visitor });
  await fill(the('ip-enquiry'), {
    message: `${canary} 请问能否许可？`,
    senderName: canary,
    email: `${canary}@example.com`,
  });
  await send(the('ip-enquiry'), '[part=sent]');
  expect(heard).toEqual([{ name: 'enquiry-sent', element: 'ip-enquiry', data: { listingId: id } }]);
});

test('a page that navigates by itself tells a listing that is opened all the same', async () => {
  track();
  const stop = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('ip-listing-selected', stop);
  stage('<ip-search listing-href="/listing?id={id}"></ip-search>', { client: createSandbox().visitor });
  the('ip-search').addEventListener('ip-listing-selected', stop);
  (await inside(the('ip-search'), '.cards h3 a')).click();
  expect(heard.map(({ name }) => name)).toContain('listing-selected');
  window.removeEventListener('ip-listing-selected', stop);
});

test('of an order and its payment no id, address or amount is told', () => {
  track();
  const host = document.body.appendChild(document.createElement('ip-provider'));
  host.dispatchEvent(new IpOrderCreatedEvent({ orderId: 'ord_secret', listingId: 'lst_public' }));
  host.dispatchEvent(new IpPaymentStartedEvent({ orderId: 'ord_secret', paymentId: 'pay_secret', href: '/secret' }));
  expect(heard.map(({ name, data }) => [name, data])).toEqual([
    ['order-created', { listingId: 'lst_public' }],
    ['payment-started', {}],
  ]);
});

test('nothing is told before a visitor agrees, once where the page asks twice, and nothing after it is taken back', async () => {
  stage('<ip-search></ip-search>', { client: createSandbox().visitor });
  const title = await inside(the('ip-search'), '.cards h3 button');
  title.click();
  expect(heard).toEqual([]);
  const stop = track();
  expect(track()).toBe(stop);
  title.click();
  expect(heard).toHaveLength(1);
  stop();
  title.click();
  expect(heard).toHaveLength(1);
});
