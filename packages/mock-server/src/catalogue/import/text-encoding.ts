/** Decodes a file piece by piece; bytes that the encoding does not have become U+FFFD. */
export interface PieceDecoder {
  readonly encoding: string;
  decode(bytes: Uint8Array): string;
  /** What the last bytes left over. */
  end(): string;
}

/** Encodings that a declaration or caller may name; anything else is taken for UTF-8. */
const KNOWN = /^(?:utf-8|utf-16(?:le|be)?|gb18030|gbk|gb2312|big5|iso-8859-1|windows-1252|us-ascii|shift_jis|euc-kr)$/i;

/**
 * A decoder for a file that begins with `bytes`: the byte order mark decides, then what the XML declaration says, then
 * UTF-8. GBK and GB2312 are read as GB18030, which contains them.
 */
export function createTextDecoder(bytes: Uint8Array, format: 'xml' | 'text'): PieceDecoder {
  const encoding = markedEncoding(bytes) ?? (format === 'xml' ? declaredEncoding(bytes) : undefined) ?? 'utf-8';
  return pieceDecoder(encoding);
}

function pieceDecoder(encoding: string): PieceDecoder {
  const decoder = new TextDecoder(encoding);
  return {
    encoding: decoder.encoding,
    decode: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
  };
}

/** The encoding that a byte order mark tells, if there is one. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const beginning = String.fromCharCode(...bytes.subarray(0, 200));
  const name = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,20})["']/.exec(beginning)?.[1];
  if (name === undefined || !KNOWN.test(name)) return undefined;
  return /^gb/i.test(name) ? 'gb18030' : name;
}

/**
 * A whole text of unknown encoding: byte order mark, else UTF-8 when every byte is, else GB18030, the Chinese national
 * standard that spreadsheets write under Chinese settings.
 */
export function decodeTable(bytes: Uint8Array): { text: string; encoding: string } {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' };
  }
}
