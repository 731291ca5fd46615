export type { FailureCode, SheetPurposeId, Texts, ViewId } from "./texts";
export { takenBack, type TakenBack } from "./taken-back";
export type { Formats } from "./formats";
export { createFormats } from "./formats";
export { isLanguageChoice, languageOfTag, resolveLanguage, type LanguageChoice } from "./language-choice";
export { SpeechProvider, speechOf, useSpeech, type Speech } from "./texts-context";
