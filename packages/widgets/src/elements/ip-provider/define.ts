import { IpProvider } from './ip-provider.js';

if (!customElements.get('ip-provider')) customElements.define('ip-provider', IpProvider);
