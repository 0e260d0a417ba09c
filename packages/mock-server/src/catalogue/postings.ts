/** Positions of listings by value, each list rising and without repetitions. */
export type Postings<Key = string> = ReadonlyMap<Key, readonly number[]>;

/** Adds a position to the list of a key. Positions must come in rising order: a repeated one shows at the end of its list. */
export function addPosting<Key>(postings: Map<Key, number[]>, key: Key, position: number): void {
  const positions = postings.get(key);
  if (positions === undefined) postings.set(key, [position]);
  else if (positions[positions.length - 1] !== position) positions.push(position);
}
