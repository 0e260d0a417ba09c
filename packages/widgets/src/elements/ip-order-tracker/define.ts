import '../ip-documents/define.js';
import '../ip-escrow/define.js';
import '../ip-transfer-status/define.js';
import { IpOrderTracker } from './ip-order-tracker.js';

if (!customElements.get('ip-order-tracker')) customElements.define('ip-order-tracker', IpOrderTracker);
