import { FORMULA_RULES, reviewFormulas, type FormulaRuleId, type ReviewName, type ReviewSheet } from "../../../src/domain/formula-review/index";
import { sheet, shows, workbook, type Cell } from "./build-workbook";

/** Four columns of figures under a label, with what `totals` puts below them. */
const table = (totals: readonly Cell[], rows = 4): ReviewSheet =>
  sheet([["项目", "甲", "乙", "丙", "丁"], ...Array.from({ length: rows }, (_, at) => [`第${at + 1}行`, at + 1, at + 11, at + 21, at + 31]), ["合计", ...totals]]);

/** A column of `=A·B` products, one row replaced. */
const products = (row: number, replacement: Cell): ReviewSheet =>
  sheet(Array.from({ length: 8 }, (_, at) => [at + 1, at + 2, at === row ? replacement : `=A${at + 1}*B${at + 1}`, "备注"]));

const rates = (values: readonly Cell[]): ReviewSheet => sheet(values.map((value) => ["险种", value]), { formats: { 1: "0.00%" } });

interface Case {
  readonly fires: readonly [what: string, sheets: readonly ReviewSheet[], cells: readonly string[], fits?: string][];
  readonly silent: readonly [what: string, sheets: readonly ReviewSheet[]][];
  readonly names?: readonly ReviewName[];
}

