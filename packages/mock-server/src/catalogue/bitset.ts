/** Positions of listings as bits, 32 to a word. */
export type Bitset = Uint32Array;

export function emptyBits(size: number): Bitset {
  return new Uint32Array((size + 31) >>> 5);
}

/** All positions from 0 to `size - 1`. */
export function fullBits(size: number): Bitset {
  const bits = emptyBits(size).fill(0xffffffff);
  const rest = size & 31;
  if (rest > 0) bits[bits.length - 1] = (2 ** rest - 1) >>> 0;
  return bits;
}

export function hasBit(bits: Bitset, position: number): boolean {
  return (((bits[position >>> 5] ?? 0) >>> (position & 31)) & 1) === 1;
}

/** Sets the bits of a list of positions. */
export function addPositions(bits: Bitset, positions: ArrayLike<number>): void {
  for (let index = 0; index < positions.length; index += 1) {
    const position = positions[index] ?? 0;
    bits[position >>> 5] = (bits[position >>> 5] ?? 0) | (1 << (position & 31));
  }
}

export function intersection(left: Bitset, right: Bitset): Bitset {
  const both = new Uint32Array(left.length);
  for (let word = 0; word < both.length; word += 1) both[word] = (left[word] ?? 0) & (right[word] ?? 0);
  return both;
}

/** Positions of `left` that are not in `right`. */
export function difference(left: Bitset, right: Bitset): Bitset {
  const rest = new Uint32Array(left.length);
  for (let word = 0; word < rest.length; word += 1) rest[word] = (left[word] ?? 0) & ~(right[word] ?? 0);
  return rest;
}

export function countBits(bits: Bitset): number {
  let count = 0;
  for (let word = 0; word < bits.length; word += 1) count += countOnes(bits[word] ?? 0);
  return count;
}

export function countCommon(left: Bitset, right: Bitset): number {
  let count = 0;
  for (let word = 0; word < left.length; word += 1) count += countOnes((left[word] ?? 0) & (right[word] ?? 0));
  return count;
}

/** The positions, rising. */
export function positionsOf(bits: Bitset, count: number): Uint32Array {
  const positions = new Uint32Array(count);
  let found = 0;
  for (let word = 0; word < bits.length; word += 1) {
    let rest = bits[word] ?? 0;
    while (rest !== 0) {
      const lowest = rest & -rest;
      positions[found++] = (word << 5) + (31 - Math.clz32(lowest));
      rest ^= lowest;
    }
  }
  return positions;
}

function countOnes(word: number): number {
  let ones = word - ((word >>> 1) & 0x55555555);
  ones = (ones & 0x33333333) + ((ones >>> 2) & 0x33333333);
  return Math.imul((ones + (ones >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
