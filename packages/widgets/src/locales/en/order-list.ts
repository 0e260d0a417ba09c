import type { Worded } from '../worded.js';
import type { messages as source } from '../zh-cn/order-list.js';
import { orderTerms } from './order-terms.js';
import { common } from './shared-words.js';

const { actor, status } = orderTerms;

export const messages: Worded<typeof source> = {
  ...common,
  actor,
  status,
  title: 'My orders',
  allOrders: 'Orders of this site',
  order: (id) => `Order ${id}`,
  placed: (time) => `Placed ${time}`,
  stale: 'This could not be updated and may be out of date.',
  filter: 'Filter orders',
  filters: { all: 'All', open: 'Open', mine: 'Needs me', ended: 'Ended' },
  count: (total) => (total === '1' ? '1 order' : `${total} orders`),
  yourTurn: 'Your turn',
  waitsFor: (names) => `Waiting for: ${names}`,
  due: (time) => `due ${time}`,
  timeLeft: (left) => `${left} left`,
  overdue: 'overdue',
  empty: 'You have no orders yet. Once you order a right, it appears here.',
  noMatch: { open: 'No open orders.', mine: 'Nothing waits for you at the moment.', ended: 'No ended orders.' },
  showAll: 'Show all orders',
  pages: 'Pages of orders',
  page: (number) => `Page ${number}`,
  previous: 'Previous page',
  next: 'Next page',
  role: { buyer: 'As the buyer', seller: 'As the seller', broker: 'As the broker' },
};
