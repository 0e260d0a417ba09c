/** Columns of the seventh edition and before, without a slash: subclass, main group in three places, subgroup. */
const FIXED_COLUMNS = /^[A-H]\d{2}[A-Z][ \d]{2}\d\d{2,4}$/;

/**
 * Rewrites a symbol of US files of 2001 to 2005 in the form with a slash: `A45F  504` is A45F 5/04, `G06F 1516` is
 * G06F 15/16, `A61K 31505` is A61K 31/505. Any other text comes back as it was. White space must be as in the file.
 */
export function withSlash(symbol: string): string {
  const line = symbol.replace(/^\s+|\s+$/g, '');
  if (!FIXED_COLUMNS.test(line)) return line;
  return `${line.slice(0, 4)} ${line.slice(4, 7).trim()}/${line.slice(7)}`;
}
