import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/sheets/index";
import { referencesTo } from "../../../src/application/writing/sheet-references";

const sheet = (name: string, formulas: readonly (string | null)[], tables: readonly string[] = []): SheetSnapshot => ({
  id: name, name, visibility: "visible", isProtected: false, merges: [],
  tables: tables.map((table) => ({ name: table, address: "A1:B2" })),
  used: { row: 0, column: 0, values: [formulas.map(() => null)], formulas: [formulas], numberFormats: [formulas.map(() => "General")] },
});
const brokenBy = (gone: string, formula: string, tables: readonly string[] = []): string | null => {
  const leaving = sheet(gone, [], tables);
  const workbook: WorkbookSnapshot = { name: "", activeSheet: gone, sheets: [leaving, sheet("别的", [formula])] };
  return referencesTo(leaving, workbook, new Set([gone]))[0]?.broken ?? null;
};

describe("a formula that refers to a sheet that goes away", () => {
  it.each([
    ["by its bare name", "费用", "=费用!A1+1", "=#REF!A1+1"],
    ["by its name in quotes", "1、甲 (2)", "=SUM('1、甲 (2)'!A1:B2)", "=SUM(#REF!A1:B2)"],
    ["with an apostrophe in it", "甲'乙", "='甲''乙'!A1", "=#REF!A1"],
    ["in another case", "Costs", "=COSTS!A1*costs!B1", "=#REF!A1*#REF!B1"],
    ["with signs that mean something in patterns", "a.b+c$", "='a.b+c$'!A1", "=#REF!A1"],
  ])("%s", (_case, gone, formula, broken) => expect(brokenBy(gone, formula)).toBe(broken));

  it("by its table", () => expect(brokenBy("费用", "=SUM(费用表[小计])", ["费用表"])).toBe("=SUM(#REF![小计])"));

  it.each([
    ["a longer name", "费用", "=人员费用!A1"],
    ["a text", "费用", '="费用!A1"&""'],
    ["another workbook's sheet", "费用", "=[1]费用!A1"],
    ["a table of a longer name", "费用", "=SUM(我的费用表[小计])"],
  ])("is none where it has %s", (_case, gone, formula) => expect(brokenBy(gone, formula, ["费用表"])).toBeNull());
});
