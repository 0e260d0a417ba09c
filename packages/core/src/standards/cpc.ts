import { readClassificationSymbol, type ClassificationSymbol } from './classification-symbol.js';
import { refuse, type ParseResult } from './parse-result.js';

export type CpcFault = 'malformed' | 'group_missing';

/**
 * Reads a symbol of the Cooperative Patent Classification, section Y and the indexing groups from 2000
 * (`A61K 2039/505`) included. A CPC symbol always names a group. Write it with `formatClassificationSymbol`. Never throws.
 */
export function parseCpc(text: string): ParseResult<ClassificationSymbol, CpcFault> {
  const symbol = readClassificationSymbol(text);
  if (symbol === undefined) return refuse('malformed');
  return symbol.group === undefined ? refuse('group_missing') : { ok: true, value: symbol };
}

/** True for the CPC-only indexing codes (main group 2000 and above), which add information and are no invention symbol. */
export function isCpcIndexingCode(symbol: ClassificationSymbol): boolean {
  return symbol.group !== undefined && symbol.group.main >= 2000;
}
