import type { Field, LanguageField } from './patent-record.js';
import type { XmlElement } from './xml-element.js';

/** The text of the first element at one of the paths; `undefined` when there is none or it is empty. */
export function fieldAt(parent: XmlElement | undefined, ...paths: readonly string[]): Field | undefined {
  for (const path of paths) {
    const field = fieldOf(parent?.first(path), path);
    if (field !== undefined) return field;
  }
  return undefined;
}

/** The text of an element under the name a person would look for it by. */
export function fieldOf(element: XmlElement | undefined, column: string): Field | undefined {
  const text = element?.text() ?? '';
  return element === undefined || text === '' ? undefined : { text, row: element.row, column };
}

/** As `fieldOf`, with the white space of the file: older symbols are columns of fixed width. */
export function rawFieldOf(element: XmlElement, column: string): Field {
  return { text: element.rawText(), row: element.row, column };
}

/** A field put together from several elements: a symbol from its levels, a name from its parts. */
export function joined(element: XmlElement, text: string, column: string): Field | undefined {
  return text === '' ? undefined : { text, row: element.row, column };
}

/** A text with its language: the attribute `lang`, else what the document says of itself. */
export function languageField(element: XmlElement, column: string, documentLanguage: string): LanguageField {
  const language = (element.attributes.get('lang') ?? documentLanguage).toLowerCase();
  return { text: element.text(), row: element.row, column, language };
}

export function isField(field: Field | undefined): field is Field {
  return field !== undefined;
}
