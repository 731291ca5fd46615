import type { CellContent, CellValue } from "../../sheets/index";
import type { ReadCell } from "../writing/cell-content";

/** Length of a cell's hash in the journal: 24 bits in four signs. */
export const HASH_LENGTH = 4;
/** Stands in a block of hashes for a cell that was not written. */
export const NO_HASH = "....";

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Hash of what a cell holds: of its formula where it has one, otherwise of its constant with its type. */
export const hashOfCell = (cell: ReadCell): string => hashOfContent(cell.formula ?? cell.value, cell.formula !== null);

/** Hash of what the formula bar shows. `isFormula` tells `=A1` the formula from the text. */
export function hashOfContent(content: CellValue, isFormula: boolean): string {
  if (isFormula) return hashOf(`f${String(content)}`);
  if (content === null || content === "") return hashOf("");
  if (typeof content === "number") return hashOf(`n${Number(content.toPrecision(15))}`);
  if (typeof content === "boolean") return hashOf(`b${content}`);
  return typeof content === "string" ? hashOf(`t${content}`) : hashOf(`e${content.error}`);
}

/** Hash that a cell will have once the content has been written, if the host writes the formula as we do. */
export function hashOfPlanned(content: CellContent): string {
  switch (content.kind) {
    case "formula": return hashOfContent(content.formula, true);
    case "text": return hashOfContent(content.text, false);
    case "number": return hashOfContent(content.number, false);
    case "boolean": return hashOfContent(content.boolean, false);
    case "blank": return hashOfContent(null, false);
  }
}

/** FNV-1a over the UTF-16 units, folded to 24 bits. An edit passes unnoticed once in 16 million. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  const folded = (hash ^ (hash >>> 24)) & 0xffffff;
  return SIGNS[folded >>> 18]! + SIGNS[(folded >>> 12) & 63]! + SIGNS[(folded >>> 6) & 63]! + SIGNS[folded & 63]!;
}
