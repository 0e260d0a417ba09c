import { IpTransferStatus } from './ip-transfer-status.js';

if (!customElements.get('ip-transfer-status')) customElements.define('ip-transfer-status', IpTransferStatus);
