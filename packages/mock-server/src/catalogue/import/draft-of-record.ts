import { listingDraft, type ListingDraft, type PatentType } from '@ip-portal/core/model';
import { faultsOf } from '../../domain/schema-faults.js';
import { classesOf } from './classes-of-record.js';
import { hasBrokenCharacters } from './clean-text.js';
import { industryOfClass } from './industry-of-class.js';
import type { RowProblem } from './import-problem.js';
import { offerOf } from './offer-of-record.js';
import type { Field, LanguageField, PatentRecord } from './patent-record.js';
import { readDate } from './read-date.js';
import { readApplicationNumber, readPublicationNumber, type NumberRead } from './read-number.js';
import { RecordProblems } from './record-problems.js';

export interface DraftResult {
  /** Absent when any problem refuses the record: nothing is loaded by halves. */
  readonly draft?: ListingDraft;
  readonly problems: readonly RowProblem[];
}

export interface DraftOptions {
  /** Today as `YYYY-MM-DD`; dates after it are refused. */
  readonly today?: string | undefined;
}

type DraftText = NonNullable<ListingDraft['right']['abstract']>;
type Right = ListingDraft['right'];
type Numbers = Pick<Right, 'office' | 'applicationNumber' | 'publicationNumber' | 'kindCode' | 'patentType'>;
type Dates = Pick<Right, 'filedOn' | 'publishedOn' | 'grantedOn'>;

/** The longest text that the contract takes. */
const LONGEST_TEXT = 20_000;

/** The listing that a record describes, in canonical forms, or everything that is wrong with it at once. */
export function draftOfRecord(record: PatentRecord, options: DraftOptions = {}): DraftResult {
  const problems = new RecordProblems(record);
  checkCharacters(record, problems);
  const numbers = numbersOf(record, problems, options);
  const dates = datesOf(record, problems, options);
  const title = titleOf(record, problems);
  const classes = classesOf(record, problems, { patentType: numbers?.patentType });
  const offer = offerOf(record, problems);
  const names = namesOf(record);
  const priorities = prioritiesOf(record, problems);
  const abstract = abstractOf(record, problems);
  if (problems.isRefused || numbers === undefined || dates === undefined || title === undefined) {
    return { problems: problems.all };
  }
  const agencyOnRecord = record.agency?.text ?? null;
  const { industry = industryOfClass(classes), ...asked } = offer;
  const right = { ...numbers, ...dates, ...classes, abstract, ...names, priorities, agencyOnRecord };
  const candidate = { rightType: 'patent', title, ...asked, industry, right };
  return checked(candidate, record, { problems });
}

/** The last word is the contract's: what its schema refuses is not loaded, whatever this reader thinks. */
function checked(candidate: unknown, record: PatentRecord, { problems }: { problems: RecordProblems }): DraftResult {
  const result = listingDraft.safeParse(candidate);
  if (result.success) return { draft: result.data, problems: problems.all };
  for (const { pointer, message } of faultsOf(candidate, listingDraft, result.error.issues)) {
    const reason = `the contract refuses it (${message.replace(/\.$/, '')})`;
    const remedy = 'Shorten or mend the value';
    problems.refuse({ text: '', row: record.row, column: pointer.slice(1) }, { code: 'invalid_value', reason, remedy });
  }
  return { problems: problems.all };
}

function checkCharacters(record: PatentRecord, problems: RecordProblems): void {
  const names = [...record.holders, ...record.applicants, ...record.inventors];
  const rest = [record.agency, record.offer?.description, ...record.priorities.map(({ number }) => number)];
  const fields = [...record.titles, ...record.abstracts, ...names, ...rest];
  const broken = fields.find((field) => field !== undefined && hasBrokenCharacters(field.text));
  if (broken === undefined) return;
  problems.refuse(broken, {
    code: 'unreadable_text',
    reason: 'it has bytes that the encoding of the file does not have',
    remedy: 'Save the file as UTF-8 (or GB18030) again',
  });
}

function numbersOf(record: PatentRecord, problems: RecordProblems, { today }: DraftOptions): Numbers | undefined {
  const office = record.office ?? officeOfNumber(record.applicationNumber?.text ?? '');
  const kind = record.kindCode?.text.toUpperCase() ?? '';
  if (kind !== '' && !/^[A-Z]\d?$/.test(kind)) {
    problems.refuse(record.kindCode, {
      code: 'invalid_value',
      reason: 'the text is no kind code',
      remedy: 'Write it as B2 or A',
    });
    return undefined;
  }
  if (record.applicationNumber === undefined) {
    problems.refuse(undefined, {
      code: 'missing_value',
      reason: 'there is no application number',
      remedy: 'Give the number of the application (applicationNumber, 申请号)',
    });
    return undefined;
  }
  const application = readApplicationNumber(record.applicationNumber.text, { office, today });
  if (!application.ok) problems.refuse(record.applicationNumber, { code: 'invalid_value', ...application });
  const published = record.publicationNumber;
  const publication = published === undefined ? undefined : readPublicationNumber(published.text, { office, kind });
  if (publication?.ok === false) problems.refuse(published, { code: 'invalid_value', ...publication });
  if (!application.ok || publication?.ok === false) return undefined;
  const patentType = typeOf(record, problems, [application, publication]);
  return {
    office,
    applicationNumber: application.number,
    publicationNumber: publication?.number ?? null,
    kindCode: publication?.kindCode ?? (kind === '' ? null : kind),
    patentType,
  };
}

