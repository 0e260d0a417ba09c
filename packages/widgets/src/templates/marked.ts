import { html, type TemplateResult } from 'lit';

const ideographs = '\\u3041-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3';
const chunks = new RegExp(`[${ideographs}]+|[^\\s\\p{P}\\p{S}${ideographs}]+`, 'gu');
const isIdeographic = new RegExp(`[${ideographs}]`);

/**
 * What a query finds in a text: the words of a query, and for Chinese, Japanese and Korean every pair of neighbouring
 * characters, as platforms index them. Null where the query has nothing to find.
 */
export function patternOf(query: string): RegExp | null {
  const found = (query.normalize('NFKC').match(chunks) ?? []).flatMap((chunk) => {
    if (!isIdeographic.test(chunk)) return /^\w/.test(chunk) ? `\\b${chunk}` : chunk;
    const pairs = [...chunk].map((_, at, all) => all.slice(at, at + 2).join(''));
    return chunk.length > 2 ? [chunk, ...pairs.slice(0, -1)] : chunk;
  });
  // A chunk holds letters and figures only, so nothing in it means anything to a pattern.
  return found.length > 0 ? new RegExp(`(${found.join('|')})`, 'iu') : null;
}

/** A text with what the query found in it marked. */
export function marked(text: string, pattern: RegExp | null): string | readonly (string | TemplateResult)[] {
  if (!pattern) return text;
  return text.split(pattern).map((part, at) => (at % 2 === 1 ? html`<mark>${part}</mark>` : part));
}
