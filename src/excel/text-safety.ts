import type { CellContent } from "../application/port/index";

/** Text that Excel would take for a number, a date, a formula, a truth value or an error if it were typed. */
const REINTERPRETED = /^['=+\-@＝＋－＠#]|[\d０-９]|^\s*(?:true|false|是|否)\s*$|^\s|\s$/i;

/**
 * What must be put into `Range.formulas` so that the cell holds exactly the content. Text that Excel would reinterpret
 * gets a leading apostrophe, which Excel takes as "this is text" and does not show. Null leaves the cell as it is.
 *
 * @example typedInput({ kind: "text", text: "135" }) // "'135"
 */
export function typedInput(content: CellContent | null): string | number | boolean | null {
  if (content === null) return null;
  switch (content.kind) {
    case "blank": return "";
    case "number": return content.number;
    case "boolean": return content.boolean;
    case "formula": return content.formula;
    case "text": return REINTERPRETED.test(content.text) ? `'${content.text}` : content.text;
  }
}
