import { isLegalDate } from '@ip-portal/core/model';

const SHAPES = [
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]0?0:00(?::00(?:\.0+)?)?Z?)?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
] as const;

/**
 * A date in any usual spelling as `YYYY-MM-DD`: `20120103`, `2012-1-3`, `2012/01/03`, `2012.01.03`, `2012年1月3日`,
 * full-width digits included. `undefined` when it is no day of the calendar.
 */
export function readDate(text: string): string | undefined {
  const folded = text.slice(0, 40).normalize('NFKC').replace(/\s+/g, ' ').trim();
  for (const shape of SHAPES) {
    const match = shape.exec(shape === SHAPES[2] ? folded.replace(/ /g, '') : folded);
    if (match === null) continue;
    const [, year = '', month = '', day = ''] = match;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isLegalDate(date) ? date : undefined;
  }
  return undefined;
}
