import { anyone, signedIn } from './credential-kind.js';
import { enquiry, enquiryInput, enquiryListInput } from './enquiry.js';
import { operation } from './operation.js';
import { page } from './page.js';

/** Operations on enquiries. Paths are below `/v1`. */
export const enquiryOperations = {
  enquiriesCreate: operation({
    id: 'enquiries.create',
    method: 'POST',
    path: '/enquiries',
    summary: 'Ask the owner of a right, or its broker',
    credentials: anyone,
    input: enquiryInput,
    output: enquiry,
    status: 201,
  }),
  enquiriesList: operation({
    id: 'enquiries.list',
    method: 'GET',
    path: '/enquiries',
    summary: "What was asked about the seller's rights, newest first",
    credentials: signedIn,
    input: enquiryListInput,
    output: page(enquiry),
  }),
} as const;
