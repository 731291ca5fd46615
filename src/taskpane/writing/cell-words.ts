import type { CellContent, ReadValue } from "../services/index";
import type { Formats, Texts } from "../texts/index";

/** A number of a cell as it is, grouped; a double is printed with at most 15 significant digits, as Excel shows it. */
const numberWords = (value: number, formats: Formats): string => {
  const text = String(Number(value.toPrecision(15)));
  return /^-?\d+(\.\d+)?$/.test(text) ? formats.figure(text) : text;
};

/** What a cell holds now, for the preview: its formula where it has one. */
export const readWords = (before: { readonly value: ReadValue; readonly formula: string | null }, texts: Texts, formats: Formats): string => {
  if (before.formula !== null) return before.formula;
  const { value } = before;
  if (value === null || value === "") return texts.write.blank;
  if (typeof value === "number") return numberWords(value, formats);
  if (typeof value === "boolean") return value ? texts.write.trueWord : texts.write.falseWord;
  return typeof value === "string" ? value : value.error;
};

/** What a cell will hold. */
export const contentWords = (after: CellContent, texts: Texts, formats: Formats): string => {
  switch (after.kind) {
    case "text": return after.text === "" ? texts.write.blank : after.text;
    case "number": return numberWords(after.number, formats);
    case "boolean": return after.boolean ? texts.write.trueWord : texts.write.falseWord;
    case "formula": return after.formula;
    case "blank": return texts.write.blank;
  }
};
