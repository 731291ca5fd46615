import { samplePayroll } from "../../src/application/sample/index";
import { payrollSheetPlan, readPayrollSheet, restyledCells, type SheetStyle } from "../../src/sheets/index";
import { EditedSheet } from "./support/edited-sheet";

const STYLES: readonly SheetStyle[] = ["native", "functions", "values"];
const sheetIn = (style: SheetStyle) => new EditedSheet(payrollSheetPlan(samplePayroll(), { style, language: "zh" }));

describe("the style of a payroll sheet", () => {
  it.each(STYLES.flatMap((from) => STYLES.map((to) => [from, to] as const)))("turns from %s to %s as if written so at once", (from, to) => {
    const sheet = sheetIn(from);
    for (const { row, column, content } of restyledCells(readPayrollSheet(sheet.snapshot()), to)) {
      if (content.kind === "formula") sheet.type(row, column, content.cached, content.formula);
      else if (content.kind === "number") sheet.type(row, column, content.number);
      else if (content.kind === "text") sheet.type(row, column, content.text);
      else sheet.type(row, column, null);
    }
    expect(sheet.snapshot()).toEqual(sheetIn(to).snapshot());
  });

  it("follows the columns and rows to where people moved them", () => {
    const sheet = sheetIn("values").insertColumn(0).insertRow(2);
    const { row, column } = sheet.find("p2-2", 1);
    const formula = restyledCells(readPayrollSheet(sheet.snapshot()), "functions").find((cell) => cell.row === row && cell.column === column + 8);
    expect(formula?.content).toMatchObject({ formula: `=PAYROLL.WAGE(I${row + 1},G${row + 1},H${row + 1})`, cached: 4354560 });
  });

  it("leaves cells as they are that cannot be computed, when values are asked for", () => {
    const sheet = sheetIn("native");
    const { row } = sheet.find("p2-2", 0);
    const cells = restyledCells(readPayrollSheet(sheet.type(row, 5, "135人").snapshot()), "values");
    expect(cells.filter((cell) => cell.row === row)).toEqual([]);
    expect(cells.some((cell) => cell.content.kind === "formula")).toBe(false);
  });

  it("has nothing to change where there is no payroll", () => {
    const reading = readPayrollSheet({ ...sheetIn("native").snapshot(), tables: [], used: { row: 0, column: 0, values: [], formulas: [], numberFormats: [] } });
    expect(restyledCells(reading, "functions")).toEqual([]);
  });
});
