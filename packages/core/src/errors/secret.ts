/** Anything that looks like a credential of this platform, a bearer header or a signed token. */
const credentialShapes = [
  /\b((?:sk|pk|st|tt|whsec)_(?!\w+_\[)(?:(?:test|live)_)?)[A-Za-z0-9+/=_.-]{4,}/g,
  /\b(bearer\s+)[A-Za-z0-9+/=_.~-]{4,}/gi,
  /\b(eyJ)[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]*/g,
];

/**
 * Replaces everything that looks like a key or a token, and each of `known` wherever it stands.
 * The kind of a key stays readable (`sk_live_[redacted]`), because it is what a reader needs to find the mistake.
 */
export function redactSecrets(text: string, known: readonly string[] = []): string {
  let clean = text;
  for (const secret of known) {
    if (secret.length > 0) clean = clean.split(secret).join('[redacted]');
  }
  for (const shape of credentialShapes) clean = clean.replace(shape, '$1[redacted]');
  return clean;
}

/**
 * Describes a wrongly given option value without repeating what may be a secret:
 * the type, the length, and for strings the first characters after redaction.
 */
export function describeGiven(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') {
    if (value.length === 0) return 'an empty string';
    const visible = redactSecrets(value);
    return `"${visible.length > 40 ? `${visible.slice(0, 40)}…` : visible}"`;
  }
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`;
}
