/** The languages a buyer can be spoken to in, by ISO 639-1; what each calls itself. */
export const languageNames = {
  en: "English",
  es: "Español",
  pt: "Português",
  fr: "Français",
  de: "Deutsch",
  hi: "हिन्दी",
  ar: "العربية",
} as const;

export type LanguageCode = keyof typeof languageNames;

export const languageCodes = Object.keys(languageNames) as LanguageCode[];

/** Of a language tag, the language of ours that it names: pt-BR is pt. */
export function languageOf(tag: string): LanguageCode | undefined {
  const [base = ""] = tag.toLowerCase().split("-");
  return languageCodes.find((code) => code === base);
}
