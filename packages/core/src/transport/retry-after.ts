const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const dateForms = [
  // Sun, 06 Nov 1994 08:49:37 GMT
  /^[a-z]{3}, (?<day>\d{2}) (?<month>[a-z]{3}) (?<year>\d{4}) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) gmt$/i,
  // Sunday, 06-Nov-94 08:49:37 GMT
  /^[a-z]{6,9}, (?<day>\d{2})-(?<month>[a-z]{3})-(?<year>\d{2}) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) gmt$/i,
  // Sun Nov  6 08:49:37 1994
  /^[a-z]{3} (?<month>[a-z]{3}) (?<day>[ \d]\d) (?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2}) (?<year>\d{4})$/i,
];

/** A two-digit year more than 50 years ahead means the past century (RFC 9110, 5.6.7). */
function fullYear(year: string, now: number): number {
  if (year.length === 4) return Number.parseInt(year, 10);
  const current = new Date(now).getUTCFullYear();
  const candidate = current - (current % 100) + Number.parseInt(year, 10);
  return candidate > current + 50 ? candidate - 100 : candidate;
}

/** The instant of an HTTP date in any of its three forms; undefined for anything else. */
function parseHttpDate(text: string, now: number): number | undefined {
  for (const form of dateForms) {
    const parts = form.exec(text)?.groups;
    if (parts === undefined) continue;
    const month = months.indexOf((parts['month'] ?? '').toLowerCase());
    const [day, hour, minute, second] = ['day', 'hour', 'minute', 'second'].map((name) =>
      Number.parseInt(parts[name] ?? '', 10),
    );
    if (month < 0 || day === undefined || hour === undefined || minute === undefined || second === undefined)
      return undefined;
    if (day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return undefined;
    return Date.UTC(fullYear(parts['year'] ?? '', now), month, day, hour, minute, second);
  }
  return undefined;
}

/**
 * How long a `Retry-After` header asks to wait, in milliseconds, never negative; undefined when it is absent or not one of
 * the forms of RFC 9110 10.2.3 (whole seconds, or an HTTP date). `now` is the server's time of the same answer.
 */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const text = header.trim();
  if (/^\d+$/.test(text)) return Number.parseInt(text, 10) * 1000;
  const date = parseHttpDate(text, now);
  return date === undefined ? undefined : Math.max(0, date - now);
}
