import { operations } from '@ip-portal/core/model';
import { enquiriesFor, openEnquiry } from '../domain/enquiry.js';
import { isPublic } from '../domain/listing-state.js';
import { listingOf } from '../domain/order-store.js';
import { notFound } from '../domain/refusal.js';
import { pageOf } from './paging.js';
import { routeWithInput, type Route } from './route.js';

/** Leads to the owners of rights. */
export const enquiryRoutes: readonly Route[] = [
  routeWithInput(operations.enquiriesCreate, ({ world, caller, input }) => {
    const listing = listingOf(world, input.listingId);
    if (!isPublic(listing)) throw notFound('listing');
    return openEnquiry(world, listing, { caller, input });
  }),
  routeWithInput(operations.enquiriesList, ({ world, caller, input }) =>
    pageOf(enquiriesFor(world, caller, input.listingId), { input, keyOf: ({ id }) => id }),
  ),
];
