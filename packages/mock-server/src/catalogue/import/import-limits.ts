/** How much a reader takes before it refuses: a catalogue from a stranger must not exhaust the machine. */
export interface ImportLimits {
  /** Bytes of one file that is read piece by piece (XML, JSON lines). */
  readonly streamedBytes: number;
  /** Bytes of one file that has to be held whole (CSV, a JSON document). */
  readonly wholeBytes: number;
  /** Characters of one XML document or one JSON line; the others of the file still load. */
  readonly documentCharacters: number;
  /** Elements inside elements, or arrays and objects inside each other. */
  readonly depth: number;
  /** Elements of one XML document, those of parts that are not read left out. */
  readonly elements: number;
  /** Attributes of one XML element. */
  readonly attributes: number;
  /** Characters of one XML attribute value. */
  readonly attributeCharacters: number;
  /** Characters of one CSV row. */
  readonly rowCharacters: number;
  /** Listings of one file. */
  readonly rows: number;
}

export const importLimits: ImportLimits = {
  streamedBytes: 2 * 1024 ** 3,
  wholeBytes: 64 * 1024 ** 2,
  documentCharacters: 32 * 1024 ** 2,
  depth: 64,
  elements: 500_000,
  attributes: 64,
  attributeCharacters: 16 * 1024,
  rowCharacters: 256 * 1024,
  rows: 200_000,
};
