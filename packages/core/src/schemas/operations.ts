import { accessOperations } from './access-operations.js';
import { enquiryOperations } from './enquiry-operations.js';
import { listingOperations } from './listing-operations.js';
import { orderOperations } from './order-operations.js';
import { registryOperations } from './registry-operations.js';
import { settlementOperations } from './settlement-operations.js';

/** Every operation of the platform: the single source for the client, the OpenAPI document and the mock's routes. */
export const operations = {
  ...accessOperations,
  ...listingOperations,
  ...enquiryOperations,
  ...orderOperations,
  ...registryOperations,
  ...settlementOperations,
} as const;
