import type { CellContent, ReadValue } from "../services/index";
import type { Texts } from "../texts/index";

/** A number as the formula bar shows it: not grouped (it may be a year), with at most 15 significant digits. */
const numberWords = (value: number): string => String(Number(value.toPrecision(15)));

/** What a cell holds now, for the preview: its formula where it has one. */
export const readWords = (before: { readonly value: ReadValue; readonly formula: string | null }, texts: Texts): string => {
  if (before.formula !== null) return before.formula;
  const { value } = before;
  if (value === null || value === "") return texts.write.blank;
  if (typeof value === "number") return numberWords(value);
  if (typeof value === "boolean") return value ? texts.write.trueWord : texts.write.falseWord;
  return typeof value === "string" ? value : value.error;
};

/** What a cell will hold. */
export const contentWords = (after: CellContent, texts: Texts): string => {
  switch (after.kind) {
    case "text": return after.text === "" ? texts.write.blank : after.text;
    case "number": return numberWords(after.number);
    case "boolean": return after.boolean ? texts.write.trueWord : texts.write.falseWord;
    case "formula": return after.formula;
    case "blank": return texts.write.blank;
  }
};
