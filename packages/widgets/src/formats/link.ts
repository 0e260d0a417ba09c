const schemes = new Set(['http:', 'https:', 'mailto:']);

/**
 * The one gate for every `href`: judged after parsing, so that tabs, entities or odd cases cannot disguise a scheme.
 * Gives the parsed address, or undefined for anything but http, https and mailto.
 */
export function safeLink(address: unknown, base: string): string | undefined {
  if (typeof address !== 'string' || address === '') return undefined;
  try {
    const url = new URL(address, base);
    return schemes.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A link from a host's template: each `{name}` is replaced by the encoded value.
 * `linkFrom('listing.html?listing={id}', { id: 'lst_1' }, base)`.
 */
export function linkFrom(
  template: string | null | undefined,
  values: Readonly<Record<string, string>>,
  base: string,
): string | undefined {
  if (!template) return undefined;
  try {
    const filled = template.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : whole,
    );
    return safeLink(filled, base);
  } catch {
    return undefined; // Half a surrogate pair: no address can hold it.
  }
}

/** Stands for a value while an address is judged; no parser changes it. */
const standIn = 'ipportalvalue';

/**
 * Like `linkFrom` for many values of one name. The address is judged once, for all of them: what is encoded changes neither
 * its scheme nor where it leads, unless it is part of the host.
 */
export function linksFrom(
  template: string | null | undefined,
  name: string,
  base: string,
): (value: string) => string | undefined {
  const link = linkFrom(template, { [name]: standIn }, base);
  if (link === undefined || new URL(link).host.includes(standIn))
    return (value) => linkFrom(template, { [name]: value }, base);
  return (value) => {
    try {
      return link.replaceAll(standIn, encodeURIComponent(value));
    } catch {
      return undefined;
    }
  };
}
