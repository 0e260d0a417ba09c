import { ConfigurationError } from '../errors/configuration-error.js';

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
  /** A UUID of version 4; writes make their own unless told. */
  readonly uuid?: (() => string) | undefined;
  /** True where a person's page can read what this code holds. */
  readonly isPage: () => boolean;
  /** True while nobody can see the page; asked of the document unless told. */
  readonly isHidden?: (() => boolean) | undefined;
  /** Calls back whenever the page is shown or hidden; the returned function stops that. */
  readonly onVisibilityChange?: ((callback: () => void) => () => void) | undefined;
}

const largestTimer = 2_147_483_647;

export function isPage(): boolean {
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
  isPage,
};

/** `what` is to be given in its place. */
export function refuseOption(option: string, given: unknown, what = ''): never {
  throw new ConfigurationError({ option, given, reason: 'cannot be used', remedy: `Give ${what}` });
}

export function checkFunction(option: string, given: unknown): void {
  if ((given ?? undefined) !== undefined && typeof given !== 'function') refuseOption(option, given, 'a function');
}

/** Refuses an option that is to hold functions and nothing else. */
export function checkFunctions(option: string, group: object = {}): void {
  if (typeof group !== 'object') refuseOption(option, group, 'functions by name');
  for (const [name, member] of Object.entries<unknown>({ ...group })) checkFunction(`${option}.${name}`, member);
}

/** The platform's own environment, with the given parts replaced. */
export function createEnvironment(parts: Partial<Environment> = {}): Environment {
  checkFunctions('environment', parts);
  return { ...platformEnvironment, ...parts };
}

/** True where requests go through the page's own `fetch`: then `XMLHttpRequest` reaches the same platform. */
export function usesOwnFetch(environment: Environment): boolean {
  return environment.fetch === platformEnvironment.fetch;
}
