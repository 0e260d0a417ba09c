import { decimalOfMinorUnits } from '@ip-portal/core/model';
import { cleanLine } from './clean-text.js';
import { rowProblem, type RowProblem } from './import-problem.js';
import { isChinese } from './offer-of-record.js';
import type { Field, LanguageField, PatentRecord } from './patent-record.js';

/** A JSON value with its place in the file. */
export interface JsonPlace {
  readonly value: unknown;
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  /** Line of the file in JSON lines; null in a JSON document. */
  readonly row: number | null;
}

/** True for a JSON object, not for an array. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member of an object or item of an array; `undefined` as its value when there is none. */
export function member({ value, pointer, row }: JsonPlace, key: string): JsonPlace {
  const found = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return { value: found, pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`, row };
}

/** Reads an object in the shape of a listing draft; members that may be null may also be absent. */
export class JsonRecordReader {
  readonly problems: RowProblem[] = [];
  readonly #draft: JsonPlace;

  constructor(draft: JsonPlace) {
    this.#draft = draft;
  }

  /** The patent it describes, values not yet read. */
  record(): PatentRecord {
    const draft = this.#draft;
    const right = member(draft, 'right');
    const text = (key: string) => this.#text(member(right, key));
    const texts = (key: string) => this.#list(member(right, key));
    return {
      row: draft.row,
      place: draft.pointer,
      office: text('office')?.text,
      patentType: this.#patentType(member(right, 'patentType')),
      applicationNumber: text('applicationNumber'),
      publicationNumber: text('publicationNumber'),
      kindCode: text('kindCode'),
      filedOn: text('filedOn'),
      publishedOn: text('publishedOn'),
      grantedOn: text('grantedOn'),
      titles: this.#languages(member(draft, 'title')),
      abstracts: this.#languages(member(right, 'abstract')),
      ipc: texts('ipc'),
      cpc: texts('cpc'),
      locarno: text('locarno'),
      locarnoEdition: text('locarnoEdition'),
      applicants: texts('applicants'),
      holders: texts('holders'),
      inventors: texts('inventors'),
      priorities: this.#items(member(right, 'priorities')).map((claim) => ({
        office: this.#text(member(claim, 'office')),
        number: this.#text(member(claim, 'number')),
        filedOn: this.#text(member(claim, 'filedOn')),
      })),
      agency: text('agencyOnRecord'),
      offer: {
        price: this.#price(member(draft, 'price')),
        tradeModes: this.#joined(member(draft, 'tradeModes')),
        industry: this.#text(member(draft, 'industry')),
        description: this.#languages(member(draft, 'description'))[0],
      },
      brokenDetail: 'refuse',
    };
  }

  #refuse(place: JsonPlace, reason: string, remedy: string): undefined {
    const value = JSON.stringify(place.value) ?? '';
    this.problems.push(
      rowProblem({ row: place.row, column: place.pointer, value, code: 'invalid_value', reason, remedy }),
    );
    return undefined;
  }

  #text(place: JsonPlace): Field | undefined {
    const { value, pointer, row } = place;
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string') return this.#refuse(place, 'the value is no text', 'Write it in quotation marks');
    const text = cleanLine(value);
    return text === '' ? undefined : { text, row, column: pointer };
  }

  #items(place: JsonPlace): JsonPlace[] {
    if (place.value === undefined || place.value === null) return [];
    if (Array.isArray(place.value)) {
      return place.value.map((value: unknown, index) => ({
        value,
        pointer: `${place.pointer}/${index}`,
        row: place.row,
      }));
    }
    this.#refuse(place, 'the value is no array', 'Write it in square brackets');
    return [];
  }

  #list(place: JsonPlace): Field[] {
    return this.#items(place)
      .map((item) => this.#text(item))
      .filter((field) => field !== undefined);
  }

  #joined(place: JsonPlace): Field | undefined {
    const text = this.#list(place)
      .map((field) => field.text)
      .join(';');
    return text === '' ? undefined : { text, row: place.row, column: place.pointer };
  }

  /** A text in its languages, or a bare one whose script tells. */
  #languages(place: JsonPlace): LanguageField[] {
    if (!isJsonObject(place.value)) {
      const field = this.#text(place);
      return field === undefined ? [] : [{ ...field, language: isChinese(field.text) ? 'zh' : 'en' }];
    }
    return ['zh-CN', 'en'].flatMap((language) => {
      const field = this.#text(member(place, language));
      return field === undefined ? [] : [{ ...field, language }];
    });
  }

  #patentType(place: JsonPlace): PatentRecord['patentType'] {
    const { value } = place;
    if (value === undefined || value === null) return undefined;
    if (value === 'invention' || value === 'utility_model' || value === 'design') return value;
    return this.#refuse(place, 'the value is no type of patent', 'Write invention, utility_model or design');
  }

  #price(place: JsonPlace): Field | undefined {
    const { value, pointer, row } = place;
    if (value === undefined || value === null) return undefined;
    const amount = member(place, 'amount').value;
    const currency = member(place, 'currency').value;
    if (currency !== 'CNY' || typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount < 1) {
      return this.#refuse(
        place,
        'the value is no amount of fen',
        'Write {"amount": 1280000, "currency": "CNY"}, or null',
      );
    }
    return { text: decimalOfMinorUnits(amount, 2), row, column: pointer };
  }
}
