import { orderTerms } from './order-terms.js';
import { common } from './shared-words.js';

const { actor, status } = orderTerms;

export const messages = {
  ...common,
  actor,
  status,
  title: '我的订单',
  /** For who is no party of the orders. */
  allOrders: '本站订单',
  order: (id: string) => `订单号 ${id}`,
  placed: (time: string) => `下单\u00a0${time}`,
  stale: '未能更新，显示的可能不是最新状态。',
  filter: '筛选订单',
  filters: { all: '全部', open: '进行中', mine: '待我办理', ended: '已结束' },
  count: (total: string) => `共 ${total} 笔订单`,
  yourTurn: '待您办理',
  waitsFor: (names: string) => `等待：${names}`,
  due: (time: string) => `截止 ${time}`,
  timeLeft: (left: string) => `还剩 ${left}`,
  overdue: '已逾期',
  empty: '您还没有订单。选中一件知识产权并下单后，会出现在这里。',
  noMatch: { open: '没有进行中的订单。', mine: '目前没有待您办理的订单。', ended: '没有已结束的订单。' },
  showAll: '查看全部订单',
  pages: '订单翻页',
  page: (number: string) => `第 ${number} 页`,
  previous: '上一页',
  next: '下一页',
  role: { buyer: '我是买方', seller: '我是卖方', broker: '我是经纪人' },
} as const;
