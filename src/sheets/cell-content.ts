import type { CellContent } from "./sheet-plan";

export const BLANK: CellContent = { kind: "blank" };

/** Text as text, whatever it begins with; empty text is a blank cell. */
export const textCell = (text: string): CellContent => (text === "" ? BLANK : { kind: "text", text });

/** A number; null is a blank cell. */
export const numberCell = (number: number | null): CellContent => (number === null ? BLANK : { kind: "number", number });

/** A formula (without its `=`) with the value that the domain computed for it. */
export const formulaCell = (formula: string, cached: number | string): CellContent => ({ kind: "formula", formula: `=${formula}`, cached });

/** What a formula cell becomes once frozen: its value as a plain number or text. */
export function frozen(content: CellContent): CellContent {
  if (content.kind !== "formula") return content;
  const { cached } = content;
  if (typeof cached === "number") return { kind: "number", number: cached };
  if (typeof cached === "boolean") return { kind: "boolean", boolean: cached };
  return cached === null ? BLANK : textCell(cached);
}

/** A text as a literal within a formula, e.g. `"他说""好"""`; at most 255 characters of text. */
export const formulaText = (text: string): string => `"${text.replaceAll('"', '""')}"`;
