import type { OrderDocument } from '@ip-portal/core/model';

type Paper = Pick<OrderDocument, 'id' | 'name'>;

/**
 * What the platform prepares, and what a scripted actor hands in, for a paper: one page with the paper's title, and
 * that it is none, in both languages, as PDF 1.4 (ISO 32000-1). English is set in a font every reader has; Chinese in
 * one of the standard character collection, which a reader fills in from the fonts of its machine. ASCII throughout:
 * one character is one byte.
 */
export function specimenOf({ id, name }: Paper): string {
  const lines = [
    [name['zh-CN'] ?? '', name.en ?? '', 24],
    ['样本，不具法律效力', `Specimen, no legal effect. Paper ${id}`, 14],
  ] as const;
  const text = lines.map(
    ([chinese, english, size]) =>
      `/Chinese ${size} Tf <${codesOf(chinese)}> Tj 0 -30 Td /Latin ${size} Tf (${escaped(english)}) Tj 0 -50 Td`,
  );
  const content = `BT 72 740 Td ${text.join(' ')} ET`;
  return fileOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</Latin 5 0 R/Chinese 6 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light-UniGB-UCS2-H/Encoding/UniGB-UCS2-H/DescendantFonts[7 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 8 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ]);
}

/** The objects of a file, numbered from 1, and the table of where each of them begins. */
function fileOf(objects: readonly string[]): string {
  let text = '%PDF-1.4\n';
  const entries = ['0000000000 65535 f \n'];
  for (const [index, object] of objects.entries()) {
    entries.push(`${String(text.length).padStart(10, '0')} 00000 n \n`);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const size = entries.length;
  return `${text}xref\n0 ${size}\n${entries.join('')}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
}

/** Code units in hexadecimal, as the encoding UniGB-UCS2-H has them. */
function codesOf(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('');
}

function escaped(text: string): string {
  return text.replace(/[^ -~]/g, '?').replace(/[\\()]/g, '\\$&');
}
