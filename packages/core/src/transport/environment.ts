/** What the client needs from the world around it. Tests give their own; everything else uses the platform's. */
export interface Environment {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Wall clock: milliseconds since 1970 UTC. May jump; used only for what is shown or compared with server instants. */
  readonly now: () => number;
  /** Monotonic clock in milliseconds; used for every time-out. */
  readonly monotonic: () => number;
  /** Calls back once after the given milliseconds; the returned function cancels. */
  readonly schedule: (callback: () => void, milliseconds: number) => () => void;
  /** A number from 0 up to, not including, 1. */
  readonly random: () => number;
  /** A UUID of version 4. */
  readonly uuid: () => string;
  /** True where a person's page can read what this code holds. */
  readonly isPage: () => boolean;
  /** True while nobody can see the page. */
  readonly isHidden: () => boolean;
  /** Calls back whenever the page is shown or hidden; the returned function stops that. */
  readonly onVisibilityChange: (callback: () => void) => () => void;
}

const largestTimer = 2_147_483_647;

/** UUID v4 from random bytes: `crypto.randomUUID` is missing on pages served over plain http. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function isPage(): boolean {
  return 'window' in globalThis && 'document' in globalThis;
}

const platformEnvironment: Environment = {
  // Looked up at each call: test tools and observability libraries replace it after this module was loaded.
  fetch: (url, init) => globalThis.fetch(url, init),
  now: () => Date.now(),
  monotonic: () => performance.now(),
  schedule: (callback, milliseconds) => {
    const timer = setTimeout(callback, Math.min(milliseconds, largestTimer));
    return () => {
      clearTimeout(timer);
    };
  },
  random: () => Math.random(),
  uuid: randomUuid,
  isPage,
  isHidden: () => isPage() && document.visibilityState === 'hidden',
  onVisibilityChange: (callback) => {
    if (!isPage()) return () => undefined;
    document.addEventListener('visibilitychange', callback);
    return () => {
      document.removeEventListener('visibilitychange', callback);
    };
  },
};

/** The platform's own environment, with the given parts replaced. */
export function createEnvironment(parts: Partial<Environment> = {}): Environment {
  return { ...platformEnvironment, ...parts };
}

/** True where requests go through the page's own `fetch`: then `XMLHttpRequest` reaches the same platform. */
export function usesOwnFetch(environment: Environment): boolean {
  return environment.fetch === platformEnvironment.fetch;
}
