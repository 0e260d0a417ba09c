/** The words of an order and of its parts, which stand together on a page: one file, and each term in it once. */
export { messages as documents } from './documents.js';
export { messages as escrow } from './escrow.js';
export { messages as orderTracker } from './order-tracker.js';
export { messages as transferStatus } from './transfer-status.js';
