import { SaxesParser } from 'saxes';
import type { ImportLimits } from './import-limits.js';
import { shortValue, type ImportProblemCode } from './import-problem.js';
import { characterEntities } from './xml-entities.js';
import { XmlElement } from './xml-element.js';

/** Parts of a patent document that a listing never shows; they are checked for form and then forgotten. */
const UNREAD = new Set(
  (
    'description claims drawings us-claim-statement us-references-cited references-cited ' +
    'us-field-of-classification-search field-of-search us-related-documents us-sequence-list-doc ' +
    'SDODE SDOCL SDODR B560 subdoc-description subdoc-claims subdoc-drawings'
  ).split(' '),
);

export interface XmlRefusalDetails {
  readonly code: ImportProblemCode;
  readonly row: number;
  readonly value?: string;
  /** A clause without a full stop. */
  readonly reason: string;
  /** A sentence without a full stop. */
  readonly remedy: string;
}

/** An XML document that is not well-formed, or that asks for more than a reader gives. */
export class XmlRefusal extends Error {
  override readonly name = 'XmlRefusal';
  readonly details: XmlRefusalDetails;

  constructor(details: XmlRefusalDetails) {
    super(`Failed to read the XML document: ${details.reason}. ${details.remedy}.`);
    this.details = details;
  }
}

export interface XmlDocument {
  readonly root: XmlElement;
  /** Entities that no table knows; their text was kept as written. */
  readonly unknownEntities: readonly { readonly row: number; readonly text: string }[];
  /** Characters of the text up to the end of the root element: another document may follow without a declaration. */
  readonly length: number;
}

export interface ParseXmlDocumentOptions {
  /** Line of the file on which the text starts, from 1. */
  readonly firstRow: number;
  readonly limits: ImportLimits;
}

/** One table for all documents, without a prototype: a document must not reach `constructor` by way of an entity. */
const entities = entityTable();

