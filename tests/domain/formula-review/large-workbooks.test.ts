import { FORMULA_RULES, formulaMap, reviewFormulas, type ReviewSheet } from "../../../src/domain/formula-review/index";
import { workbook } from "./build-workbook";

const ROWS = 100_000;
const every = { on: FORMULA_RULES.map(({ id }) => id) };

/** A sheet of so many rows, cell by cell from its row (from 1). */
function tall(rows: number, cells: (row: number) => readonly (string | number)[], showing = 1): ReviewSheet {
  const all = Array.from({ length: rows }, (_, index) => cells(index + 1));
  return {
    name: "Sheet1", visibility: "visible", merges: [], tables: [],
    used: {
      row: 0, column: 0,
      values: all.map((row) => row.map((cell) => (typeof cell === "string" ? showing : cell))),
      formulas: all.map((row) => row.map((cell) => (typeof cell === "string" ? cell : null))),
      numberFormats: [],
    },
  };
}

describe("columns of 100,000 rows", () => {
  it("a slip and a typed number among products are found, and nothing else", () => {
    const sheet = tall(ROWS, (row) => [3, 5, row === 70_000 ? "=A70000*A70000" : row === 90_000 ? 77 : `=A${row}*B${row}`], 15);
    const { findings, distinctFormulaCount } = reviewFormulas(workbook(sheet), { off: ["stale-value"] });
    expect(findings.map(({ check, place, fits }) => [check, place.cells, fits.map(({ formula }) => formula)])).toEqual([
      ["unlike-neighbours", ["C70000"], ["=A70000*B70000"]], ["typed-over-formula", ["C90000"], ["=A90000*B90000"]],
    ]);
    expect(distinctFormulaCount).toBe(2);
    expect(formulaMap(workbook(sheet))[0]!.regions.map(({ ranges }) => ranges)).toEqual([["C1:C69999", "C70001:C89999", "C90001:C100000"], ["C70000"]]);
  });

  it("a chain that closes after 100,000 cells is one circle", () => {
    const sheet = tall(ROWS, (row) => [row === 1 ? `=A${ROWS}+1` : `=A${row - 1}+1`]);
    const { findings } = reviewFormulas(workbook(sheet), { only: ["circular-chain"] });
    expect(findings.map(({ place, parameters }) => [place.cells, parameters["count"]])).toEqual([[[`A1:A${ROWS}`], ROWS]]);
  });

  it("a chain that does not close, running sums and sums over the whole column are read by every rule", () => {
    const sheet = tall(ROWS / 4, (row) => [row, row === 1 ? "=A1" : `=B${row - 1}+A${row}`, `=SUM(A$1:A${row})`, "=SUM(A:A)"]);
    expect(reviewFormulas(workbook(sheet), every).isComplete).toBe(true);
  });

  it("formulas that are all different are read by every rule", () => {
    const sheet = tall(ROWS / 10, (row) => [row, `=A${((row * 7_919) % (ROWS / 10)) + 1}*${row}+B${((row * 104_729) % (ROWS / 10)) + 1}`]);
    expect(reviewFormulas(workbook(sheet), every).isComplete).toBe(true);
  });
});
