import type { RefusedField } from './refusal.js';

/** Steps to a name that still looks like a slip of the hand. */
const MOST_STEPS = 2;

/** What was written, where it stands, and what is known there. */
export interface NameGiven {
  readonly name: string;
  readonly pointer: string;
  readonly known: readonly string[];
}

/** A field that nobody reads: ignored, it would look as if it had worked. */
export function unknownField({ name, pointer, known }: NameGiven): RefusedField {
  const message = `There is no field "${name.slice(0, 60)}" here. ${remedyFor(name, known)}`;
  return { pointer: `${pointer}/${escaped(name)}`, code: 'unknown_field', message };
}

/** Throws where an option is given that nobody reads: a page and a script without types hear of it by nothing else. */
export function refuseUnknownOptions(action: string, given: object, known: readonly string[]): void {
  const strange = Object.keys(given).find((name) => !known.includes(name));
  if (strange === undefined) return;
  throw new TypeError(
    `Failed to ${action}: there is no option "${strange.slice(0, 60)}". ${remedyFor(strange, known)}`,
  );
}

/** The name that was probably meant, or all there are. */
export function remedyFor(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'Nothing is taken here.';
  const near = nearestName(name, known);
  return near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean "${near}"?`;
}

/** A name as a part of a JSON pointer (RFC 6901). */
export function escaped(name: string): string {
  return name.slice(0, 200).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The known name that is a slip or two away, whatever the letters' size; undefined where none is. */
function nearestName(name: string, known: readonly string[]): string | undefined {
  const wanted = name.slice(0, 80).toLowerCase();
  const ranked = known
    .map((candidate) => ({ candidate, steps: stepsBetween(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, steps }) => steps <= Math.min(MOST_STEPS, candidate.length / 3));
  return ranked.sort((left, right) => left.steps - right.steps)[0]?.candidate;
}

/** Letters to add, take away or change (Levenshtein). */
function stepsBetween(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [place, letter] of [...left].entries()) {
    const next = [place + 1];
    for (let column = 1; column <= right.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + (letter === right[column - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
