/** Who can play by a script. */
export const scriptedActors = ['buyer', 'seller', 'provider', 'office', 'platform'] as const;
export type ScriptedActor = (typeof scriptedActors)[number];

/**
 * How an actor plays its part: at once; after a duration of the sandbox clock; never (a person or a test plays it);
 * by refusing (a seller declines, a provider fails payments, an office answers "deemed not filed").
 */
export type Policy =
  | { readonly mode: 'instantly' }
  | { readonly mode: 'after'; readonly delay: `P${string}` }
  | { readonly mode: 'never' }
  | { readonly mode: 'refuse' };

export interface Policies {
  readonly actors: Readonly<Record<ScriptedActor, Policy>>;
  /** How the payment provider notifies the platform. */
  readonly notifications: {
    /** Notifications lost before one arrives: the ladder's delays then run. */
    readonly lost: number;
    /** Further copies of each notification that arrives. */
    readonly duplicates: number;
  };
  /** True where a lapsed acceptance window accepts by itself. */
  readonly autoAccept: boolean;
}

/**
 * The buyer is a person; all others play by themselves. The provider completes open payments and payouts after its
 * delay, unless its page is used before. The office takes the time offices take, whatever the delay says.
 */
export const defaultPolicies: Policies = {
  actors: {
    buyer: { mode: 'never' },
    seller: { mode: 'after', delay: 'PT2H' },
    provider: { mode: 'after', delay: 'PT2H' },
    office: { mode: 'after', delay: 'P14D' },
    platform: { mode: 'after', delay: 'PT1H' },
  },
  notifications: { lost: 0, duplicates: 0 },
  autoAccept: false,
};
