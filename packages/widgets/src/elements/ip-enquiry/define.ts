import { IpEnquiry } from './ip-enquiry.js';

if (!customElements.get('ip-enquiry')) customElements.define('ip-enquiry', IpEnquiry);
