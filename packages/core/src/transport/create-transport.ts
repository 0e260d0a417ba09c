import { ConfigurationError } from '../errors/configuration-error.js';
import { checkBaseUrl } from './base-url.js';
import { ReadCache } from './cache.js';
import { ServerClock } from './clock.js';
import { refuseSecretInPage, type Credential } from './credential.js';
import { createEnvironment, type Environment } from './environment.js';
import { HookRunner, type Hooks } from './hooks.js';
import { PartLoader } from './part-loader.js';
import { SessionGate } from './session-gate.js';
import type { GetSession } from './session.js';
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

const defaults = { timeout: 20_000, deadline: 60_000, maxRetries: 4 } as const;

/** Answers of reads held at most: a visitor comes back to the last few pages, a server to whatever its visitors read. */
const readsHeld = { page: 40, elsewhere: 200 } as const;

function checkNumber(option: keyof typeof defaults, options: CommonOptions): number {
  const given: unknown = options[option] ?? defaults[option];
  const lowest = option === 'maxRetries' ? 0 : 1;
  if (typeof given === 'number' && Number.isFinite(given) && given >= lowest) return given;
  throw new ConfigurationError({
    option,
    given,
    reason: 'is not a usable number',
    remedy: option === 'maxRetries' ? 'Give 0 or more' : 'Give a positive number of milliseconds',
  });
}

/** Looks at every text among the options, because a secret key may stand in any of them. */
export function refuseSecretsInPage(options: object, environment: Pick<Environment, 'isPage'>): void {
  if (!environment.isPage()) return;
  for (const [option, value] of Object.entries<unknown>({ ...options })) refuseSecretInPage(option, value);
}

/** Checks the options and wires the transport. Does no I/O; a missing address or credential is told by the first call. */
export function createTransport(options: CommonOptions, credentials: Credentials): Transport {
  const environment = createEnvironment(options.environment);
  const hooks = new HookRunner(options.hooks ?? {});
  const clock = new ServerClock(environment);
  const timeout = checkNumber('timeout', options);
  const deadline = checkNumber('deadline', options);
  const parts = new PartLoader(environment, deadline);
  const { getSession, ...fixed } = credentials;
  return new Transport({
    environment,
    clock,
    hooks,
    baseUrl:
      options.baseUrl === undefined ? undefined : checkBaseUrl(options.baseUrl, fixed.secret ?? fixed.publishable),
    publishable: fixed.publishable,
    tracking: fixed.tracking,
    secret: fixed.secret,
    session: getSession && new SessionGate({ getSession, environment, clock, timeout, hooks }, parts),
    parts,
    validation: options.validation ?? 'warn',
    locale: options.locale,
    policy: { timeout, deadline, maxRetries: checkNumber('maxRetries', options) },
    cache:
      options.cache === false ? undefined : new ReadCache(environment.isPage() ? readsHeld.page : readsHeld.elsewhere),
  });
}
