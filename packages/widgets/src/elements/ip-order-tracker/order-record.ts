import type { Order, OrderDocument } from '@ip-portal/core';
import { saveCsv } from '../../formats/csv.js';
import { saveFile } from '../../formats/save-file.js';

export interface KeptOrder {
  /** What its file is called, without an ending. */
  readonly name: string;
  readonly order: Order;
  /** Null where the viewer is told of none. */
  readonly papers: readonly OrderDocument[] | null;
  /** What happened, in words. */
  readonly table: () => readonly (readonly string[])[];
  /** Milliseconds since 1970 by the platform's clock. */
  readonly now: number;
}

/** Lets the reader keep an order: for spreadsheets what happened, in words; for an archive or a program all of it. */
export function saveOrder(form: 'csv' | 'json', { name, order, papers, table, now }: KeptOrder): void {
  if (form === 'csv') saveCsv(`${name}.csv`, table());
  else saveFile(`${name}.json`, new Blob([recordOf(order, { papers, now })], { type: 'application/json' }));
}

/**
 * An order as the platform told it, history and reasons included, with every paper, its signatures and the SHA-256 of its bytes.
 * What may be done next is no part of a record.
 */
function recordOf(order: Order, { papers, now }: Pick<KeptOrder, 'papers' | 'now'>): string {
  const { availableActions: _, waitingFor: __, dueAt: ___, history, ...facts } = order;
  const record = { savedAt: new Date(now).toISOString(), order: facts, history, documents: papers };
  return JSON.stringify(record, null, 2);
}
