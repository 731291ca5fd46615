import type { OutsideFormula, OutsideFormulas } from "../application/port/index";
import type { Session } from "./excel-session";
import { queueRules } from "./read-rules";
import { portError } from "./translate-error";

/**
 * The formulas of defined names, of the workbook and of its sheets, and those of rules for entries and for looks. One round
 * trip for the sheets, one for what they have, one and more for rules where there are any. A sheet whose rules Excel does
 * not tell (it may, where the sheet is protected) is named.
 */
export async function readOutside(session: Session): Promise<OutsideFormulas> {
  const { workbook } = session.context;
  const { worksheets } = workbook;
  workbook.names.load("name,formula,scope");
  worksheets.load("name");
  await session.sync();
  const sheets = worksheets.items;
  if (sheets.length === 0) return { formulas: namesOf(null, workbook.names.items), unread: [] };
  for (const { names } of sheets) names.load("name,formula,scope");
  const { rules, unread } = await readRules(session, sheets);
  const names = [...namesOf(null, workbook.names.items), ...sheets.flatMap((sheet) => namesOf(sheet.name, sheet.names.items))];
  return { formulas: [...names, ...rules], unread };
}

/** The rules of all sheets together; where that fails, sheet by sheet, so that one does not take the others along. */
async function readRules(session: Session, sheets: readonly Excel.Worksheet[]): Promise<{ readonly rules: OutsideFormula[]; readonly unread: string[] }> {
  try {
    return await queueRules(session, sheets);
  } catch (error) {
    if (portError(error).code === "cancelled") throw error;
  }
  // What was refused took the names along.
  for (const { names } of sheets) names.load("name,formula,scope");
  await session.sync();
  const rules: OutsideFormula[] = [];
  const unread: string[] = [];
  for (const sheet of sheets) {
    try {
      const own = await queueRules(session, [sheet]);
      rules.push(...own.rules);
      unread.push(...own.unread);
    } catch (error) {
      if (portError(error).code === "cancelled") throw error;
      unread.push(sheet.name);
    }
  }
  return { rules, unread };
}

const namesOf = (sheet: string | null, items: readonly Excel.NamedItem[]): OutsideFormula[] => items
  .filter(({ scope, formula }) => (scope === "Workbook") === (sheet === null) && typeof formula === "string")
  .map(({ name, formula }) => ({ kind: "name", sheet, place: name, formula: formula as string, row: 0, column: 0 }));