function entityTable(): Record<string, string> {
  const table = { ...characterEntities, amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" };
  Object.setPrototypeOf(table, null);
  return table;
}

/** Each unknown entity is reported once a document, and no more than this. */
const MOST_UNKNOWN_ENTITIES = 20;
/** A document with more uses of unknown entities than this is of another family. */
const MOST_ENTITY_FAULTS = 10_000;

/** Ends the parse at the close of the root element; what follows belongs to the next document. */
class RootClosed extends Error {}

/**
 * Reads the first document of a text. Nothing is ever fetched: the external DTD is ignored, the internal subset may
 * name pictures (`NDATA`) and nothing else, and only the entities of {@link characterEntities} are replaced.
 * Throws `XmlRefusal`.
 */
export function parseXmlDocument(text: string, options: ParseXmlDocumentOptions): XmlDocument {
  return new DocumentParser(text, options).parse();
}

class DocumentParser {
  readonly #text: string;
  readonly #firstRow: number;
  readonly #limits: ImportLimits;
  readonly #parser = new SaxesParser({ position: true });
  readonly #open: XmlElement[] = [];
  readonly #unknownEntities: { row: number; text: string }[] = [];
  #root: XmlElement | undefined;
  #attributes = new Map<string, string>();
  #depth = 0;
  #entityFaults = 0;
  #elements = 0;
  /** Depth of the unread element the parser is inside of; 0 outside. */
  #unreadFrom = 0;

  constructor(text: string, options: ParseXmlDocumentOptions) {
    this.#text = text;
    this.#firstRow = options.firstRow;
    this.#limits = options.limits;
  }

  parse(): XmlDocument {
    const parser = this.#parser;
    parser.ENTITIES = entities;
    parser.on('error', (error) => this.#onError(error));
    parser.on('doctype', (doctype) => this.#onDoctype(doctype));
    parser.on('attribute', (attribute) => this.#onAttribute(attribute));
    parser.on('opentag', (tag) => this.#onOpen(tag.name));
    parser.on('closetag', () => this.#onClose());
    parser.on('text', (content) => this.#onText(content));
    parser.on('cdata', (content) => this.#onText(content));
    try {
      parser.write(this.#text);
      parser.close();
    } catch (error) {
      // An element that is never read leaves nothing behind, also where it stands alone.
      if (!(error instanceof RootClosed)) throw error;
      if (this.#root !== undefined)
        return { root: this.#root, unknownEntities: this.#unknownEntities, length: parser.position };
    }
    throw this.#refusal('malformed', {
      reason: 'the document holds no element',
      remedy: 'Pass a whole patent document',
    });
  }

  #row(): number {
    return this.#firstRow + this.#parser.line - 1;
  }

  #refusal(code: ImportProblemCode, details: { reason: string; remedy: string; value?: string }): XmlRefusal {
    return new XmlRefusal({ code, row: this.#row(), ...details });
  }

  #onError(error: Error): void {
    const message = error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, '').replace(/\.$/, '');
    if (message === 'undefined entity') {
      this.#entityFaults += 1;
      if (this.#unreadFrom === 0) this.#onUnknownEntity();
      if (this.#entityFaults <= MOST_ENTITY_FAULTS) return;
    }
    const remedy = 'Export the document again, or leave it out';
    throw this.#refusal('malformed', { reason: `the XML is not well-formed (${shortValue(message)})`, remedy });
  }

  #onUnknownEntity(): void {
    const end = this.#parser.position;
    const text = this.#text.slice(this.#text.lastIndexOf('&', end - 1), end);
    const known = this.#unknownEntities;
    if (known.length >= MOST_UNKNOWN_ENTITIES || known.some((entity) => entity.text === text)) return;
    known.push({ row: this.#row(), text });
  }

  #onDoctype(doctype: string): void {
    const offender = forbiddenDeclaration(doctype);
    if (offender === undefined) return;
    const reason = 'the document defines entities of its own, which are never expanded';
    const remedy = 'Write the characters out and drop the definitions';
    throw this.#refusal('entity_definition', { reason, remedy, value: offender });
  }

  #onAttribute({ name, value }: { name: string; value: string }): void {
    this.#attributes.set(localName(name), value);
    const { attributes, attributeCharacters } = this.#limits;
    if (this.#attributes.size > attributes || value.length > attributeCharacters) {
      const reason = `an element has more than ${attributes} attributes or one of more than ${attributeCharacters} characters`;
      throw this.#refusal('too_large', { reason, remedy: 'Leave the document out', value: name });
    }
  }

  #onOpen(name: string): void {
    this.#depth += 1;
    if (this.#depth > this.#limits.depth) {
      const reason = `elements are nested more than ${this.#limits.depth} deep`;
      throw this.#refusal('too_deep', { reason, remedy: 'Leave the document out', value: name });
    }
    const attributes = this.#attributes;
    this.#attributes = new Map();
    if (this.#unreadFrom > 0) return;
    const local = localName(name);
    if (UNREAD.has(local)) {
      this.#unreadFrom = this.#depth;
      return;
    }
    this.#elements += 1;
    if (this.#elements > this.#limits.elements) {
      const reason = `the document has more than ${this.#limits.elements} elements before its description`;
      throw this.#refusal('too_large', { reason, remedy: 'Leave the document out', value: name });
    }
    const element = new XmlElement(local, attributes, { row: this.#row() });
    this.#open.at(-1)?.content.push(element);
    this.#root ??= element;
    this.#open.push(element);
  }

  #onClose(): void {
    if (this.#unreadFrom === 0) this.#open.pop();
    else if (this.#unreadFrom === this.#depth) this.#unreadFrom = 0;
    this.#depth -= 1;
    if (this.#depth === 0) throw new RootClosed();
  }

  #onText(content: string): void {
    if (this.#unreadFrom === 0) this.#open.at(-1)?.content.push(content);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const UNPARSED_ENTITY =
  /^<!ENTITY\s+[^\s%"'<>&;]+\s+(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))\s+(?:"[^"]*"|'[^']*')\s+NDATA\s+[^\s"'<>]+\s*>/;

/**
 * The first declaration of the internal subset that could put text into the document: a parsed or parameter entity.
 * The office's own files of 2001 to 2004 declare their pictures there as unparsed entities, which is harmless.
 */
function forbiddenDeclaration(doctype: string): string | undefined {
  for (let at = doctype.indexOf('<!ENTITY'); at !== -1; at = doctype.indexOf('<!ENTITY', at + 1)) {
    const declaration = doctype.slice(at, at + 1024);
    if (!UNPARSED_ENTITY.test(declaration)) return declaration.slice(0, declaration.indexOf('>') + 1 || 80);
  }
  return /%[^\s;%"'<>]+;/.exec(doctype)?.[0];
}
