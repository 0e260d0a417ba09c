/** Odd constants of the finaliser (MurmurHash3) and the step (Weyl sequence) behind every stream. */
const STEP = 0x9e3779b9;

function scramble(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * A stream of seeded integers: the same key gives the same stream on every engine (32-bit integer arithmetic only).
 * A stream is a value of two words, so one for each listing costs nothing and listing 90,000 needs no listing before it.
 */
export class RandomStream {
  #state: number;

  constructor(
    private readonly key: number,
    label = 0,
  ) {
    this.#state = scramble(scramble(key) ^ Math.imul(label + 1, STEP));
  }

  /** A stream of its own for a numbered part, whatever this stream has drawn so far. */
  fork(label: number): RandomStream {
    return new RandomStream(scramble(this.key ^ Math.imul(label + 1, 0x27d4eb2f)), label);
  }

  /** An integer from 0 to 2^32 - 1. */
  next(): number {
    this.#state = (this.#state + STEP) | 0;
    return scramble(this.#state);
  }

  /** An integer from 0 to `bound - 1`; `bound` is at most 2^21, which keeps the product exact. */
  below(bound: number): number {
    return Math.floor((this.next() * bound) / 0x100000000);
  }

  /** An integer from `lowest` to `highest`, both included. */
  between(lowest: number, highest: number): number {
    return lowest + this.below(highest - lowest + 1);
  }

  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean {
    return this.below(10_000) < percent * 100;
  }

  /** One of the items; the list must not be empty. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('Failed to pick an item: the list is empty. Pass at least one item.');
    return item;
  }
}

/** Each item as often as its weight: an even draw from the list is a weighted draw. */
export function lots<Item>(weighted: readonly (readonly [item: Item, weight: number])[]): readonly Item[] {
  return weighted.flatMap(([item, weight]) => Array.from({ length: weight }, () => item));
}
