import { IpSearch } from './ip-search.js';

if (!customElements.get('ip-search')) customElements.define('ip-search', IpSearch);
