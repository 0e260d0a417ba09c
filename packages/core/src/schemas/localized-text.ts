import * as z from 'zod/mini';

const text = z.string().check(z.maxLength(20_000));

/**
 * Text in the platform's languages. `sourceLanguage` names the language it was written in and is never lost;
 * `machineTranslated` lists the languages a machine made, which an interface labels as such.
 */
export const localizedText = z.looseObject({
  'zh-CN': z.optional(text),
  en: z.optional(text),
  sourceLanguage: z.string().check(z.maxLength(35)),
  machineTranslated: z.optional(z.array(z.string())),
});
export type LocalizedText = z.output<typeof localizedText>;

/** A text chosen for a reader: the words, their language, and whether a machine wrote them. */
export interface ChosenText {
  /** The words. */
  readonly text: string;
  /** BCP 47 language of the words. */
  readonly language: string;
  /** True when the words are a machine translation. */
  readonly machine: boolean;
}

/** The text for a reader of `locale` (BCP 47): that language, else its base language, else the source language. */
export function textIn(text: LocalizedText, locale: string): ChosenText {
  const base = locale.split('-')[0] ?? locale;
  for (const language of [locale, base, base === 'zh' ? 'zh-CN' : base, text.sourceLanguage]) {
    const words = Object.hasOwn(text, language) ? text[language] : undefined;
    if (typeof words === 'string' && words !== '' && language !== 'sourceLanguage') {
      return { text: words, language, machine: text.machineTranslated?.includes(language) ?? false };
    }
  }
  return { text: '', language: text.sourceLanguage, machine: false };
}