/** Whoever gives no office means the one that the number begins with, or is written for, else the Chinese one. */
function officeOfNumber(text: string): string {
  const folded = text.slice(0, 40).normalize('NFKC').trim();
  if (/^\d{2}\/\d{3},?\d{3}$/.test(folded)) return 'US';
  if (/^PCT\//i.test(folded)) return 'WO';
  const prefix = /^([A-Z]{2})[\s\d]/i.exec(folded)?.[1]?.toUpperCase();
  return prefix === undefined || prefix === 'ZL' ? 'CN' : prefix;
}

function typeOf(
  record: PatentRecord,
  problems: RecordProblems,
  numbers: readonly (NumberRead | undefined)[],
): PatentType {
  const told = numbers.find((number) => number?.patentType !== undefined)?.patentType;
  const said = record.patentType;
  if (told !== undefined && said !== undefined && told !== said) {
    problems.refuse(record.applicationNumber, {
      code: 'contradiction',
      reason: `the number is of type ${told}, but the row says ${said}`,
      remedy: 'Mend the number or the type',
    });
  }
  return told ?? said ?? 'invention';
}

function datesOf(record: PatentRecord, problems: RecordProblems, { today }: DraftOptions): Dates | undefined {
  const read = (field: Field | undefined): string | null => {
    if (field === undefined) return null;
    const date = readDate(field.text);
    if (date === undefined) {
      problems.refuse(field, {
        code: 'invalid_value',
        reason: 'the text is no date',
        remedy: 'Write it as 2026-11-23',
      });
    } else if (today !== undefined && date > today) {
      problems.refuse(field, { code: 'invalid_value', reason: 'the date is still to come', remedy: 'Mend the date' });
    }
    return date ?? null;
  };
  const [filedOn, publishedOn, grantedOn] = [read(record.filedOn), read(record.publishedOn), read(record.grantedOn)];
  if (record.filedOn === undefined) {
    problems.refuse(undefined, {
      code: 'missing_value',
      reason: 'there is no filing date',
      remedy: 'Give the filing date (filedOn, 申请日)',
    });
  }
  if (filedOn === null) return undefined;
  for (const [field, date] of [
    [record.publishedOn, publishedOn],
    [record.grantedOn, grantedOn],
  ] as const) {
    if (date === null || date >= filedOn) continue;
    const reason = `the date is before the filing date ${filedOn}`;
    problems.refuse(field, { code: 'contradiction', reason, remedy: 'Mend one of the dates' });
  }
  return { filedOn, publishedOn, grantedOn };
}

function titleOf(record: PatentRecord, problems: RecordProblems): DraftText | undefined {
  const title = textOf(record.titles, record.office);
  if (title === null) {
    const other = record.titles.find((field) => field.text !== '');
    problems.refuse(other, {
      code: 'missing_value',
      reason: other === undefined ? 'there is no title' : `the title is in ${other.language} only`,
      remedy: 'Give a title in Chinese or English (title, 专利名称)',
    });
    return undefined;
  }
  return title;
}

/** The texts in the two languages that the platform keeps; the source is Chinese for the Chinese office, else English. */
function textOf(fields: readonly LanguageField[], office: string | undefined): DraftText | null {
  const inLanguage = (language: string) =>
    fields.find((field) => field.text !== '' && field.language.toLowerCase().split('-')[0] === language)?.text;
  const [chinese, english] = [inLanguage('zh'), inLanguage('en')];
  if (chinese === undefined && english === undefined) return null;
  const isChinese = chinese !== undefined && (english === undefined || office === undefined || office === 'CN');
  return {
    ...(chinese === undefined ? {} : { 'zh-CN': chinese }),
    ...(english === undefined ? {} : { en: english }),
    sourceLanguage: isChinese ? 'zh-CN' : 'en',
  };
}

/** The abstract; one longer than the contract takes is cut at a character, with an ellipsis, or refuses the row. */
function abstractOf(record: PatentRecord, problems: RecordProblems): DraftText | null {
  const fields = record.abstracts.map((field) => {
    if (field.text.length <= LONGEST_TEXT) return field;
    const reason = `the abstract has more than ${LONGEST_TEXT} characters`;
    const remedy = 'Shorten it; of an office file only the beginning is kept';
    problems.drop(field, { code: 'too_large', reason, remedy });
    return { ...field, text: `${field.text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…` };
  });
  return textOf(fields, record.office);
}

/** Whoever is not told to hold the right is presumed to: the holder is the assignee, else the applicant, else the inventor. */
function namesOf(record: PatentRecord): Pick<Right, 'applicants' | 'holders' | 'inventors'> {
  const names = (fields: readonly Field[]) => [
    ...new Set(fields.map((field) => field.text).filter((name) => name !== '')),
  ];
  const [applicants, inventors] = [names(record.applicants), names(record.inventors)];
  const assignees = names(record.holders);
  const holders = assignees.length > 0 ? assignees : applicants.length > 0 ? applicants : inventors;
  return { applicants: applicants.length > 0 ? applicants : holders, holders, inventors };
}

function prioritiesOf(record: PatentRecord, problems: RecordProblems): Right['priorities'] {
  return record.priorities.flatMap(({ office, number, filedOn }) => {
    if (number === undefined || number.text === '') return [];
    const date = filedOn === undefined ? undefined : readDate(filedOn.text);
    if (filedOn !== undefined && date === undefined) {
      const fault = { reason: 'the priority date is no date', remedy: 'Write it as 2026-11-23' };
      problems.drop(filedOn, { code: 'invalid_value', ...fault });
    }
    return [{ office: office?.text ?? '', number: number.text, filedOn: date ?? null }];
  });
}
