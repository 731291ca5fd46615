/** The error values that a cell can show. */
const ERROR_TEXTS: ReadonlySet<string> = new Set([
  "#DIV/0!", "#NAME?", "#VALUE!", "#NUM!", "#N/A", "#REF!", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!", "#CYCLE!", "#ERROR!",
]);

/** What the engine calls a cell that waits for a custom function; Excel shows `#BUSY!`. */
export const ENGINE_PENDING = "#GETTING_DATA";

/**
 * The error that a text stands for, or null where it is an ordinary text. The engine's own names are given in Excel's.
 *
 * @example errorOf("#N/A") // "#N/A"
 */
export function errorOf(text: string): string | null {
  if (text === ENGINE_PENDING) return "#BUSY!";
  return ERROR_TEXTS.has(text) ? text : null;
}
