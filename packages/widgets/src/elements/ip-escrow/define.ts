import { IpEscrow } from './ip-escrow.js';

if (!customElements.get('ip-escrow')) customElements.define('ip-escrow', IpEscrow);
