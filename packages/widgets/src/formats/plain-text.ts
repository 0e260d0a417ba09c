import type { LocalizedText, Quote, TransferCase } from '@ip-portal/core';

/**
 * The only door from the platform's data to a template: strings and numbers pass, everything else becomes ''.
 * An object in a binding (`{"_$litType$":1}`) would crash the render, and the client may be told not to validate.
 */
export function plainText(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** The language of a text that comes without one, as far as its script tells. */
export function languageOf(text: string): 'zh-CN' | 'en' {
  return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
}

/** Words chosen for a reader, with their language and whether a machine translated them. */
export interface Words {
  readonly text: string;
  readonly language: string;
  readonly machine: boolean;
}

const none: Words = { text: '', language: '', machine: false };

/** The words for a reader of `locale`: that language, else its base language, else the language they were written in. */
export function words(text: LocalizedText | null | undefined, locale: string): Words {
  if (typeof text !== 'object' || text === null) return none;
  const base = locale.split('-')[0] ?? locale;
  for (const language of [
    locale,
    base,
    base === 'zh' ? 'zh-CN' : base,
    plainText(text.sourceLanguage),
    'zh-CN',
    'en',
  ]) {
    const found = language !== 'sourceLanguage' && Object.hasOwn(text, language) ? text[language] : undefined;
    if (typeof found === 'string' && found !== '') {
      return {
        text: found,
        language,
        machine: Array.isArray(text.machineTranslated) && text.machineTranslated.includes(language),
      };
    }
  }
  return none;
}

/** What a range of days rests on: in the reader's language where the platform has it, else as it was written. */
export function sourceOf(
  range: TransferCase['expectedBetween'] | Pick<Quote['expectedDuration'], 'source' | 'sourceText'>,
  locale: string,
): Omit<Words, 'machine'> {
  const { text, language } = words(range?.sourceText, locale);
  const written = plainText(range?.source);
  return text ? { text, language } : { text: written, language: languageOf(written) };
}
