import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { Language } from "../../wording/index";
import { en } from "./en";
import { createFormats, type Formats } from "./formats";
import type { Texts } from "./texts";
import { zh } from "./zh";

/** Everything that a component needs to say something. */
export interface Speech {
  readonly language: Language;
  readonly texts: Texts;
  readonly formats: Formats;
}

const DICTIONARIES: Readonly<Record<Language, Texts>> = { zh, en };

/** Texts and formats of a language. */
export const speechOf = (language: Language, timeZone?: string): Speech => ({
  language,
  texts: DICTIONARIES[language],
  formats: createFormats(language, timeZone),
});

const SpeechContext = createContext<Speech>(speechOf("zh"));

/** Gives its children the texts of a language. */
export const SpeechProvider = ({ language, children }: { readonly language: Language; readonly children: ReactNode }) => {
  const speech = useMemo(() => speechOf(language), [language]);
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>;
};

/** The texts and formats of the language in use. */
export const useSpeech = (): Speech => useContext(SpeechContext);
