import { IpOrderForm } from './ip-order-form.js';

if (!customElements.get('ip-order-form')) customElements.define('ip-order-form', IpOrderForm);
