import type { Environment } from '../src/index.js';

// Parts that the client loads when it first needs them are here already: virtual time does not wait for files.
await Promise.all([
  import('../src/transport/judge.js'),
  import('../src/transport/notices.js'),
  import('../src/transport/obstacle.js'),
  import('../src/transport/session.js'),
  import('../src/transport/writer.js'),
  import('../src/resources/live-events.js'),
]);

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** An answer in memory, or an error that `fetch` rejects with. */
export type Scripted = Response | Error | ((url: string, init: RequestInit) => Promise<Response> | Response);

/** Time that passes only when everything waits, and a network that plays a script. */
export class VirtualWorld {
  /** Milliseconds since the world began. */
  elapsed = 0;
  /** The device's wall clock may be wrong by this. */
  skew = 0;
  random = (): number => 0.5;
  readonly pauses: number[] = [];
  readonly sent: { readonly url: string; readonly init: RequestInit; readonly at: number }[] = [];
  readonly #timers = new Set<Timer>();
  readonly #script: Scripted[];
  readonly #start = Date.UTC(2026, 10, 23);

  /** The last entry of the script answers for ever. */
  constructor(...script: Scripted[]) {
    this.#script = script;
  }

  get openTimers(): number {
    return this.#timers.size;
  }

  /** The platform's wall clock. */
  get serverNow(): number {
    return this.#start + this.elapsed;
  }

  readonly environment: Partial<Environment> = {
    fetch: (url, init) => this.#fetch(url, init),
    now: () => this.serverNow + this.skew,
    monotonic: () => this.elapsed,
    random: () => this.random(),
    schedule: (callback, milliseconds) => {
      const timer = { at: this.elapsed + milliseconds, callback };
      this.#timers.add(timer);
      return () => this.#timers.delete(timer);
    },
  };

  async #fetch(url: string, init: RequestInit): Promise<Response> {
    this.sent.push({ url, init, at: this.elapsed });
    const next = this.#script.length > 1 ? this.#script.shift() : this.#script[0];
    if (next === undefined) throw new Error('Failed to answer: the script is empty.');
    if (next instanceof Error) throw next;
    return typeof next === 'function' ? next(url, init) : next.clone();
  }

  /** Lets time pass until the promise settles; every pause ends as soon as nothing else can happen. */
  async settle<Result>(promise: Promise<Result>): Promise<PromiseSettledResult<Result>> {
    let isSettled = false;
    const outcome = Promise.allSettled([promise]).then(([result]) => {
      isSettled = true;
      return result;
    });
    for (let round = 0; round < 10_000; round += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isSettled) return outcome;
      this.#fireNext();
    }
    throw new Error('Failed to settle: the call waits for something that is not time.');
  }

  #fireNext(): void {
    const [next] = [...this.#timers].sort((left, right) => left.at - right.at);
    if (next === undefined) return;
    this.#timers.delete(next);
    this.pauses.push(next.at - this.elapsed);
    this.elapsed = next.at;
    next.callback();
  }

  advance(milliseconds: number): void {
    this.elapsed += milliseconds;
  }
}

/** A JSON answer in memory. */
export function json(body: unknown, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(body), { ...init, headers });
}
