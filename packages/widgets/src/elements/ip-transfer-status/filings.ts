import type { OrderDocument, TransferCase } from '@ip-portal/core';

type Notice = TransferCase['notices'][number];

/** One filing with the office: what went there, and what came back. */
export interface Filing {
  /** Counts from 1. */
  readonly number: number;
  /** The instant it was filed; null while it is being prepared. */
  readonly filedAt: string | null;
  /** Codes of the forms that were filed, the request itself first. */
  readonly forms: readonly string[];
  /** Notices, the newest first like the filings. A notice is answered once the filing party has replied to it. */
  readonly notices: readonly { readonly notice: Notice; readonly isAnswered: boolean }[];
}

/** The request every filing begins with, and the answer to a notice to rectify. */
const [request, rectification] = ['100016', '100006'];

/**
 * The filings of a case, newest first, told from its history. The forms are the request and the papers of the checklist that
 * the office has a form for; a viewer who may not see the papers sees the request alone.
 */
export function filingsOf(transfer: TransferCase, papers: readonly OrderDocument[] | null): readonly Filing[] {
  const enclosed = (papers ?? []).flatMap(({ formCode, how, complete }) =>
    // What is delivered comes from the office.
    formCode && complete && how !== 'deliver' ? [formCode] : [],
  );
  const filings: Filing[] = [];
  const notices = [...transfer.notices];
  for (const { at, step, noticeCode } of transfer.history) {
    if (step === 'application_filed') {
      const last = filings.pop();
      // Filing again is the answer to a filing that counts as not made.
      if (last) filings.push(answered(last));
      filings.push({
        number: filings.length + 1,
        filedAt: at,
        forms: [...new Set([request, ...enclosed])],
        notices: [],
      });
    }
    const filing = filings.at(-1);
    if (!filing) continue;
    if (step === 'rectification_answered')
      filings.splice(-1, 1, {
        ...answered(filing),
        forms: [...new Set([...filing.forms, rectification])],
      });
    const position = notices.findIndex(({ code }) => code === noticeCode);
    const [notice] = position < 0 ? [] : notices.splice(position, 1);
    if (notice) filings.splice(-1, 1, { ...filing, notices: [...filing.notices, { notice, isAnswered: false }] });
  }
  // What the history does not tell of (a later platform may write it otherwise) is not hidden.
  const last = filings.pop();
  const rest = notices.map((notice) => ({ notice, isAnswered: false }));
  if (last) filings.push({ ...last, notices: [...last.notices, ...rest] });
  else if (rest.length > 0) filings.push({ number: 1, filedAt: null, forms: [], notices: rest });
  return filings.reverse().map((filing) => ({ ...filing, notices: [...filing.notices].reverse() }));
}

const answered = (filing: Filing): Filing => ({
  ...filing,
  notices: filing.notices.map(({ notice }) => ({ notice, isAnswered: true })),
});
