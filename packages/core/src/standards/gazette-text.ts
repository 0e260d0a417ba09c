import { isLegalDate, type LegalDate } from './legal-date.js';
import { refuse, type ParseResult } from './parse-result.js';

/** One changed item of a gazette entry, such as the patentee or the address, as printed. */
export interface GazetteChange {
  readonly item: string;
  readonly before: string;
  readonly after: string;
}

/** A change of bibliographic data as the Chinese patent gazette prints it. */
export interface GazetteText {
  /** `专利权的转移` for a transfer (TR01). */
  readonly title: string;
  /** The main IPC symbol as printed. */
  readonly ipc: string;
  readonly changes: readonly GazetteChange[];
  /** 登记生效日: the day the transfer took effect, weeks before the gazette. */
  readonly effectiveOn: LegalDate;
}

export type GazetteTextFault = 'malformed' | 'change_missing' | 'effective_date_missing';

const LONGEST_TEXT = 20_000;
const HEAD = /^(.*?)IPC\(主分类\)[:：](.*)$/;
const FIELD = /^([^:：]*)[:：](.*)$/;

/**
 * Reads `专利权的转移IPC(主分类):A41D 1/00;变更事项:专利权人;变更前权利人:…;变更后权利人:…;…;登记生效日:20121116;`.
 * Full-width colons and semicolons are read too; fields that are not known are passed over. Never throws.
 */
export function parseGazetteText(text: string): ParseResult<GazetteText, GazetteTextFault> {
  const [first = '', ...rest] = text.slice(0, LONGEST_TEXT).split(/[;；]/);
  const head = HEAD.exec(first.trim());
  if (head === null || text.length > LONGEST_TEXT) return refuse('malformed');
  const fields = rest.flatMap((field) => {
    const match = FIELD.exec(field.trim());
    return match === null ? [] : [{ name: match[1] ?? '', value: (match[2] ?? '').trim() }];
  });
  const changes = readChanges(fields);
  if (changes.length === 0) return refuse('change_missing');
  const digits = fields.find((field) => field.name === '登记生效日')?.value ?? '';
  const effectiveOn = digits.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (!isLegalDate(effectiveOn)) return refuse('effective_date_missing');
  return { ok: true, value: { title: (head[1] ?? '').trim(), ipc: (head[2] ?? '').trim(), changes, effectiveOn } };
}

/** The entry as the gazette prints it. Names must hold no semicolon. */
export function formatGazetteText(value: GazetteText): string {
  const changes = value.changes.map(({ item, before, after }) => {
    const holder = item === '专利权人' ? '权利人' : '';
    return `变更事项:${item};变更前${holder}:${before};变更后${holder}:${after};`;
  });
  return `${value.title}IPC(主分类):${value.ipc};${changes.join('')}登记生效日:${value.effectiveOn.replaceAll('-', '')};`;
}

function readChanges(fields: readonly { readonly name: string; readonly value: string }[]): GazetteChange[] {
  const changes: GazetteChange[] = [];
  for (const { name, value } of fields) {
    const last = changes.at(-1);
    if (name === '变更事项') changes.push({ item: value, before: '', after: '' });
    else if (last !== undefined && name.startsWith('变更前')) changes.splice(-1, 1, { ...last, before: value });
    else if (last !== undefined && name.startsWith('变更后')) changes.splice(-1, 1, { ...last, after: value });
  }
  return changes;
}
