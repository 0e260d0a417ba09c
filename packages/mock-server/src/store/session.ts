import { epochMilliseconds, instantAt } from '@ip-portal/core/model';
import { runUntil, type Tick } from '../domain/clock.js';
import { Refusal } from '../domain/refusal.js';
import { createMemoryStore, type Ground, type SavedState, type Store } from './memory.js';

/** How the sandbox clock moves: not at all by itself, or with the wall clock times a speed. */
export type ClockMode = { readonly mode: 'frozen' } | { readonly mode: 'running'; readonly speed: number };

/** Milliseconds of a clock outside the sandbox; only hosts have one. */
export type WallClock = () => number;

/** One isolated sandbox: its state, its clock, its saved states. */
export interface Session {
  readonly id: string;
  readonly store: Store;
  readonly saved: Map<string, SavedState>;
  /** Idempotency keys whose requests are still being read or held up. */
  readonly inFlight: Set<string>;
  /** Encoded pages by ETag: the same page is asked for again and again. */
  readonly pages: Map<string, Uint8Array<ArrayBuffer>>;
  requests: number;
  readonly clock: ClockMode;
  /** Lets a running clock catch up with the wall clock; does nothing for a frozen one. */
  catchUp(): void;
  setClock(mode: ClockMode): void;
  /** Moves the clock forward, letting everything due happen on the way. */
  advanceTo(instant: string, options?: { readonly once?: boolean }): Tick[];
  reset(): void;
}

export interface Sessions {
  /** The session of a name; made on first use. */
  get(id: string): Session;
}

export interface SessionOptions {
  readonly ground: Ground;
  readonly clock: ClockMode;
  readonly wall: WallClock | null;
}

/** A bound on memory: more sessions than this are refused. */
const MOST_SESSIONS = 1000;

/** Sessions by name: each has its own state over the same ground, so that parallel tests never meet. */
export function createSessions(options: SessionOptions): Sessions {
  const sessions = new Map<string, Session>();
  return {
    get(id) {
      const known = sessions.get(id);
      if (known !== undefined) return known;
      if (sessions.size >= MOST_SESSIONS) {
        throw new Refusal({
          status: 429,
          code: 'too_many_sandbox_sessions',
          detail: `The sandbox holds ${MOST_SESSIONS} sessions already. Use one of them again, or restart the sandbox.`,
          retryAfter: 60,
        });
      }
      const session = createSession(id, options);
      sessions.set(id, session);
      return session;
    },
  };
}

function createSession(id: string, { ground, clock, wall }: SessionOptions): Session {
  const store = createMemoryStore(ground);
  const pristine = store.save();
  let mode = clock;
  let anchor = { sandbox: epochMilliseconds(ground.startsAt), wall: wall?.() ?? 0 };
  const dropAnchor = () => (anchor = { sandbox: epochMilliseconds(store.world.now), wall: wall?.() ?? 0 });
  const advanceTo: Session['advanceTo'] = (instant, options) => {
    const ticks = store.transaction(() => runUntil(store.world, instant, options));
    dropAnchor();
    return ticks;
  };
  return {
    id,
    store,
    saved: new Map(),
    inFlight: new Set(),
    pages: new Map(),
    requests: 0,
    get clock() {
      return mode;
    },
    catchUp() {
      if (mode.mode === 'frozen' || wall === null) return;
      const target = instantAt(Math.floor(anchor.sandbox + (wall() - anchor.wall) * mode.speed));
      if (target > store.world.now) store.transaction(() => runUntil(store.world, target));
    },
    setClock(next) {
      mode = next;
      dropAnchor();
    },
    advanceTo,
    reset() {
      store.load(pristine);
      mode = clock;
      this.requests = 0;
      this.inFlight.clear();
      this.pages.clear();
      dropAnchor();
    },
  };
}
