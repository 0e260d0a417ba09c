import type { PatentType } from '@ip-portal/core/model';

/** A value as a file has it, and where. */
export interface Field {
  readonly text: string;
  /** Line of the file, from 1; null in a JSON document. */
  readonly row: number | null;
  /** Heading of the column, path of the element, or JSON pointer. */
  readonly column: string;
}

/** A text in one language of the file: `zh`, `zh-CN`, `en`, or another that the platform does not keep. */
export interface LanguageField extends Field {
  readonly language: string;
}

export interface PriorityFields {
  readonly office: Field | undefined;
  readonly number: Field | undefined;
  readonly filedOn: Field | undefined;
}

/** What a seller asks; offices' files say nothing of it. */
export interface OfferFields {
  /** Yuan, or a word for "negotiable". */
  readonly price: Field | undefined;
  readonly tradeModes: Field | undefined;
  readonly industry: Field | undefined;
  readonly description: Field | undefined;
}

/** One patent as any of the formats describes it, values not yet read. */
export interface PatentRecord {
  readonly row: number | null;
  /** Where the record as a whole is, for a problem with something that is not there: a JSON pointer, or nothing. */
  readonly place?: string;
  /** ST.3 code; undefined when the number itself tells. */
  readonly office: string | undefined;
  /** The type where the file says so. */
  readonly patentType: PatentType | undefined;
  readonly applicationNumber: Field | undefined;
  readonly publicationNumber: Field | undefined;
  readonly kindCode: Field | undefined;
  readonly filedOn: Field | undefined;
  readonly publishedOn: Field | undefined;
  readonly grantedOn: Field | undefined;
  readonly titles: readonly LanguageField[];
  readonly abstracts: readonly LanguageField[];
  readonly ipc: readonly Field[];
  readonly cpc: readonly Field[];
  readonly locarno: Field | undefined;
  readonly locarnoEdition: Field | undefined;
  readonly applicants: readonly Field[];
  readonly holders: readonly Field[];
  readonly inventors: readonly Field[];
  readonly priorities: readonly PriorityFields[];
  readonly agency: Field | undefined;
  readonly offer: OfferFields | undefined;
  /**
   * What becomes of a broken detail (a class symbol, a priority date): an office's file keeps the patent and drops the
   * detail, a partner's own table has the row refused, for its author can mend it.
   */
  readonly brokenDetail: 'drop' | 'refuse';
}
