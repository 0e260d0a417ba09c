import { legalDateOf, parseCnApplicationNumber, type ListingDraft } from '@ip-portal/core/model';
import type { Catalogue } from '../catalogue/create-catalogue.js';
import { listingFromDraft } from '../catalogue/listing-from-draft.js';
import { CursorError } from '../catalogue/search-cursor.js';
import { createListingIndex, type ListingIndex } from '../catalogue/search-index.js';
import { Refusal, type RefusedField } from '../domain/refusal.js';
import type { Store } from '../store/memory.js';
import type { ListingFinder } from './listing-finder.js';

/** Searches the catalogue as each session sees it: the shared index, and the listings the session changed. */
export function createCatalogueFinder(catalogue: Catalogue): ListingFinder {
  const shared = createListingIndex(catalogue);
  const views = new WeakMap<Store, { revision: number; view: ListingIndex }>();
  const viewOf = (store: Store): ListingIndex => {
    const known = views.get(store);
    if (known?.revision === store.listingsRevision) return known.view;
    const view = shared.withOverlay(store.world.listings.values());
    views.set(store, { revision: store.listingsRevision, view });
    return view;
  };
  return {
    searchBytes(store, search, ownerId) {
      try {
        return viewOf(store).searchBytes(search, { today: todayOf(store), visible: { ownerId } });
      } catch (error) {
        if (!(error instanceof CursorError)) throw error;
        throw invalid('The cursor does not belong to this search. Start again without one.', [
          { pointer: '/cursor', code: error.code, message: error.message },
        ]);
      }
    },
    similar: (store, { id }) => ({
      data: [...viewOf(store).similar(id, { today: todayOf(store) })],
      nextCursor: null,
    }),
    byNumber({ world }, number) {
      const changed = [...world.listings.values()].find(({ right }) => right.number === number);
      const id = changed?.id ?? catalogue.findByNumber(number)?.id;
      return id === undefined ? undefined : world.findListing(id);
    },
    fromDraft(draft, { id, seller, now }) {
      const errors = faultsOf(draft);
      if (errors.length > 0)
        throw invalid(
          'The draft contradicts itself or the rules of patent numbers; `errors` names each fault.',
          errors,
        );
      return listingFromDraft(draft, { id, seller, now });
    },
  };
}

let [hour, today] = ['', ''];

/** The legal date of the sandbox clock. It changes at full hours only, and every search asks for it. */
function todayOf({ world }: Store): string {
  const now = world.now.slice(0, 13);
  if (now !== hour) [hour, today] = [now, legalDateOf(world.now)];
  return today;
}

function faultsOf({ right }: ListingDraft): RefusedField[] {
  const faults: RefusedField[] = [];
  const fault = (field: string, code: string, message: string) =>
    faults.push({ pointer: `/right/${field}`, code, message });
  if (right.office === 'CN') {
    const parsed = parseCnApplicationNumber(right.applicationNumber);
    if (!parsed.ok)
      fault('applicationNumber', parsed.reason, 'Not a Chinese application number with the right check digit.');
  }
  if (right.grantedOn !== null && right.grantedOn < right.filedOn)
    fault('grantedOn', 'out_of_range', 'Granted before it was filed.');
  if (right.publishedOn !== null && right.publishedOn < right.filedOn)
    fault('publishedOn', 'out_of_range', 'Published before it was filed.');
  if (right.patentType === 'design' && right.ipc.length > 0)
    fault('ipc', 'not_allowed', 'Designs have a Locarno class and no IPC.');
  return faults;
}

function invalid(detail: string, errors: readonly RefusedField[]): Refusal {
  return new Refusal({ status: 422, code: 'validation_failed', detail, errors });
}
