export type CatalogueFormat = 'xml' | 'json' | 'csv';

export type FormatResult =
  | { readonly ok: true; readonly format: CatalogueFormat }
  | { readonly ok: false; readonly reason: string; readonly remedy: string };

/** Beginnings of files that people take for tables. */
const BINARY_BEGINNINGS: readonly { readonly bytes: readonly number[]; readonly what: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a ZIP archive or an Excel workbook' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an old Excel workbook' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive' },
];
const SAVE_AS = 'Save it as CSV, JSON or patent-office XML';

/** Tells the format from the first bytes, whatever the name of the file ends in. */
export function formatOf(beginning: Uint8Array): FormatResult {
  const binary = BINARY_BEGINNINGS.find(({ bytes }) => bytes.every((byte, index) => beginning[index] === byte));
  if (binary !== undefined) return { ok: false, reason: `the file is ${binary.what}`, remedy: SAVE_AS };
  const text = textOf(beginning);
  if (text.includes('\0')) return { ok: false, reason: 'the file is binary', remedy: SAVE_AS };
  const first = text.replace(/^[\s\ufeff]+/, '').charAt(0);
  if (first === '') return { ok: false, reason: 'the file is empty', remedy: 'Put listings into it' };
  if (first === '<') return { ok: true, format: 'xml' };
  return { ok: true, format: first === '{' || first === '[' ? 'json' : 'csv' };
}

function textOf(beginning: Uint8Array): string {
  const [first, second] = beginning;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(beginning);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(beginning);
  return new TextDecoder().decode(beginning);
}