const CASES: Readonly<Record<FormulaRuleId, Case>> = {
  "unlike-neighbours": {
    fires: [
      ["a sum shorter than those beside it", [table(["=SUM(B2:B5)", "=SUM(C2:C5)", "=SUM(D3:D5)", "=SUM(E2:E5)"])], ["D6"], "=SUM(D2:D5)"],
      ["a wrong column", [products(3, "=A4*A4")], ["C4"], "=A4*B4"],
      ["a summand left out", [sheet(Array.from({ length: 6 }, (_, at) => [at, 7, at === 2 ? "=A3" : `=A${at + 1}+B${at + 1}`]))], ["C3"], "=A3+B3"],
      ["a $ too much", [products(4, "=A5*B$5")], ["C5"], "=A5*B5"],
      ["the same slip in two tables is one finding", [sheet(Array.from({ length: 12 }, (_, at) => [at, 7, at === 2 || at === 8 ? `=A${at + 1}` : `=A${at + 1}+B${at + 1}`]))], ["C3", "C9"], "=A3+B3"],
    ],
    silent: [
      ["all alike", [products(9, null)]],
      ["another way to write the same", [products(3, "=B4*A4")]],
      ["SUM beside +", [sheet([[1, 2, 3], [4, 5, 6], ["=SUM(A1:A2)", "=B1+B2", "=SUM(C1:C2)"]])]],
      ["a column of its own", [sheet(Array.from({ length: 6 }, (_, at) => [at, 7, `=A${at + 1}+B${at + 1}`, `=A${at + 1}-B${at + 1}`, `=A${at + 1}+B${at + 1}`]))]],
      ["a total below a column of products", [sheet([...Array.from({ length: 6 }, (_, at) => [at, 7, `=A${at + 1}*B${at + 1}`]), [null, null, "=SUM(C1:C6)"]])]],
      ["two kinds of rows that take turns", [sheet(Array.from({ length: 9 }, (_, at) => [at, 7, at % 2 ? `=SUMIF(D$1:D$9,A${at + 1},E$1:E$9)` : `=SUMIF(D$1:D$9,A${at + 1},F$1:F$9)`, 1, 2, 3]))]],
      ["a look-up by other columns for other columns", [sheet(Array.from({ length: 9 }, (_, at) => [at, 7, at === 4 ? `=SUMIF(F$1:F$9,B${at + 1})` : `=SUMIF(D$1:D$9,A${at + 1})`, 1, 2, 3]))]],
      ["the last quarter's figure of a stock as the year's", [sheet(Array.from({ length: 7 }, (_, at) => [at + 1, at + 2, at + 3, at + 4, at === 3 ? "=D4" : `=SUM(A${at + 1}:D${at + 1})`]))]],
      ["a proof beside the totals", [sheet([["甲", 1, 2, 3, "=SUM(B1:D1)", null], ["乙", 4, 5, 6, "=SUM(B2:D2)", 7], ["丙", 4, 5, 6, "=SUM(B3:D3)", 7], ["合计", "=SUM(B1:B3)", "=SUM(C1:C3)", "=SUM(D1:D3)", "=SUM(B4:D4)", "=SUM(E1:E3)"]])]],
      ["nothing to add where the summand was left out for good", [sheet(Array.from({ length: 6 }, (_, at) => [at === 2 ? null : at, at === 2 ? null : 7, at === 2 ? "=D3" : `=A${at + 1}+B${at + 1}`, 5]))]],
    ],
  },
  "unlike-constant": {
    fires: [
      ["another rate", [sheet(Array.from({ length: 7 }, (_, at) => [at + 1, `=A${at + 1}*${at === 3 ? "0.016" : "0.16"}`]))], ["B4"], "=A4*0.16"],
      ["an amount added by hand", [table(["=SUM(B2:B5)", "=SUM(C2:C5)+1", "=SUM(D2:D5)", "=SUM(E2:E5)"])], ["C6"], "=SUM(C2:C5)"],
    ],
    silent: [
      ["one rate", [sheet(Array.from({ length: 7 }, (_, at) => [at + 1, `=A${at + 1}*0.16`]))]],
      ["a rate that changes once, as rates do", [sheet(Array.from({ length: 9 }, (_, at) => [at + 1, `=A${at + 1}*${at < 4 ? "0.19" : "0.16"}`]))]],
    ],
  },
  "drifting-reference": {
    fires: [["a share of a total without $", [sheet([[1, "=A1/A5"], [2, "=A2/A6"], [3, "=A3/A7"], [4, "=A4/A8"], [10, null]])], ["B2:B4"]]],
    silent: [
      ["with $", [sheet([[1, "=A1/A$5"], [2, "=A2/A$5"], [3, "=A3/A$5"], [4, "=A4/A$5"], [10, null]])]],
      ["a formula that asks for the blank itself", [sheet([[1, "=IF(A5=0,0,A1/A5)"], [2, "=IF(A6=0,0,A2/A6)"], [3, "=IF(A7=0,0,A3/A7)"], [4, "=IF(A8=0,0,A4/A8)"], [10, null]])]],
      ["the row above", [sheet([[1, null], [2, "=A2/A1"], [3, "=A3/A2"], [4, "=A4/A3"]])]],
    ],
  },
  "total-stops-short": {
    fires: [
      ["a line below the range is left out", [table(["=SUM(B2:B4)"])], ["B6"]],
      ["a cell filled on from the range", [sheet([[1, 2, 3, 4], [5, 6, 7, 8], ["=A1+A2", "=B1+B2", "=C1+C2", "=D1+D2"], [null], ["=SUM(A3:C3)"]])], ["A5"]],
    ],
    silent: [
      ["a sum over all lines", [table(["=SUM(B2:B5)"])]],
      ["two sums that share the lines", [sheet([["甲", 1], ["乙", 2], ["小计", "=SUM(B1:B2)"], ["丙", 3], ["丁", 4], ["小计", "=SUM(B4:B5)"]])]],
      ["a running sum", [sheet([["一", 1, "=SUM(B$1:B1)"], ["二", 2, "=SUM(B$1:B2)"], ["三", 3, "=SUM(B$1:B3)"]])]],
      ["lines picked one by one in the columns beside it", [sheet([["甲", 1, 2, 3], ["乙", 4, 5, 6], ["丙", 7, 8, 9], ["甲和乙", "=B1+B2", "=SUM(C1:C2)", "=D1+D2"]])]],
      ["a sum apart from the table that takes its first lines only", [sheet([["甲", 1], ["乙", 2], ["丙", 3], ["合计", 6], [null], ["前两项", "=SUM(B1:B2)"]])]],
    ],
  },
  "range-past-block": {
    fires: [
      ["from a heading", [sheet([["一、工资", null, null], ["甲", 1, 2], ["乙", 3, 4], ["合计", "=SUM(B1:B3)", "=SUM(C1:C3)"]])], ["B4:C4"]],
      ["to an empty line", [sheet([["甲", 1, 2], ["乙", 3, 4], [null], ["合计", "=SUM(B1:B3)", "=SUM(C1:C3)"]])], ["B4:C4"]],
    ],
    silent: [
      ["exactly", [table(["=SUM(B2:B5)", "=SUM(C2:C5)"])]],
      ["drawn from line to line on purpose", [sheet([["一、工资", null, null], ["甲", 1, 2], ["乙", 3, 4], [null], ["合计", "=SUM(B1:B4)", "=SUM(C1:C4)"]])]],
      ["a figure missing in one column only", [sheet([["甲", null, 2], ["乙", 3, 4], ["合计", "=SUM(B1:B2)", "=SUM(C1:C2)"]])]],
    ],
  },
  "counted-twice": {
    fires: [["a total over lines and subtotals", [sheet([[1], [2], ["=SUM(A1:A2)"], [3], [4], ["=SUM(A4:A5)"], ["=SUM(A1:A6)"]])], ["A7"]]],
    silent: [
      ["a total of subtotals", [sheet([[1], [2], ["=SUM(A1:A2)"], [3], [4], ["=SUM(A4:A5)"], ["=A3+A6"]])]],
      ["a total over lines", [sheet([[1], [2], ["=SUM(A1:A2)"]])]],
      ["half of everything", [sheet([[1], [2], ["=SUM(A1:A2)"], ["=SUM(A1:A3)/2"]])]],
    ],
  },
  "approximate-lookup": {
    fires: [["in a list out of order", [sheet([[1, 10, "=VLOOKUP(2,A1:B3,2)"], [3, 30], [2, 20]])], ["C1"]]],
    silent: [
      ["in order", [sheet([[1, 10, "=VLOOKUP(2,A1:B3,2)"], [2, 20], [3, 30]])]],
      ["the same key wanted", [sheet([[1, 10, "=VLOOKUP(2,A1:B3,2,FALSE)"], [3, 30], [2, 20]])]],
    ],
  },
  "unit-mix": {
    fires: [["元 and 万元 in one sum", [sheet([["金额（元）", "金额（万元）", "合计"], [10_000, 1, "=A2+B2"]])], ["C2"]]],
    silent: [
      ["converted", [sheet([["金额（元）", "金额（万元）", "合计"], [10_000, 1, "=A2+B2*10000"]])]],
      ["one unit", [sheet([["工资（万元）", "保险（万元）", "合计"], [2, 1, "=A2+B2"]])]],
    ],
  },
  "broken-reference": {
    fires: [["#REF! in a formula", [sheet([[1, "=A1+#REF!"]])], ["B1"]], ["a name that lost its cells", [sheet([[1, "=A1*rate"]])], ["B1"]]],
    silent: [["a reference that holds", [sheet([[1, "=A1+A1"]])]], ["#REF! in a text", [sheet([[1, '=A1&"#REF!"']])]]],
    names: [{ name: "rate", sheet: null, formula: "=#REF!" }],
  },
  "circular-chain": {
    fires: [
      ["itself", [sheet([[1], [2], ["=SUM(A1:A3)"]])], ["A3"]],
      ["through others", [sheet([["=B1+1", "=C1+1", "=A1+1"]])], ["A1:C1"]],
      ["through another sheet", [sheet([["=Sheet2!A1"]]), sheet([["=Sheet1!A1"]], { name: "Sheet2" })], ["A1"]],
    ],
    silent: [["a long chain", [sheet(Array.from({ length: 3_000 }, (_, at) => [at === 0 ? 1 : `=A${at}+1`]))]], ["its own row number", [sheet([["=ROW(A1)"]])]]],
  },
  "error-value": {
    fires: [["the first of a chain", [sheet([["甲", shows("=A1*2", { error: "#VALUE!" }), shows("=B1+1", { error: "#VALUE!" })]])], ["B1"]]],
    silent: [
      ["a form not filled in", [sheet([[null, shows("=1/A1", { error: "#DIV/0!" })]])]],
      ["#N/A on purpose", [sheet([[shows("=NA()", { error: "#N/A" })]])]],
    ],
  },
  "typed-over-formula": {
    fires: [
      ["a number among products", [products(3, 99)], ["C4"], "=A4*B4"],
      ["sums typed as they come out, more than there are formulas", [sheet([["合计", "=B2+B3", "=C2+C3", 121, 232, 343], ["甲", 100, 100, 20, 31, 42], ["乙", 5, 6, 101, 201, 301]])], ["D1:F1"], "=D2+D3"],
      ["a share typed with the digits that were shown", [sheet([[10, "=(A1/A$5)*100"], [20, "=(A2/A$5)*100"], [30, 27.03], [51, 45.9], [111, 100]])], ["B3:B4"], "=(A3/A$5)*100"],
    ],
    silent: [
      ["a figure that is one of its summands", [sheet([["合计", "=B2+B3", "=C2+C3", 121, 232, 343], ["甲", 100, 100, 121, 232, 343], ["乙", 5, 6, null, null, 0]])]],
      ["formulas all the way", [products(9, null)]],
      ["nothing to calculate with", [sheet(Array.from({ length: 8 }, (_, at) => (at === 3 ? ["见附表", null, 99] : [at, 2, `=A${at + 1}*B${at + 1}`])))]],
      ["figures above a run of formulas", [sheet([[1, 1, 1], [1, 1, 1], ["=A1+A2", "=B1+B2", "=C1+C2"]])]],
    ],
  },
  "mixed-inputs": {
    fires: [["each worked out from the other", [sheet([[1, "=A1/37"], ["=B2*37", 2], [3, "=A3/37"], ["=B4*37", 4], ["=B5*37", 5]])], ["A1", "B2", "A3", "B4:B5"]]],
    silent: [["one column of inputs", [sheet([[1, "=A1/37"], [2, "=A2/37"], [3, "=A3/37"], [4, "=A4/37"]])]]],
  },
  "formula-among-numbers": {
    fires: [["one formula among typed numbers", [sheet([[1], [2], [3], ["=B1*2"], [5], [6], [7]])], ["A4"]]],
    silent: [["typed numbers", [sheet([[1], [2], [3], [4], [5], [6], [7]])]], ["a subtotal", [sheet([[1], [2], [3], ["=SUM(A1:A3)"], [5], [6], [7]])]]],
  },
  "typed-total": {
    fires: [["one column differs", [table([10, 50, 90, 999 - 873 + 5])], ["E6"]]],
    silent: [["all agree", [table([10, 50, 90, 130])]], ["a row that is no sum", [table([1, 2, 3, 4])]], ["no total row", [sheet([["甲", 1, 2], ["乙", 3, 4], ["丙", 5, 6]])]]],
  },
  "cross-foot": {
    fires: [["a column total that leaves out a line", [sheet([[1, 2, shows("=SUM(A1:B1)", 3)], [3, 4, shows("=SUM(A2:B2)", 7)], [shows("=SUM(A1:A2)", 4), 4, shows("=SUM(C1:C2)", 10)]])], ["C3"]]],
    silent: [["both ways the same", [sheet([[1, 2, shows("=SUM(A1:B1)", 3)], [3, 4, shows("=SUM(A2:B2)", 7)], [shows("=SUM(A1:A2)", 4), shows("=SUM(B1:B2)", 6), shows("=SUM(C1:C2)", 10)]])]]],
  },
  "stale-value": {
    fires: [["another value than the formula gives", [sheet([[1, 2, shows("=A1+B1", 4)]])], ["C1"]]],
    silent: [
      ["binary noise", [sheet([[0.1, 0.2, shows("=A1+B1", 0.3)]])]],
      ["a function that is not worked out here", [sheet([[1, shows("=PMT(A1,2,3)", 4)]])]],
      ["a text among the inputs", [sheet([["-", shows("=A1+1", 4)]])]],
      ["a blank counts as 0", [sheet([[null, shows("=A1+1", 1), 1]])]],
    ],
  },
  "rounded-sum": {
    fires: [["thirds", [sheet([[1 / 3], [1 / 3], [1 / 3], [shows("=SUM(A1:A3)", 1)]], { formats: { 0: "0.00" } })], ["A4"]]],
    silent: [["rounded parts", [sheet([[0.33], [0.33], [0.34], [shows("=SUM(A1:A3)", 1)]], { formats: { 0: "0.00" } })]], ["no fixed digits", [sheet([[1 / 3], [1 / 3], [shows("=SUM(A1:A2)", 2 / 3)]])]]],
  },
  "number-as-text": {
    fires: [["within a sum", [sheet([[1], ["2,500.00"], ["３"], ["=SUM(A1:A3)"]])], ["A2:A3"]]],
    silent: [["outside a sum", [sheet([[1, "2019"], [2, null], ["=SUM(A1:A2)", null]])]], ["words and dashes", [sheet([[1], ["-"], ["无"], ["=SUM(A1:A3)"]])]]],
  },
  "percent-as-whole": {
    fires: [["16 for 16%", [rates([0.16, 0.08, 16, 0.007])], ["B3"]]],
    silent: [["fractions", [rates([0.16, 0.08, 0.007])]], ["growth above 100%", [rates([1.2, 0.5, 1.4])]], ["all large", [rates([16, 8, 7])]]],
  },
  "unit-by-size": {
    fires: [["yuan among ten thousands", [sheet([["金额（万元）"], [12], [15], [9], [110_000], [14], [13], [10]])], ["A5"]]],
    silent: [["alike", [sheet([["金额（万元）"], [12], [15], [9], [11], [14], [13], [10]])]], ["no unit", [sheet([["金额"], [12], [15], [9], [110_000], [14], [13], [10]])]]],
  },
  "text-operand": {
    fires: [["a product with a text", [sheet([["甲", 2, "=A1*B1"]])], ["C1"]]],
    silent: [["numbers", [sheet([[1, 2, "=A1*B1"]])]], ["texts joined", [sheet([["甲", 2, "=A1&B1"]])]]],
  },
  "blank-operand": {
    fires: [["a product with a blank", [sheet([[null, 2, "=A1*B1"]])], ["C1"]]],
    silent: [["a sum with a blank", [sheet([[null, 2, "=A1+B1"]])]]],
  },
  "reference-to-blank": {
    fires: [["one input missing", [sheet(Array.from({ length: 8 }, (_, at) => [at + 1, at === 3 ? null : 2, `=A${at + 1}*B${at + 1}`]))], ["C4"]]],
    silent: [["all inputs there", [products(9, null)]], ["half of them missing", [sheet(Array.from({ length: 8 }, (_, at) => [at + 1, at % 2 ? null : 2, `=A${at + 1}*B${at + 1}`]))]]],
  },
  "division-by-blank": {
    fires: [["#DIV/0!", [sheet([[null, shows("=1/A1", { error: "#DIV/0!" }), shows("=B1+1", { error: "#DIV/0!" })]])], ["B1"]]],
    silent: [["another error", [sheet([["x", shows("=1/A1", { error: "#VALUE!" })]])]]],
  },
  "duplicate-key": {
    fires: [["a key twice", [sheet([["甲", 1, '=VLOOKUP("乙",A1:B3,2,FALSE)'], ["乙", 2], ["甲", 3]])], ["A3"]]],
    silent: [["each key once", [sheet([["甲", 1, '=VLOOKUP("乙",A1:B2,2,FALSE)'], ["乙", 2]])]], ["no look-up", [sheet([["甲", 1], ["甲", 3]])]]],
  },
  "date-as-text": {
    fires: [["a date typed as text", [sheet([["2020年3月1日"], ["2020-03-02"]])], ["A1:A2"]]],
    silent: [["a year", [sheet([["2020年"], [43_891]])]]],
  },
  "hidden-in-total": {
    fires: [
      ["a hidden row", [sheet([[1], [2], [3], ["=SUM(A1:A3)"]], { hiddenRows: [1] })], ["A4"]],
      ["a hidden sheet", [sheet([["=SUM(底稿!A1:A2)"]]), sheet([[1], [2]], { name: "底稿", visibility: "hidden" })], ["A1"]],
    ],
    silent: [["a hidden row outside", [sheet([[1], [2], ["=SUM(A1:A2)"], [null], [9]], { hiddenRows: [4] })]], ["not known", [sheet([[1], [2], ["=SUM(A1:A2)"]])]]],
  },
  "merged-in-data": {
    fires: [["merged figures in a sum", [sheet([[1], [null], [3], ["=SUM(A1:A3)"]], { merges: ["A1:A2"] })], ["A1"]]],
    silent: [["a merged title", [sheet([["标题"], [2], [3], ["=SUM(A2:A3)"]], { merges: ["A1:B1"] })]], ["not known", [sheet([[1], ["=A1"]], { merges: null })]]],
  },
  "external-link": {
    fires: [["another workbook", [sheet([["=[1]Sheet1!A1"]])], ["A1"]]],
    silent: [["another sheet", [sheet([["=Sheet2!A1"]])]]],
  },
  "volatile-function": {
    fires: [["today", [sheet([["=TODAY()-1"]])], ["A1"]]],
    silent: [["a fixed date", [sheet([["=DATE(2020,1,1)"]])]]],
  },
  "whole-column": {
    fires: [["a sum over a column", [sheet([["=SUM(B:B)", 1]])], ["A1"]]],
    silent: [["SUMIF, which is made for it", [sheet([['=SUMIF(B:B,"甲",C:C)', 1]])]]],
  },
};

