/** Defines every element. Import one `elements/<tag>/define.js` instead where a page needs only some. */
// Before any element: one that is on the page already asks for its words as soon as it is defined.
import './gathered-words.js';
import './elements/ip-provider/define.js';
import './elements/ip-search/define.js';
import './elements/ip-listing/define.js';
import './elements/ip-enquiry/define.js';
import './elements/ip-order-form/define.js';
import './elements/ip-order-list/define.js';
import './elements/ip-order-tracker/define.js';
import './elements/ip-pay/define.js';
import './elements/ip-documents/define.js';
import './elements/ip-escrow/define.js';
import './elements/ip-transfer-status/define.js';
import './elements/ip-legal-status/define.js';
