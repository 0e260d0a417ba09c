import { IpPay } from './ip-pay.js';

if (!customElements.get('ip-pay')) customElements.define('ip-pay', IpPay);
