/**
 * Keeps an outage from being amplified: a client may repeat about one call in ten, after a small burst.
 * Each first attempt earns a tenth of a repeat; each repeat spends one.
 */
export class RetryBudget {
  readonly #capacity: number;
  #balance: number;

  constructor(capacity = 20) {
    this.#capacity = capacity;
    this.#balance = capacity;
  }

  earn(): void {
    this.#balance = Math.min(this.#capacity, this.#balance + 0.1);
  }

  /** True, and one repeat less, when a repeat may be made. */
  spend(): boolean {
    if (this.#balance < 1) return false;
    this.#balance -= 1;
    return true;
  }
}
