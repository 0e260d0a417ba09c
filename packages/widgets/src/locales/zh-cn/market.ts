/** The words of the elements with which rights are found and looked at, for pages that define every element. */
export { messages as enquiry } from './enquiry.js';
export { messages as legalStatus } from './legal-status.js';
export { messages as listing } from './listing.js';
export { messages as search } from './search.js';