describe.each(FORMULA_RULES.map(({ id }) => id))("%s", (id) => {
  const { fires, silent, names = [] } = CASES[id];
  const review = (sheets: readonly ReviewSheet[]) => reviewFormulas({ ...workbook(...sheets), names }, { only: [id] }).findings;

  it.each(fires.map(([what, sheets, cells, fits = null]) => ({ what, sheets, cells, fits })))("fires: $what", ({ sheets, cells, fits }) => {
    const findings = review(sheets);
    expect(findings.map(({ place }) => place.cells)).toEqual([cells]);
    const [finding] = findings;
    expect(finding).toMatchObject({ check: id, place: { sheet: "Sheet1", cell: cells[0]?.split(":")[0] } });
    expect(finding!.score > 0 && finding!.score <= 1).toBe(true);
    if (fits !== null) expect(finding?.fits[0]?.formula).toBe(fits);
  });

  it.each(silent)("stays silent: %s", (_, sheets) => {
    expect(review(sheets).map(({ place }) => place.cells)).toEqual([]);
  });
});

it.each([
  ["typed-total", [table([10, 50, 90, 131])], "131", "130", "1"],
  ["cross-foot", [sheet([[0.1, 0.2, shows("=SUM(A1:B1)", 0.30000000000000004)], [1, 1, shows("=SUM(A2:B2)", 2)], [shows("=SUM(A1:A2)", 1.1), 1, shows("=SUM(C1:C2)", 2.3)]])], "2.3", "2.1", "0.2"],
] as const)("%s gives its figures exactly", (id, sheets, stated, expected, difference) => {
  expect(reviewFormulas(workbook(...sheets), { only: [id] }).findings[0]).toMatchObject({ stated, expected, difference });
});
