import { IpListing } from './ip-listing.js';

if (!customElements.get('ip-listing')) customElements.define('ip-listing', IpListing);
