import type { Field } from './patent-record.js';
import { isField, joined } from './xml-field.js';
import type { XmlElement } from './xml-element.js';

/** Parts of a person's name in the order in which it is spoken. */
const NAME_PARTS = ['prefix', 'first-name', 'middle-name', 'last-name', 'suffix'];

/** The name of a party in an address book: organisation, else person, else the name as one text. */
export function partyName(party: XmlElement, column: string): Field | undefined {
  const book = party.first('addressbook') ?? party;
  const organisation = book.first('orgname', 'organization-name')?.text() ?? '';
  if (organisation !== '') return joined(party, organisation, `${column}/orgname`);
  const person = NAME_PARTS.flatMap((name) => book.children(name).slice(0, 1))
    .map((part) => part.text())
    .filter((text) => text !== '')
    .join(' ');
  if (person !== '') return joined(party, person, `${column}/last-name`);
  return joined(party, book.first('name')?.text() ?? '', `${column}/name`);
}

export function partyNames(parties: readonly XmlElement[], column: string): Field[] {
  return parties.map((party) => partyName(party, column)).filter(isField);
}
