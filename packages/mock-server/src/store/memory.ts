import type { Party, PatentListing } from '@ip-portal/core/model';
import type { SettableClock } from '../domain/clock.js';
import type { Tables, Tenant, World } from '../domain/world.js';
import { MemoryTable, type SavableTable, type Undo } from './table.js';

/** What never changes while the sandbox runs; all sessions stand on it. */
export interface Ground {
  readonly seed: number;
  /** UTC instant at which the clock of every session starts. */
  readonly startsAt: string;
  readonly tenants: readonly Tenant[];
  /** A listing of the catalogue. */
  findListing(id: string): PatentListing | undefined;
  /** A party of the sandbox: demo buyers, and the sellers of the catalogue. */
  findParty(id: string): Party | undefined;
}

/** A saved state: maps of rows that never change, so it costs a copy of the maps. */
export interface SavedState {
  readonly now: string;
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
}

export type SessionWorld = World & SettableClock;

/** What became of the state: work was done (or taken back), or another state took its place. */
export type Change = 'committed' | 'replaced';

/** The state of one session. */
export interface Store {
  readonly world: SessionWorld;
  /** Grows with every change of a listing, for indexes and ETags that follow the listings. */
  readonly listingsRevision: number;
  /** Runs work that happens whole or not at all: an exception takes back all its changes, those of the clock included. */
  transaction<Result>(work: () => Result): Result;
  save(): SavedState;
  load(state: SavedState): void;
  /** Hears of every change once it stands; the answer stops that. */
  watch(watcher: (change: Change) => void): () => void;
}

class ListingTable extends MemoryTable<PatentListing> {
  revision = 0;

  override set(key: string, row: PatentListing): void {
    this.revision += 1;
    super.set(key, row);
  }

  override replace(rows: ReadonlyMap<string, unknown>): void {
    this.revision += 1;
    super.replace(rows);
  }
}

/** A session's state in memory over the shared ground. */
export function createMemoryStore(ground: Ground): Store {
  const undo: Undo[] = [];
  const savable = new Map<string, SavableTable>();
  const listings = new ListingTable(undo);
  savable.set('listings', listings);
  const tables = createTables(listings, <Row>(name: string) => {
    const table = new MemoryTable<Row>(undo);
    savable.set(name, table);
    return table;
  });
  const watchers = new Set<(change: Change) => void>();
  const tell = (change: Change): void => {
    for (const watcher of [...watchers]) watcher(change);
  };
  let depth = 0;
  let now = ground.startsAt;
  const world: SessionWorld = {
    ...tables,
    seed: ground.seed,
    tenants: ground.tenants,
    touched: new Set(),
    get now() {
      return now;
    },
    setNow(instant) {
      const before = now;
      undo.push(() => (now = before));
      now = instant;
    },
    findListing: (id) => listings.get(id) ?? ground.findListing(id),
    findParty: (id) => tables.parties.get(id) ?? ground.findParty(id),
  };
  return {
    world,
    get listingsRevision() {
      return listings.revision;
    },
    transaction: (work) => {
      depth += 1;
      try {
        return transact(undo, world, work);
      } finally {
        depth -= 1;
        if (depth === 0) tell('committed');
      }
    },
    save: () => ({ now, tables: new Map([...savable].map(([name, table]) => [name, table.copy()])) }),
    load(state) {
      for (const [name, table] of savable) table.replace(state.tables.get(name) ?? new Map());
      now = state.now;
      world.touched.clear();
      undo.length = 0;
      tell('replaced');
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

function createTables(listings: Tables['listings'], table: <Row>(name: string) => MemoryTable<Row>): Tables {
  return {
    listings,
    verifications: table('verifications'),
    parties: table('parties'),
    quotes: table('quotes'),
    orders: table('orders'),
    deposits: table('deposits'),
    enquiries: table('enquiries'),
    payments: table('payments'),
    journals: table('journals'),
    balances: table('balances'),
    ledgerTotals: table('ledgerTotals'),
    events: table('events'),
    tasks: table('tasks'),
    counters: table('counters'),
    policies: table('policies'),
    answers: table('answers'),
    files: table('files'),
  };
}

function transact<Result>(undo: Undo[], world: SessionWorld, work: () => Result): Result {
  const mark = undo.length;
  try {
    return work();
  } catch (error) {
    while (undo.length > mark) undo.pop()?.();
    world.touched.clear();
    throw error;
  } finally {
    if (mark === 0) undo.length = 0;
  }
}
