import { IpOrderList } from './ip-order-list.js';

if (!customElements.get('ip-order-list')) customElements.define('ip-order-list', IpOrderList);
