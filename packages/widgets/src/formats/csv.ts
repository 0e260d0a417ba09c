import { saveFile } from './save-file.js';

/**
 * Rows as a file that spreadsheets open (RFC 4180, UTF-8 with its mark, so that Chinese survives). A cell that a spreadsheet
 * would run as a formula gets an apostrophe in front: what stands in it comes from strangers.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const safe = /^[\s\p{C}]*[=+\-@|%＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Lets the reader keep rows as a file of that kind. */
export function saveCsv(name: string, rows: readonly (readonly string[])[]): void {
  saveFile(name, new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }));
}
