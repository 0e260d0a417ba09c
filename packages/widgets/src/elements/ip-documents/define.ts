import { IpDocuments } from './ip-documents.js';

if (!customElements.get('ip-documents')) customElements.define('ip-documents', IpDocuments);
