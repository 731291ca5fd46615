import fc from "fast-check";
import { FORMULA_RULES, reviewFormulas, rulesToRun, type FormulaRuleId, type ReviewWorkbook } from "../../../src/domain/formula-review/index";
import type { WorkbookSnapshot } from "../../../src/sheets/index";
import { sheet, shows, workbook, type Cell } from "./build-workbook";

/** A table with a slip in the products, a number typed over one, and a total that leaves a line out. */
const slips = sheet([
  ["项目", "人数", "工资", "金额"],
  ...Array.from({ length: 9 }, (_, at): Cell[] => [`第${at + 1}行`, 10, 100, at === 2 ? "=B4*B4" : at === 5 ? 1234 : shows(`=B${at + 2}*C${at + 2}`, 1000)]),
  ["合计", shows("=SUM(B2:B10)", 90), null, shows("=SUM(D2:D9)", 8000)],
]);

describe("a review", () => {
  it("takes a snapshot of a workbook as it is", () => {
    const snapshot: WorkbookSnapshot = { name: "x.xlsx", activeSheet: "Sheet1", sheets: [{ ...slips, id: "1", isProtected: false }] };
    const reviewed: ReviewWorkbook = snapshot;
    expect(reviewFormulas(reviewed).findings.length).toBeGreaterThan(0);
  });

  it("finds the slips, each once, surest first, with what would fit", () => {
    const { findings, formulaCount, distinctFormulaCount, sheetCount, isComplete } = reviewFormulas(workbook(slips), { off: ["stale-value"] });
    expect(findings.map(({ check, place }) => `${check} ${place.cells.join(" ")}`).sort()).toEqual(["total-stops-short D11", "typed-over-formula D7", "unlike-neighbours D4"]);
    const scores = findings.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(findings.find(({ check }) => check === "typed-over-formula")).toMatchObject({
      subject: "missing", fits: [{ cell: "D7", formula: "=B7*C7" }], parameters: { value: "1234", would: "1000", cellCount: 1 }, place: { text: "1234" },
    });
    expect(findings.find(({ place }) => place.cell === "D4")).toMatchObject({ fits: [{ cell: "D4", formula: "=B4*C4" }], place: { text: "=B4*B4" } });
    expect({ formulaCount, distinctFormulaCount, sheetCount, isComplete }).toEqual({ formulaCount: 10, distinctFormulaCount: 4, sheetCount: 1, isComplete: true });
  });

  it("gives findings that are plain data", () => {
    const { findings } = reviewFormulas(workbook(slips));
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  });

  it("knows rows and columns where the used range begins later", () => {
    const moved = { ...slips, used: { ...slips.used, row: 1, column: 1 } };
    const shifted = (formula: string | null): string | null => formula?.replace(/([A-D])(\d+)/g, (_, letter: string, row: string) => String.fromCharCode(letter.charCodeAt(0) + 1) + (Number(row) + 1)) ?? null;
    const there = { ...moved, used: { ...moved.used, formulas: moved.used.formulas.map((row) => row.map(shifted)) } };
    expect(reviewFormulas(workbook(there), { only: ["typed-over-formula"] }).findings[0]?.place.cells).toEqual(["E8"]);
  });

  it.each([
    ["no sheet", { sheets: [] }],
    ["an empty sheet", workbook(sheet([]))],
    ["rows of unlike length", workbook({ ...slips, used: { ...slips.used, values: [[1, 2], [3]], formulas: [["=A1"], []], numberFormats: [] } })],
    ["numbers that no cell holds", workbook(sheet([[NaN, Infinity, "=A1+B1"]]))],
    ["a used range of blanks", workbook(sheet([[null, null], [null, null]]))],
  ])("copes with %s", (_, given) => {
    expect(reviewFormulas(given, { on: FORMULA_RULES.map(({ id }) => id) }).isComplete).toBe(true);
  });

  it("copes with any heap of cells, by every rule", () => {
    const cell: fc.Arbitrary<Cell> = fc.oneof(
      fc.constant(null), fc.integer({ min: -5, max: 3000 }), fc.double(), fc.constantFrom("合计", "12", "甲", "金额（万元）", "2020-01-02"), fc.boolean(), fc.constant({ error: "#N/A" }),
      fc.constantFrom("=SUM(A1:A3)", "=A1+B1", "=B2*$A$1", "=SUM(A:A)", "=VLOOKUP(A1,A1:C4,2)", "=Sheet1!A2", "=C3/B9", "=#REF!", "=((", "=SUM(A1:C1)", "=A1048576+1", "=XFD1"),
    );
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
      const { findings } = reviewFormulas(workbook(sheet(rows)), { on: FORMULA_RULES.map(({ id }) => id) });
      for (const { score, place } of findings) expect(score > 0 && score <= 1 && place.cells.length > 0).toBe(true);
    }), { numRuns: 400 });
  });

  it("can be stopped, and says so", () => {
    const parts: number[] = [];
    const { isComplete, findings } = reviewFormulas(workbook(slips), { onProgress: (done) => (parts.push(done), parts.length < 2) });
    expect([isComplete, findings, parts.length]).toEqual([false, [], 2]);
  });
});

describe("rules", () => {
  const defaults = FORMULA_RULES.filter(({ isDefault }) => isDefault).map(({ id }) => id as FormulaRuleId);
  const ids = (options: Parameters<typeof rulesToRun>[0]): string[] => rulesToRun(options).map(({ id }) => id);

  it("have names of their own", () => {
    expect(new Set(FORMULA_RULES.map(({ id }) => id)).size).toBe(FORMULA_RULES.length);
  });

  it.each([
    ["the defaults", {}, defaults],
    ["without one", { off: ["unlike-neighbours"] }, defaults.filter((id) => id !== "unlike-neighbours")],
    ["with one more", { on: ["whole-column"] }, FORMULA_RULES.filter(({ id, isDefault }) => isDefault || id === "whole-column").map(({ id }) => id)],
    ["only one", { only: ["whole-column"] }, ["whole-column"]],
  ] as const)("can be chosen: %s", (_, options, expected) => {
    expect(ids(options)).toEqual(expected);
  });
});
