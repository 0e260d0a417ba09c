const units = ['byte', 'kilobyte', 'megabyte'] as const;

/** A number of bytes for people: `1.4 MB`. Thousands, as file managers of phones and desktops count. */
export function fileSize(bytes: number, locale: string): string {
  let value = bytes;
  let step = 0;
  // What would be rounded up to a thousand is one of the next unit.
  for (; value >= 999.5 && step < units.length - 1; step += 1) value /= 1000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(value);
}
