import type { Client, ListingSummary } from '@ip-portal/core';
import type { Sandbox } from './sandbox.js';

/** The first listing of the catalogue that fits. */
export async function findListing(client: Client, fits: (listing: ListingSummary) => boolean): Promise<ListingSummary> {
  for await (const listing of client.listings.list({ limit: 100 })) if (fits(listing)) return listing;
  throw new Error('Failed to find a listing: none of the catalogue fits. Make it larger, or ask for less.');
}

/** Changes every whole listing on its way to the page: `change` gets the right and gives the members that differ. */
export function alteredListing(
  sandbox: Sandbox,
  change: (right: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
): void {
  sandbox.alter = (path, answer) => {
    const { right } = answer;
    if (!/\/listings\/[^/]+$/.test(path) || typeof right !== 'object' || right === null) return answer;
    return { ...answer, ...change({ ...right }) };
  };
}
