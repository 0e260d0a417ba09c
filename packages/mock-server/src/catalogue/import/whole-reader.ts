import type { FormatReader, ImportEntry } from './import-entry.js';
import { rowProblem } from './import-problem.js';

/** A reader for a format that has to be held whole: gathers the pieces and reads them at the end. */
export function createWholeReader(
  read: (bytes: Uint8Array) => Iterable<ImportEntry>,
  options: { wholeBytes: number },
): FormatReader {
  let pieces: Uint8Array[] = [];
  let length = 0;
  return {
    write(bytes) {
      length += bytes.length;
      if (length <= options.wholeBytes) pieces.push(bytes);
      else pieces = [];
      return [];
    },
    *end() {
      if (length > options.wholeBytes) {
        const reason = `the file has more than ${options.wholeBytes} bytes`;
        const remedy = 'Cut it into several files';
        yield { row: null, isFile: true, problems: [rowProblem({ row: null, code: 'too_large', reason, remedy })] };
        return;
      }
      const whole = new Uint8Array(length);
      let offset = 0;
      for (const piece of pieces) {
        whole.set(piece, offset);
        offset += piece.length;
      }
      yield* read(whole);
    },
  };
}
