import { IpLegalStatus } from './ip-legal-status.js';

if (!customElements.get('ip-legal-status')) customElements.define('ip-legal-status', IpLegalStatus);
