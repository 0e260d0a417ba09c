import { anyone, partyOnly } from './credential-kind.js';
import { listingDraft, listingPatch } from './listing-draft.js';
import { listingSearch } from './listing-search.js';
import { listing, listingSummary } from './listing.js';
import { operation } from './operation.js';
import { optionalReasonInput } from './order.js';
import { page } from './page.js';
import { verification } from './verification.js';

/** Operations on listings and their verification. Paths are below `/v1`. */
export const listingOperations = {
  listingsList: operation({
    id: 'listings.list',
    method: 'GET',
    path: '/listings',
    summary: 'Search the catalogue',
    credentials: anyone,
    input: listingSearch,
    output: page(listingSummary),
  }),
  listingsRetrieve: operation({
    id: 'listings.retrieve',
    method: 'GET',
    path: '/listings/{id}',
    summary: 'One right on offer',
    credentials: anyone,
    input: null,
    output: listing,
  }),
  listingsSimilar: operation({
    id: 'listings.similar',
    method: 'GET',
    path: '/listings/{id}/similar',
    summary: 'Similar rights on offer',
    credentials: anyone,
    input: null,
    output: page(listingSummary),
  }),
  listingsCreate: operation({
    id: 'listings.create',
    method: 'POST',
    path: '/listings',
    summary: 'Draft a listing',
    credentials: partyOnly,
    input: listingDraft,
    output: listing,
    status: 201,
  }),
  listingsUpdate: operation({
    id: 'listings.update',
    method: 'PATCH',
    path: '/listings/{id}',
    summary: 'Change a listing',
    credentials: partyOnly,
    input: listingPatch,
    output: listing,
    ifMatch: true,
  }),
  listingsPublish: operation({
    id: 'listings.publish',
    method: 'POST',
    path: '/listings/{id}/publish',
    summary: 'Publish a verified listing with a held margin',
    credentials: partyOnly,
    input: null,
    output: listing,
    ifMatch: true,
  }),
  listingsWithdraw: operation({
    id: 'listings.withdraw',
    method: 'POST',
    path: '/listings/{id}/withdraw',
    summary: 'Take a listing off the market',
    credentials: partyOnly,
    input: optionalReasonInput,
    output: listing,
    ifMatch: true,
  }),
  verificationsRetrieve: operation({
    id: 'verifications.retrieve',
    method: 'GET',
    path: '/listings/{id}/verification',
    summary: 'The checks behind the badge',
    credentials: anyone,
    input: null,
    output: verification,
  }),
  verificationsCreate: operation({
    id: 'verifications.create',
    method: 'POST',
    path: '/listings/{id}/verification',
    summary: 'Run the checks anew',
    credentials: partyOnly,
    input: null,
    output: verification,
  }),
} as const;
