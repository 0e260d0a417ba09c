import {
  formatClassificationSymbol,
  formatLocarno,
  parseCpc,
  parseIpc,
  parseLocarno,
  type ListingDraft,
  type PatentType,
} from '@ip-portal/core/model';
import { withSlash } from './legacy-symbol.js';
import type { Field, PatentRecord } from './patent-record.js';
import type { FieldFault, RecordProblems } from './record-problems.js';

export type PatentClasses = Pick<ListingDraft['right'], 'ipc' | 'cpc' | 'locarno' | 'locarnoEdition'>;

const IPC_FAULT: FieldFault = {
  code: 'invalid_value',
  reason: 'the text is no symbol of the IPC',
  remedy: 'Write it as H01M 10/0525',
};
const CPC_FAULT: FieldFault = { ...IPC_FAULT, reason: 'the text is no symbol of the CPC' };
const LOCARNO_FAULT: FieldFault = {
  code: 'invalid_value',
  reason: 'the text is no class of the Locarno Classification',
  remedy: 'Write class and subclass as 09-01',
};
const DESIGN_FAULT: FieldFault = {
  code: 'contradiction',
  reason: 'a design has a Locarno class, not an IPC symbol',
  remedy: 'Give the Locarno class, or mend the type',
};
const NO_DESIGN_FAULT: FieldFault = {
  code: 'contradiction',
  reason: 'only a design has a Locarno class',
  remedy: 'Give an IPC symbol, or mend the type',
};

/** The classes of a record in canonical form, each once, the main one first. */
export function classesOf(
  record: PatentRecord,
  problems: RecordProblems,
  { patentType }: { patentType: PatentType | undefined },
): PatentClasses {
  const ipc = symbolsOf(record.ipc, problems, { parse: parseIpc, fault: IPC_FAULT });
  const cpc = symbolsOf(record.cpc, problems, { parse: parseCpc, fault: CPC_FAULT });
  const locarno = locarnoOf(record.locarno, problems);
  const [symbol] = record.ipc;
  const isDesign = patentType === 'design';
  if (isDesign && ipc.length > 0 && symbol !== undefined) problems.drop(symbol, DESIGN_FAULT);
  const isMisplaced = patentType !== undefined && !isDesign && locarno !== null;
  if (isMisplaced && record.locarno !== undefined) problems.drop(record.locarno, NO_DESIGN_FAULT);
  const kept = isMisplaced ? null : locarno;
  const locarnoEdition =
    kept === null ? null : (record.locarnoEdition?.text.replace(/^0+(?=\d)/, '').slice(0, 8) ?? null);
  return { ipc: isDesign ? [] : ipc, cpc, locarno: kept, locarnoEdition };
}

function symbolsOf(
  fields: readonly Field[],
  problems: RecordProblems,
  { parse, fault }: { parse: typeof parseIpc | typeof parseCpc; fault: FieldFault },
): string[] {
  const symbols = fields.flatMap((field) => {
    const result = parse(withSlash(field.text));
    if (result.ok) return [formatClassificationSymbol(result.value)];
    problems.drop(field, fault);
    return [];
  });
  return [...new Set(symbols)];
}

function locarnoOf(field: Field | undefined, problems: RecordProblems): string | null {
  if (field === undefined) return null;
  const result = parseLocarno(field.text);
  if (result.ok) return formatLocarno(result.value);
  problems.drop(field, LOCARNO_FAULT);
  return null;
}
