/** The words of the elements with which a deal is made and followed, for pages that define every element. */
export { documents, escrow, orderTracker, transferStatus } from './order.js';
export { messages as orderForm } from './order-form.js';
export { messages as orderList } from './order-list.js';
export { messages as pay } from './pay.js';
