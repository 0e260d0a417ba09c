/**
 * SHA-256 (FIPS 180-4) without a platform: `crypto.subtle` is missing on plain-http pages and answers later, while a
 * sandbox transaction must not wait. For fingerprints, digests of uploads and signatures of sandbox tokens.
 */
export function sha256(content: Uint8Array | string): Uint8Array {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const padded = new DataView(new ArrayBuffer(((bytes.length + 72) >> 6) << 6));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(padded.byteLength - 8, Math.floor(bytes.length / 0x20000000));
  padded.setUint32(padded.byteLength - 4, bytes.length << 3);
  const state = Uint32Array.from(initialState);
  const schedule = new Uint32Array(64);
  for (let offset = 0; offset < padded.byteLength; offset += 64)
    compress(state, schedule, new DataView(padded.buffer, offset, 64));
  const digest = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => digest.setUint32(index * 4, word));
  return new Uint8Array(digest.buffer);
}

/** Lower-case hexadecimal of a digest. */
export function hexadecimal(digest: Uint8Array): string {
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keyed digest (HMAC, RFC 2104) of a text under a key of at most 64 bytes. */
export function hmacSha256(key: string, text: string): Uint8Array {
  const block = new Uint8Array(64);
  block.set(new TextEncoder().encode(key).subarray(0, 64));
  const message = new TextEncoder().encode(text);
  const inner = sha256(
    joined(
      block.map((byte) => byte ^ 0x36),
      message,
    ),
  );
  return sha256(
    joined(
      block.map((byte) => byte ^ 0x5c),
      inner,
    ),
  );
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}

function compress(state: Uint32Array, schedule: Uint32Array, block: DataView): void {
  for (let index = 0; index < 64; index += 1) {
    if (index < 16) schedule[index] = block.getUint32(index * 4);
    else {
      const [near = 0, far = 0] = [schedule[index - 2], schedule[index - 15]];
      const sigma0 = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3);
      const sigma1 = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10);
      schedule[index] = (schedule[index - 16] ?? 0) + sigma0 + (schedule[index - 7] ?? 0) + sigma1;
    }
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first =
      (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + (constants[index] ?? 0) + (schedule[index] ?? 0)) |
      0;
    const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = (state[index] ?? 0) + word));
}

function rotate(word: number, places: number): number {
  return (word >>> places) | (word << (32 - places));
}

const primes = firstPrimes(64);
const initialState = primes.slice(0, 8).map((prime) => fraction(BigInt(prime), 2n));
const constants = Uint32Array.from(primes, (prime) => fraction(BigInt(prime), 3n));

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

/** The first 32 bits of the fractional part of a root, in integers: engines differ in the last bit of `Math.cbrt`. */
function fraction(value: bigint, degree: bigint): number {
  const scaled = value << (32n * degree);
  let low = 0n;
  let high = 1n << 64n;
  while (low < high) {
    const middle = (low + high + 1n) >> 1n;
    if (middle ** degree <= scaled) low = middle;
    else high = middle - 1n;
  }
  return parseInt((low & 0xffffffffn).toString(), 10);
}
