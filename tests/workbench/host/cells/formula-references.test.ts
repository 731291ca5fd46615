import { type CellMove, moveReferences, translateFormula } from "../../../../src/workbench/host/cells/index";

describe("copying a formula", () => {
  it.each([
    ["relative references move", "=A1+B2", 1, 1, "=B2+C3"],
    ["absolute ones stay", "=$A$1+A$1+$A1", 2, 3, "=$A$1+D$1+$A3"],
    ["ranges and other sheets", "=SUM('人员 费用'!A1:B2)+Sheet2!C3", 1, 0, "=SUM('人员 费用'!A2:B3)+Sheet2!C4"],
    ["whole columns and rows", "=SUM(A:A)+SUM(1:1)+SUM($B:$B)", 1, 1, "=SUM(B:B)+SUM(2:2)+SUM($B:$B)"],
    ["texts, functions and names stay", '=LOG10(A1)&"A1"&基数', 1, 0, '=LOG10(A2)&"A1"&基数'],
    ["off the sheet is #REF!", "=A1", -1, 0, "=#REF!"],
  ])("%s", (_, formula, rows, columns, expected) => expect(translateFormula(formula, rows, columns)).toBe(expected));
});

const rows = (index: number, count: number): CellMove => ({ sheet: "Sheet1", axis: "row", index, count, lane: null });

describe("references after cells have moved", () => {
  it.each([
    ["below an inserted row", "=A5", rows(2, 1), "=A6"],
    ["above it", "=A1", rows(2, 1), "=A1"],
    ["a range that it goes through", "=SUM(A1:A5)", rows(2, 2), "=SUM(A1:A7)"],
    ["marks stay", "=$A$5+A$5", rows(2, 1), "=$A$6+A$6"],
    ["a removed cell", "=A3+B9", rows(2, 1 - 2), "=#REF!+B8"],
    ["a range that loses its end", "=SUM(A1:A5)", rows(3, -4), "=SUM(A1:A3)"],
    ["a range that loses its start", "=SUM(A3:A9)", rows(0, -4), "=SUM(A1:A5)"],
    ["another sheet's", "=Sheet2!A5", rows(2, 1), "=Sheet2!A5"],
    ["this sheet by name", "='Sheet1'!A5", rows(2, 1), "='Sheet1'!A6"],
    ["whole columns stay", "=SUM(A:A)", rows(2, 1), "=SUM(A:A)"],
    ["columns", "=C1+SUM(B:D)", { sheet: "Sheet1", axis: "column", index: 1, count: 1, lane: null } as const, "=D1+SUM(C:E)"],
    ["only in the lane", "=A5+B5+SUM(A5:B5)", { sheet: "Sheet1", axis: "row", index: 2, count: 1, lane: { first: 0, last: 0 } } as const, "=A6+B5+SUM(A5:B5)"],
  ])("%s", (_, formula, move, expected) => expect(moveReferences(formula, "Sheet1", move)).toBe(expected));
});
