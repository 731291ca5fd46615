import type { Language } from "../../wording/index";

/** What the user chose; `system` follows Excel. */
export type LanguageChoice = "system" | Language;

/** Language of a BCP 47 tag as Office gives it: Chinese for `zh-…`, English for all others; Chinese where none is given. */
export const languageOfTag = (tag: string | null | undefined): Language =>
  tag === null || tag === undefined || tag === "" || /^zh\b/i.test(tag) ? "zh" : "en";

export const isLanguageChoice = (value: unknown): value is LanguageChoice => value === "system" || value === "zh" || value === "en";

/** The language to use. */
export const resolveLanguage = (choice: LanguageChoice, host: Language): Language => (choice === "system" ? host : choice);
