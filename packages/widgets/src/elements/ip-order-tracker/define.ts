import { IpOrderTracker } from './ip-order-tracker.js';

if (!customElements.get('ip-order-tracker')) customElements.define('ip-order-tracker', IpOrderTracker);
