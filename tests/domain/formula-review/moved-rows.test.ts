import { withMovedRows } from "../../../src/domain/formula-review/index";

/** Rows from the fifth on have moved down by three. */
const rowAfter = (row: number): number => (row < 4 ? row : row + 3);
const elsewhere = (formula: string): string => withMovedRows(formula, (sheet) => sheet === "费用 表", rowAfter);
const there = (formula: string): string => withMovedRows(formula, (sheet) => sheet === null || sheet === "费用 表", rowAfter);

describe("a formula after rows of a sheet have moved", () => {
  it.each([
    ["a cell", "='费用 表'!N56", "='费用 表'!N59"], ["a cell that is held", "='费用 表'!$N$56*2", "='费用 表'!$N$59*2"], ["above what moved", "='费用 表'!N4", "='费用 表'!N4"],
    ["a range", "=SUM('费用 表'!A3:$B$9)", "=SUM('费用 表'!A3:$B$12)"], ["whole rows", "=SUM('费用 表'!5:$7)", "=SUM('费用 表'!8:$10)"], ["whole columns", "=SUM('费用 表'!A:$B)", "=SUM('费用 表'!A:$B)"],
    ["other sheets' cells", "=N56+别表!N56+'费用 表'!N56", "=N56+别表!N56+'费用 表'!N59"], ["behind a range on that sheet", "='费用 表'!A5:A6+A5", "='费用 表'!A8:A9+A5"],
    ["a text that looks like one", "=\"'费用 表'!N56\"&'费用 表'!N56", "=\"'费用 表'!N56\"&'费用 表'!N59"], ["another workbook's sheet of the name", "='[1]费用 表'!N56", "='[1]费用 表'!N56"],
    ["a table's column", "=SUM(表[N56])", "=SUM(表[N56])"], ["functions that look like cells", "=LOG10('费用 表'!A5)", "=LOG10('费用 表'!A8)"],
  ])("%s", (_name, formula, expected) => expect(elsewhere(formula)).toBe(expected));

  it("of the sheet itself refers to it without its name", () => expect(there("=N56*$N$2+'费用 表'!N56-别表!N56")).toBe("=N59*$N$2+'费用 表'!N59-别表!N56"));
});
