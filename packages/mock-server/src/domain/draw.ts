/**
 * Chance without a state: a draw is a pure function of the seed and a name, so that the same seed gives the same world in
 * whatever order things happen. Only integer arithmetic, because `Math.log` and its kin differ between engines.
 */
export function drawFraction(seed: number, name: string): number {
  const low = mix(seed ^ 0x9e3779b9, name);
  const high = mix(low ^ 0x85ebca6b, name);
  return ((high >>> 5) * 0x4000000 + (low >>> 6)) / 0x20000000000000;
}

/** An integer from `0` to `bound - 1`. */
export function drawInteger(seed: number, options: { readonly name: string; readonly bound: number }): number {
  return Math.floor(drawFraction(seed, options.name) * options.bound);
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Twelve characters of Crockford's base 32 that look random and never change for one seed and name. */
export function drawCode(seed: number, name: string): string {
  let code = '';
  for (let block = 0; block < 2; block += 1) {
    let bits = mix(seed ^ Math.imul(block + 1, 0x9e3779b1), name);
    for (let position = 0; position < 6; position += 1) {
      code += alphabet[bits & 31] ?? '0';
      bits >>>= 5;
    }
  }
  return code;
}

/** Points of a distribution: `[probability, value]`, rising; values between them lie on straight lines. */
export type Quantiles = readonly (readonly [probability: number, value: number])[];

/** The value of a distribution at a probability. */
export function quantile(points: Quantiles, probability: number): number {
  let [previousProbability, previousValue] = points[0] ?? [0, 0];
  for (const [nextProbability, nextValue] of points) {
    if (probability <= nextProbability && nextProbability > previousProbability) {
      const share = (probability - previousProbability) / (nextProbability - previousProbability);
      return previousValue + share * (nextValue - previousValue);
    }
    previousProbability = nextProbability;
    previousValue = nextValue;
  }
  return previousValue;
}

/** A 32-bit hash of a text under a key (the mixing steps of MurmurHash3). */
function mix(key: number, text: string): number {
  let hash = key | 0;
  for (let index = 0; index < text.length; index += 1) {
    let part = Math.imul(text.charCodeAt(index), 0xcc9e2d51);
    part = (part << 15) | (part >>> 17);
    hash ^= Math.imul(part, 0x1b873593);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
