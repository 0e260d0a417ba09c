import type { Field } from './patent-record.js';
import { isField, joined, rawFieldOf } from './xml-field.js';
import type { XmlElement } from './xml-element.js';

/**
 * IPC symbols of a bibliography, in document order: `classifications-ipcr` (a text of fixed columns, or one element
 * for each level) and the older `classification-ipc` with its main and further symbols.
 */
export function ipcFields(biblio: XmlElement): Field[] {
  const reformed = biblio
    .all('classifications-ipcr/classification-ipcr')
    .concat(biblio.children('classification-ipcr'))
    .map((element) => symbolOf(element, 'classification-ipcr'));
  const older = biblio
    .children('classification-ipc')
    .flatMap((element) => element.children('main-classification', 'further-classification', 'text'))
    .map((element) => rawFieldOf(element, `classification-ipc/${element.name}`))
    // Up to the seventh edition the linked indexing codes stand in the same list and begin with a slash or a plus.
    .filter((field) => /^\s*[A-Z]/.test(field.text));
  return [...reformed, ...older].filter(isField);
}

/** CPC symbols: `classifications-cpc` of the US office (combination sets included), `patent-classifications` of DOCDB. */
export function cpcFields(biblio: XmlElement): Field[] {
  const american = biblio
    .children('classifications-cpc')
    .flatMap((element) => element.descendants('classification-cpc'));
  const docdb = biblio
    .all('patent-classifications/patent-classification')
    .filter((element) => (element.first('classification-scheme')?.attributes.get('scheme') ?? '').startsWith('CPC'));
  return [...american, ...docdb].map((element) => symbolOf(element, element.name)).filter(isField);
}

function symbolOf(element: XmlElement, column: string): Field | undefined {
  const text = element.first('text', 'classification-symbol');
  if (text !== undefined) return rawFieldOf(text, column);
  const level = (name: string) => element.first(name)?.text() ?? '';
  const head = `${level('section')}${level('class').padStart(2, '0')}${level('subclass')}`;
  const group = level('main-group');
  if (group === '') return joined(element, head, column);
  return joined(element, `${head} ${group.replace(/^0+(?=\d)/, '')}/${level('subgroup')}`, column);
}
