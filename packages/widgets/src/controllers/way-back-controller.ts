import type { ListingSummary } from '@ip-portal/core';
import { extra } from './extra.js';

interface Page {
  readonly renderRoot: ParentNode;
}

/** Brings whoever followed a result back to it. How, comes once there are results to follow. */
export class WayBackController {
  readonly #host: Page;
  readonly #prefix: () => string;
  #isAttended = false;
  #note: ((listingId: string) => void) | undefined;

  constructor(host: Page, prefix: () => string) {
    this.#host = host;
    this.#prefix = prefix;
  }

  /** For the first results that are on show. */
  async attend(listings: readonly Pick<ListingSummary, 'id'>[]): Promise<void> {
    if (this.#isAttended) return;
    this.#isAttended = true;
    await extra(async () => {
      const { comeBack } = await import('./way-back.js');
      this.#note = comeBack(this.#host.renderRoot, { prefix: this.#prefix(), listings });
    });
  }

  /** A result is followed to a page of its own. */
  leave(listingId: string): void {
    this.#note?.(listingId);
  }
}
