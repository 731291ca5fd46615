import type { OutsideFormula } from "../application/port/index";
import type { Session } from "./excel-session";

/**
 * The formulas of defined names, of the workbook and of its sheets. Rules for entries and looks are not asked for: Excel
 * takes no custom function in them.
 */
export async function readNames(session: Session): Promise<OutsideFormula[]> {
  const { workbook } = session.context;
  const { worksheets } = workbook;
  workbook.names.load("name,formula,scope");
  worksheets.load("name");
  await session.sync();
  const own = worksheets.items.map((sheet) => ({ sheet: sheet.name, names: sheet.names }));
  if (own.length > 0) {
    for (const { names } of own) names.load("name,formula,scope");
    await session.sync();
  }
  const of = (sheet: string | null, items: readonly Excel.NamedItem[]): OutsideFormula[] => items
    .filter(({ scope, formula }) => (scope === "Workbook") === (sheet === null) && typeof formula === "string")
    .map(({ name, formula }) => ({ kind: "name", sheet, place: name, formula: formula as string, row: 0, column: 0 }));
  return [...of(null, workbook.names.items), ...own.flatMap(({ sheet, names }) => of(sheet, names.items))];
}
