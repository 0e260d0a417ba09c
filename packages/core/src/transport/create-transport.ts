import { checkBaseUrl } from './base-url.js';
import { ReadCache } from './cache.js';
import { ServerClock } from './clock.js';
import { refuseSecretInPage, type Credential } from './credential.js';
import { isCount } from './call.js';
import { checkFunctions, createEnvironment, refuseOption, type Environment } from './environment.js';
import { HookRunner, type Hooks } from './hooks.js';
import { PartLoader } from './part-loader.js';
import { SessionGate } from './session-gate.js';
import type { GetSession } from './session.js';
import type { RetryPolicy } from './retry.js';
import { Transport } from './transport.js';
import type { ValidationMode } from './validation.js';

/** Options of every kind of client. */
export interface CommonOptions {
  /** Where the platform is: `https://api.example.com`. */
  readonly baseUrl?: string | undefined;
  /** Milliseconds for one attempt, body included; 20,000 unless told. */
  readonly timeout?: number | undefined;
  /** Milliseconds for a whole call, repeats and pauses included; 60,000 unless told. */
  readonly deadline?: number | undefined;
  /** Repeats after the first attempt; 4 unless told. */
  readonly maxRetries?: number | undefined;
  /** What happens to an answer that differs from its schema; `warn` unless told. Wrong money is always refused. */
  readonly validation?: ValidationMode | undefined;
  /** False: reads share nothing and keep nothing. */
  readonly cache?: boolean | undefined;
  /** Language for texts meant for people: `zh-CN`, `en`. */
  readonly locale?: string | undefined;
  readonly hooks?: Hooks | undefined;
  /** Replaces parts of the world, for tests and for an in-page platform. */
  readonly environment?: Partial<Environment> | undefined;
}

export interface Credentials {
  readonly publishable?: Credential | undefined;
  readonly tracking?: Credential | undefined;
  readonly secret?: Credential | undefined;
  readonly getSession?: GetSession | undefined;
}

/** Answers of reads held at most: a visitor comes back to the last few pages, a server to whatever its visitors read. */
const readsHeld = { page: 40, elsewhere: 200 } as const;

type Rule = readonly [isUsable?: (value: unknown) => boolean, what?: string];

/** What the common options must be, and what to give; empty for those that are looked at elsewhere. */
const rules: Readonly<Record<keyof CommonOptions, Rule>> = {
  baseUrl: [],
  timeout: [(value) => isCount(value, 1), 'milliseconds'],
  deadline: [(value) => isCount(value, 1), 'milliseconds'],
  maxRetries: [(value) => isCount(value, 0), '0 or more'],
  validation: [(value) => /^(strict|warn|off)$/.test(String(value)), '`strict`, `warn` or `off`'],
  cache: [(value) => typeof value === 'boolean', 'true or false'],
  locale: [(value) => /^[a-z][ -~]*$/i.test(String(value)), '`zh-CN` or `en`'],
  hooks: [],
  environment: [],
};

function checkOptions(options: CommonOptions, ownNames: readonly string[]): void {
  const known: Readonly<Partial<Record<string, Rule>>> = rules;
  const names = [...Object.keys(rules), ...ownNames];
  for (const [option, given] of Object.entries<unknown>({ ...options })) {
    if ((given ?? undefined) === undefined) continue;
    // What an unknown one holds may be a secret.
    if (!names.includes(option)) refuseOption(option, typeof given, `only ${names.join(', ')}`);
    const [isUsable, what] = known[option] ?? [];
    if (isUsable?.(given) === false) refuseOption(option, given, what);
  }
  checkFunctions('hooks', options.hooks);
}

/** Looks at every text among the options, because a secret key may stand in any of them. */
export function refuseSecretsInPage(options: object, environment: Pick<Environment, 'isPage'>): void {
  if (!environment.isPage()) return;
  for (const [option, value] of Object.entries<unknown>({ ...options })) refuseSecretInPage(option, value);
}

/**
 * Checks the options and wires the transport. Does no I/O; a missing address or credential is told by the first call. `ownNames`:
 * the options of this kind of client beside the common ones.
 */
export function createTransport(
  options: CommonOptions,
  credentials: Credentials,
  ownNames: readonly string[],
): Transport {
  checkOptions(options, ownNames);
  const environment = createEnvironment(options.environment);
  const hooks = new HookRunner(options.hooks ?? {});
  const clock = new ServerClock(environment);
  const policy: RetryPolicy = {
    timeout: options.timeout ?? 20_000,
    deadline: options.deadline ?? 60_000,
    maxRetries: options.maxRetries ?? 4,
  };
  const parts = new PartLoader(environment, policy.deadline);
  const { getSession, ...fixed } = credentials;
  const tokens = Object.values(fixed).flatMap((credential: Credential | undefined) => credential?.token ?? []);
  const baseUrl = options.baseUrl === undefined ? undefined : checkBaseUrl(options.baseUrl, tokens);
  const { timeout } = policy;
  return new Transport({
    environment,
    clock,
    hooks,
    baseUrl,
    ...fixed,
    session: getSession && new SessionGate({ getSession, environment, clock, timeout, hooks, baseUrl, tokens }, parts),
    parts,
    validation: options.validation ?? 'warn',
    locale: options.locale,
    policy,
    cache:
      options.cache === false ? undefined : new ReadCache(environment.isPage() ? readsHeld.page : readsHeld.elsewhere),
  });
}
