import { plainText } from './plain-text.js';

/** Labels of one enumeration, by value. */
export type Labels = Readonly<Record<string, string>>;

/** Whether a table (of words, tones, verbs …) has an entry for a value; false for anything that is no name. */
export function knows(labels: object, value: unknown): boolean {
  return Object.hasOwn(labels, plainText(value));
}

/**
 * The label of a value. Enumerations are open: a value this release does not know is shown by its own name, marked by
 * `unknown` ("other (…)"), so that nothing is hidden and nothing is claimed.
 */
export function label(labels: Labels, value: unknown, unknown: (name: string) => string): string {
  const name = plainText(value);
  const known = Object.hasOwn(labels, name) ? labels[name] : undefined;
  return known ?? unknown(name.replaceAll('_', ' '));
}
