import type { Place } from "../../domain/findings/index";
import { formulaCell, formulaText, textCell } from "../cell-content";
import type { CellContent } from "../sheet-plan";
import type { LinkTarget } from "./reported-check";

/** A string within a formula holds no more. */
const MOST_CHARACTERS = 255;
const A1 = /^[A-Z]{1,3}[1-9]\d{0,6}$/;

/**
 * A cell that leads to a place of a workbook; plain text where the place is in no workbook. Names of sheets and files are
 * quoted, so that nothing in them can be calculated.
 *
 * @example cellLink(place, "5、村医!B5", { to: "this-workbook" }) // =HYPERLINK("#'5、村医'!B5","5、村医!B5")
 */
export function cellLink({ sheet, cell }: Pick<Place, "sheet" | "cell">, shown: string, target: LinkTarget): CellContent {
  if (sheet === null || cell === null || target.to === "nowhere" || !A1.test(cell)) return textCell(shown);
  const file = target.to === "file" ? target.name : "";
  const address = formulaText(`${file}#'${sheet.replaceAll("'", "''")}'!${cell}`);
  const text = formulaText(shown);
  return address.length - 2 > MOST_CHARACTERS || text.length - 2 > MOST_CHARACTERS ? textCell(shown) : formulaCell(`HYPERLINK(${address},${text})`, shown);
}
