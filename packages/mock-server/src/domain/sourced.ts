import type { LocalizedText } from '@ip-portal/core/model';

/** What a range of days rests on, as it was written and in the platform's languages. */
export function sourced(
  source: string,
  english: string,
): { readonly source: string; readonly sourceText: LocalizedText } {
  return { source, sourceText: { 'zh-CN': source, en: english, sourceLanguage: 'zh-CN' } };
}
