import { readClassificationSymbol, type ClassificationSymbol } from './classification-symbol.js';
import { refuse, type ParseResult } from './parse-result.js';

export type IpcFault = 'malformed' | 'section_only_in_cpc' | 'main_group_only_in_cpc';

/**
 * Reads a symbol of the International Patent Classification: canonical `H01M 10/0525`, without blank, padded as in
 * WIPO ST.8 with its attributes, or a bare subclass `H01M`. Section Y and main groups from 2000 exist in CPC only.
 * Write it with `formatClassificationSymbol`. Never throws.
 */
export function parseIpc(text: string): ParseResult<ClassificationSymbol, IpcFault> {
  const symbol = readClassificationSymbol(text);
  if (symbol === undefined) return refuse('malformed');
  if (symbol.section === 'Y') return refuse('section_only_in_cpc');
  if (symbol.group !== undefined && symbol.group.main >= 2000) return refuse('main_group_only_in_cpc');
  return { ok: true, value: symbol };
}
