/** A declaration starts a document; `<?xml-stylesheet` does not. */
const DECLARATION = /<\?xml\s/g;
/** Characters kept back, in which a declaration may have begun. */
const KEPT_BACK = 5;

/** One document of a bulk file, still as text. */
export interface XmlSegment {
  readonly text: string;
  /** Line of the file the text starts on, from 1. */
  readonly row: number;
  /** True when the document was longer than the limit: the text is its beginning only. */
  readonly isTooLong: boolean;
}

/**
 * Cuts a stream of text into its XML documents at their declarations, as the office's bulk files are written: one
 * document after another. Holds one document at a time, and of an over-long one only the beginning.
 */
export class XmlSplitter {
  readonly #longest: number;
  #parts: string[] = [];
  #length = 0;
  #row = 1;
  #nextRow = 1;
  #isTooLong = false;
  #tail = '';

  constructor(options: { documentCharacters: number }) {
    this.#longest = options.documentCharacters;
  }

  /** The documents that the next piece of text completes. */
  *write(chunk: string): Generator<XmlSegment> {
    const text = this.#tail + chunk;
    this.#tail = '';
    let from = 0;
    for (const { index } of text.matchAll(DECLARATION)) {
      this.#keep(text.slice(from, index));
      yield* this.end();
      from = index;
    }
    const upTo = Math.max(from, text.length - KEPT_BACK);
    this.#keep(text.slice(from, upTo));
    this.#tail = text.slice(upTo);
  }

  /** The last document. */
  *end(): Generator<XmlSegment> {
    this.#keep(this.#tail);
    this.#tail = '';
    const segment = { text: this.#parts.join(''), row: this.#row, isTooLong: this.#isTooLong };
    this.#parts = [];
    this.#length = 0;
    this.#isTooLong = false;
    this.#row = this.#nextRow;
    if (segment.isTooLong || segment.text.trim() !== '') yield segment;
  }

  #keep(text: string): void {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#nextRow += 1;
    if (this.#length + text.length > this.#longest) this.#isTooLong = true;
    if (this.#isTooLong || text === '') return;
    this.#parts.push(text);
    this.#length += text.length;
  }
}
