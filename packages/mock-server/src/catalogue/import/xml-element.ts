import { cleanLine } from './clean-text.js';

/** Their ends separate words; every other element (`i`, `b`, `sub`, `sup`, `PDAT` …) is part of the running text. */
const BLOCKS = new Set(['p', 'br', 'li', 'heading', 'paragraph', 'PARA', 'BR', 'LI', 'H', 'row', 'entry']);

/** One element of a parsed document, names without their prefix. */
export class XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Line of the file its start tag ends on, from 1. */
  readonly row: number;
  readonly content: (XmlElement | string)[] = [];

  constructor(name: string, attributes: ReadonlyMap<string, string>, options: { row: number }) {
    this.name = name;
    this.attributes = attributes;
    this.row = options.row;
  }

  /** Child elements of one of the names, in document order. */
  children(...names: readonly string[]): XmlElement[] {
    return this.content.filter(
      (child): child is XmlElement => typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
    );
  }

  /** All elements at a path of child names, such as `parties/applicants/applicant`. */
  all(path: string): XmlElement[] {
    return path
      .split('/')
      .reduce((parents: XmlElement[], name) => parents.flatMap((parent) => parent.children(name)), [this]);
  }

  /** The first element at one of the paths, tried in order. */
  first(...paths: readonly string[]): XmlElement | undefined {
    for (const path of paths) {
      const [found] = this.all(path);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Descendants of a name, in document order. */
  descendants(name: string): XmlElement[] {
    return this.children().flatMap((child) => [...(child.name === name ? [child] : []), ...child.descendants(name)]);
  }

  /** The text as written, white space included: some classification symbols are columns of fixed width. */
  rawText(): string {
    return this.content
      .map((child) => {
        if (typeof child === 'string') return child;
        return BLOCKS.has(child.name) ? ` ${child.rawText()} ` : child.rawText();
      })
      .join('');
  }

  /** The text as read: markup flattened, white space folded, invisible operators of formulas dropped. */
  text(): string {
    return cleanLine(this.rawText());
  }
}
