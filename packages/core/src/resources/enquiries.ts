import { enquiryOperations } from '../schemas/enquiry-operations.js';
import type { Enquiry, EnquiryInput, EnquiryListInput } from '../schemas/enquiry.js';
import type { CallOptions } from '../transport/call.js';
import type { PagedList } from '../transport/page.js';
import type { Transport } from '../transport/transport.js';

/** Leads to the owners of rights: everybody asks, the owner and the park officer read. */
export class EnquiriesResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** Sends an enquiry; nobody need be signed in. The answer shows the sender's contact in a redacted form only. */
  create(input: EnquiryInput, options?: CallOptions): Promise<Enquiry> {
    return this.#transport.send({ operation: enquiryOperations.enquiriesCreate, input }, options);
  }

  /** What was asked about the seller's rights, or about all rights of the park officer's portal; newest first. */
  list(input: EnquiryListInput = {}, options?: CallOptions): PagedList<Enquiry> {
    return this.#transport.list({ operation: enquiryOperations.enquiriesList, input }, options);
  }
}
