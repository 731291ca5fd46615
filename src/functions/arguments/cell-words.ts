import type { Language } from "../../wording/index";

/** A cell whose result is words: made in the user's language by the bundle's entry, as the messages of errors are. */
export class CellWords {
  constructor(readonly inLanguage: (language: Language) => string) {}
}
