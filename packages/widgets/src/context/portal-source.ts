import type { BareClient } from '@ip-portal/core';
import type { LocaleName, PageWords } from '../locale.js';

/** What an element needs of its surroundings: the platform to talk to and the language to speak. */
export interface Portal {
  /** Null where no client could be made: `error` says why. */
  readonly client: BareClient | null;
  readonly error: unknown;
  /** Undefined where nobody chose: the element follows the `lang` of the page. */
  readonly locale: LocaleName | undefined;
  /** Words of the page in place of ours, or the address of a file of them. */
  readonly words: PageWords | string | undefined;
}

/** A portal that may change (another key, another language), and those who follow it. */
export class PortalSource {
  #portal: Portal;
  readonly #followers = new Set<(portal: Portal) => void>();

  constructor(portal: Portal) {
    this.#portal = portal;
  }

  get portal(): Portal {
    return this.#portal;
  }

  set portal(portal: Portal) {
    this.#portal = portal;
    for (const follower of this.#followers) follower(portal);
  }

  /** Calls `follower` now and after every change, until the returned function is called. */
  follow(follower: (portal: Portal) => void): () => void {
    this.#followers.add(follower);
    follower(this.#portal);
    return () => this.#followers.delete(follower);
  }
}

/** An element asks the providers above it, through shadow roots too; the nearest answers by setting `source`. */
export class PortalRequestEvent extends Event {
  static readonly type = 'ip-portal-request';
  source: PortalSource | undefined;

  constructor() {
    super(PortalRequestEvent.type, { bubbles: true, composed: true });
  }
}
