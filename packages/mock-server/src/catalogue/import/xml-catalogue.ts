import { readDocdbDocument } from './docdb-document.js';
import { draftOfRecord, type DraftOptions } from './draft-of-record.js';
import type { FormatReader, ImportEntry } from './import-entry.js';
import type { ImportLimits } from './import-limits.js';
import { rowProblem } from './import-problem.js';
import { readPapApplication } from './pap-application.js';
import type { PatentRecord } from './patent-record.js';
import { readRedBook } from './red-book.js';
import { readSt32Grant } from './st32-grant.js';
import { createTextDecoder } from './text-encoding.js';
import { parseXmlDocument, XmlRefusal, type XmlDocument } from './xml-document.js';
import type { XmlElement } from './xml-element.js';
import { XmlSplitter, type XmlSegment } from './xml-splitter.js';

const READERS: Readonly<Record<string, (root: XmlElement) => PatentRecord>> = {
  'us-patent-grant': readRedBook,
  'us-patent-application': readRedBook,
  PATDOC: readSt32Grant,
  'patent-application-publication': readPapApplication,
  'exchange-document': readDocdbDocument,
};

/** Documents that stand between the patents of bulk files and belong to one of them: sequence listings. */
const COMPANIONS = new Set(['sequence-cwu', 'us-sequence-list-doc', 'SEQLST-US']);

export interface XmlCatalogueOptions extends DraftOptions {
  readonly limits: ImportLimits;
}

/**
 * Reads patent-office XML: one document, or the office's bulk files with one document after another, or many inside
 * one wrapper. Each document is parsed apart, so that a broken one costs nothing but itself.
 */
export function createXmlReader(options: XmlCatalogueOptions): FormatReader {
  const splitter = new XmlSplitter(options.limits);
  let decoder: ReturnType<typeof createTextDecoder> | undefined;
  function* entriesOf(segments: Iterable<XmlSegment>): Generator<ImportEntry> {
    for (const segment of segments) yield* readSegment(segment, options);
  }
  return {
    *write(bytes) {
      decoder ??= createTextDecoder(bytes, 'xml');
      yield* entriesOf(splitter.write(decoder.decode(bytes)));
    },
    *end() {
      if (decoder !== undefined) yield* entriesOf(splitter.write(decoder.end()));
      yield* entriesOf(splitter.end());
    },
  };
}

function* readSegment(segment: XmlSegment, options: XmlCatalogueOptions): Generator<ImportEntry> {
  if (segment.isTooLong) {
    const reason = `the document has more than ${options.limits.documentCharacters} characters`;
    yield refused({ row: segment.row, code: 'too_large', reason, remedy: 'Leave the document out' });
    return;
  }
  let text = segment.text;
  let row = segment.row;
  while (/[^\s\ufeff]/.test(text)) {
    const document = parsed(text, { firstRow: row, limits: options.limits });
    if ('problems' in document) {
      yield document;
      return;
    }
    yield* readDocument(document, options);
    row += lineBreaks(text, document.length);
    text = text.slice(document.length);
    if (!/<[A-Za-z!?]/.test(text)) return;
  }
}

/** Looks at the document alone: a search that ran on to the end of the file would be made again for each document. */
function lineBreaks(text: string, upTo: number): number {
  return text.slice(0, upTo).split('\n').length - 1;
}

function parsed(text: string, options: { firstRow: number; limits: ImportLimits }): XmlDocument | ImportEntry {
  try {
    return parseXmlDocument(text, options);
  } catch (error) {
    if (error instanceof XmlRefusal) return refused(error.details);
    throw error;
  }
}

function refused(details: XmlRefusal['details']): ImportEntry {
  return { row: details.row, problems: [rowProblem(details)] };
}

function* readDocument(document: XmlDocument, options: XmlCatalogueOptions): Generator<ImportEntry> {
  if (COMPANIONS.has(document.root.name)) return;
  const roots = patentsIn(document.root);
  if (roots.length === 0) {
    const reason = `<${document.root.name}> is no patent document that this reader knows`;
    const remedy = 'Pass US grants or applications (us-patent-grant, PATDOC …) or EPO exchange documents';
    yield refused({ row: document.root.row, code: 'unknown_format', value: document.root.name, reason, remedy });
  }
  for (const [index, root] of roots.entries()) {
    const next = roots[index + 1]?.row ?? Number.POSITIVE_INFINITY;
    const unknown = document.unknownEntities.filter(({ row }) => (index === 0 || row >= root.row) && row < next);
    yield readPatent(root, { ...options, unknown });
  }
}

/** The patents of a document: its root, or what a wrapper holds. */
function patentsIn(element: XmlElement): XmlElement[] {
  if (Object.hasOwn(READERS, element.name)) return [element];
  return element.children().flatMap((child) => patentsIn(child));
}

function readPatent(
  root: XmlElement,
  options: XmlCatalogueOptions & { unknown: XmlDocument['unknownEntities'] },
): ImportEntry {
  const record = (READERS[root.name] ?? readRedBook)(root);
  if (isInventionRegistration(record)) {
    const reason = 'a statutory invention registration gives nobody the right to exclude others';
    return refused({ row: root.row, code: 'not_tradable', reason, remedy: 'Leave the document out' });
  }
  const result = draftOfRecord(record, options);
  const entities = options.unknown.map(({ row, text }) =>
    rowProblem({
      row,
      value: text,
      code: 'undefined_entity',
      refused: false,
      reason: 'the character entity is in no known set; its name was kept as text',
      remedy: 'Write the character out',
    }),
  );
  return { row: root.row, ...result, problems: [...result.problems, ...entities] };
}

/** A statutory invention registration (35 U.S.C. 157, to 2013) was published, but nobody can be excluded by it. */
function isInventionRegistration({ office, kindCode, publicationNumber }: PatentRecord): boolean {
  return office === 'US' && (/^H\d?$/.test(kindCode?.text ?? '') || /^H\d/.test(publicationNumber?.text ?? ''));
}
