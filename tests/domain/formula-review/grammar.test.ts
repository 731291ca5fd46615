import fc from "fast-check";
import { canonicalText, columnIndex, columnLetters, moveFormula, parseFormula, rectangleAddress, rectangleOf, rectanglesOfCells, relativeKey, tokenize } from "../../../src/domain/formula-review/grammar/index";
import { FormulaClasses } from "../../../src/domain/formula-review/model/formula-classes";

const keyAt = (formula: string, row: number, column: number): string => relativeKey(tokenize(formula), row, column);
const kindsOf = (formula: string): string[] => tokenize(formula).map(({ kind, text }) => `${kind} ${text}`);
const nodeOf = (formula: string) => parseFormula(tokenize(formula), 0, 0);
const canonicalAt = (formula: string, row = 9, column = 4): string => canonicalText(parseFormula(tokenize(formula), row, column));

describe("tokens", () => {
  it.each([
    ["an address in a text stays text", '="A1"&A1', ["text A1", "operator &", "reference A1"]],
    ["quotes within a text", '="他说""好"""', ['text 他说"好"']],
    ["a quoted sheet", "='a''b c'!B2", ["sheet a'b c", "reference B2"]],
    ["a Chinese sheet without quotes", "=人员费用!$B$2", ["sheet 人员费用", "reference $B$2"]],
    ["a function that looks like an address", "=LOG10(A1)", ["function LOG10", "open (", "reference A1", "close )"]],
    ["our functions", "=PAYROLL.WAGE(A1)", ["function PAYROLL.WAGE", "open (", "reference A1", "close )"]],
    ["whole columns and rows", "=SUM($A:C,2:$3)", ["function SUM", "open (", "reference $A:C", "separator ,", "reference 2:$3", "close )"]],
    ["a structured reference", "=SUM(Lines[[#This Row],[人数]])", ["function SUM", "open (", "structured Lines[[#This Row],[人数]]", "close )"]],
    ["a structured reference without its table", "=[@人数]*2", ["structured [@人数]", "operator *", "number 2"]],
    ["another workbook", "=[1]Sheet1!A1+'[b k.xlsx]S'!A2", ["sheet [1]Sheet1", "reference A1", "operator +", "sheet [b k.xlsx]S", "reference A2"]],
    ["several sheets", "=SUM(一月:三月!B2)", ["function SUM", "open (", "sheet 一月:三月", "reference B2", "close )"]],
    ["an intersection", "=A1:C3 B2:D4", ["reference A1", "operator :", "reference C3", "space  ", "reference B2", "operator :", "reference D4"]],
    ["white space that means nothing", "= A1 + 1 ", ["reference A1", "operator +", "number 1"]],
    ["errors", "=#REF!+#N/A", ["error #REF!", "operator +", "error #N/A"]],
    ["numbers", "=.5+1.5E-3%", ["number .5", "operator +", "number 1.5E-3", "operator %"]],
    ["an address beyond the sheet is a name", "=XFE1+A1048577", ["name XFE1", "operator +", "name A1048577"]],
    ["an open text", '=A1&"x', ["reference A1", "operator &", 'unknown "x']],
  ])("%s", (_, formula, kinds) => {
    expect(kindsOf(formula)).toEqual(kinds);
  });
});

describe("R1C1 form", () => {
  it.each([
    ["relative", "=B2*$C$1", 1, 2, "RC[-1]*R1C3"],
    ["columns", "=SUM(A:$B)", 5, 2, "SUM(C[-2]:C2)"],
    ["rows", "=SUM(1:3)", 3, 0, "SUM(R[-3]:R[-1])"],
    ["capitals", "=sum(a1)", 0, 0, "SUM(RC)"],
    ["sheets", "='x y'!A1", 0, 0, "'X Y'!RC"],
  ])("%s", (_, formula, row, column, key) => {
    expect(keyAt(formula, row, column)).toBe(key);
  });

  it("is the same wherever a formula is filled to", () => {
    const parts = fc.constantFrom("A1", "$B2", "C$3", "$D$4", "SUM(B2:D9)", "'x'!E5", '"A1"', "12.5", "SUM($A$1:B7)");
    const formulas = fc.array(parts, { minLength: 1, maxLength: 6 }).chain((list) => fc.constantFrom("+", "*", "&").map((operator) => `=${list.join(operator)}`));
    fc.assert(fc.property(formulas, fc.nat(200), fc.nat(50), (formula, rows, columns) => {
      const moved = moveFormula(formula, rows, columns);
      expect(keyAt(moved, rows, columns)).toBe(keyAt(formula, 0, 0));
      expect(moveFormula(moved, -rows, -columns)).toBe(formula);
    }));
  });
});

describe("the tree", () => {
  it.each([
    ["product before sum", "=1+2*3", { kind: "binary", operator: "+", left: { kind: "number", value: 1 }, right: { kind: "binary", operator: "*" } }],
    ["sign before power", "=-2^2", { kind: "binary", operator: "^", left: { kind: "prefix", operator: "-" } }],
    ["left to right", "=1-2-3", { kind: "binary", operator: "-", left: { kind: "binary", operator: "-" }, right: { kind: "number", value: 3 } }],
    ["comparison last", '=A1&"x"="x"', { kind: "binary", operator: "=", left: { kind: "binary", operator: "&" } }],
    ["percent", "=5%", { kind: "postfix", operator: "%" }],
    ["arguments left out", "=IF(A1,,2)", { kind: "call", name: "IF", arguments: [{ kind: "reference" }, { kind: "missing" }, { kind: "number" }] }],
    ["an array", "={1,2;3,-4}", { kind: "array", rows: [[{ value: 1 }, { value: 2 }], [{ value: 3 }, { kind: "prefix" }]] }],
    ["a union", "=SUM((A1,B2))", { kind: "call", arguments: [{ kind: "binary", operator: "," }] }],
    ["a range by its corners", "=B3:A1", { kind: "reference", area: { shape: "range", top: { at: 0 }, left: { at: 0 }, bottom: { at: 2 }, right: { at: 1 } } }],
    ["a range that is calculated", "=A1:INDEX(B:B,3)", { kind: "binary", operator: ":" }],
    ["a deleted sheet", "=#REF!A1+1", { kind: "binary", left: { kind: "error", code: "#REF!" } }],
    ["new functions as files write them", "=_xlfn._xlws.FILTER(A1:A3,B1:B3)", { kind: "call", name: "FILTER" }],
    ["a spilled range", "=SUM(A1#)", { kind: "call", arguments: [{ kind: "postfix", operator: "#" }] }],
  ])("%s", (_, formula, node) => {
    expect(nodeOf(formula)).toMatchObject(node);
  });

  it.each(["=", "=1+", "=(1", "=1)", "=SUM(1", "=A1 1", '="x', "={1", "=+", "=[", "=!A1", "='a", "=1 2", "=SUM(,"])("%s is no formula", (formula) => {
    expect(nodeOf(formula)).toEqual({ kind: "unreadable" });
  });
});

describe("what cannot be read does no harm", () => {
  const classes = new FormulaClasses();
  const reads = (formula: string): void => {
    const found = classes.classOf(formula, 5, 5);
    expect([typeof found.canonical, typeof found.shape, found.calls.size >= 0, found.uses.length >= 0]).toEqual(["string", "string", true, true]);
    expect(typeof moveFormula(formula, 1, 1)).toBe("string");
  };

  it("any text", () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => reads(`=${text}`)), { numRuns: 500 });
  });

  it("any heap of tokens", () => {
    const tokens = fc.constantFrom("A1", "$B$2", ":", "SUM(", "(", ")", ",", ";", "{", "}", "[", "]", "'", '"', "!", "#", "#REF!", "+", "-", "%", "^", " ", "1", "x", "@", "$", "工资", "Sheet1!");
    fc.assert(fc.property(fc.array(tokens, { maxLength: 30 }), (list) => reads(`=${list.join("")}`)), { numRuns: 1_000 });
  });

  it.each([
    ["a long sum", `=${Array.from({ length: 1_000 }, (_, at) => `A${at + 1}`).join("+")}`],
    ["a sum longer than the tree may be deep", `=${"1+".repeat(4_000)}1`],
    ["brackets upon brackets", `=${"(".repeat(4_000)}1${")".repeat(4_000)}`],
    ["functions upon functions", `=${"ABS(".repeat(2_000)}1${")".repeat(2_000)}`],
    ["signs upon signs", `=${"-".repeat(8_000)}1`],
    ["intersections", `=${"A1 ".repeat(2_700)}A1`],
    ["quotes", `=${"'".repeat(8_000)}`],
    ["open brackets", `=${"[".repeat(8_000)}`],
    ["more than Excel takes", `=${"A1+".repeat(100_000)}A1`],
  ])("%s", (_, formula) => reads(formula));
});

describe("what is calculated, however written", () => {
  it.each([
    ["order and signs", "=+D5+C5", "=C5+D5"],
    ["SUM of a range and +", "=SUM(C5:D5)", "=D5+C5"],
    ["SUM of a sum", "=SUM(C5+D5-E5)", "=C5+D5-E5"],
    ["brackets", "=(C5-(D5-E5))", "=C5+E5-D5"],
    ["factors", "=C5*D5/E5", "=D5/E5*C5"],
    ["SUM of one cell", "=SUM(C5)", "=C5"],
    ["several ranges", "=SUM(C5:C7,C9)", "=C9+C7+C6+C5"],
  ])("the same: %s", (_, one, other) => {
    expect(canonicalAt(one)).toBe(canonicalAt(other));
  });

  it.each([
    ["another cell", "=C5+D5", "=C5+D6"],
    ["a fixed cell", "=C5/D5", "=C5/D$5"],
    ["minus", "=C5-D5", "=D5-C5"],
    ["a longer range", "=SUM(C5:C90)", "=SUM(C5:C91)"],
    ["another sheet", "=A!C5", "=B!C5"],
    ["an average is no sum", "=AVERAGE(C5:C6)", "=SUM(C5:C6)"],
  ])("not the same: %s", (_, one, other) => {
    expect(canonicalAt(one)).not.toBe(canonicalAt(other));
  });
});

describe("addresses", () => {
  it.each([[0, "A"], [25, "Z"], [26, "AA"], [701, "ZZ"], [702, "AAA"], [16_383, "XFD"]])("column %i is %s", (index, letters) => {
    expect([columnLetters(index), columnIndex(letters)]).toEqual([letters, index]);
  });

  it.each([["B3:D9", "B3:D9"], ["$D$9:$B$3", "B3:D9"], ["c4", "C4"], ["x", null], ["1:2", null]])("%s is %s", (address, expected) => {
    const area = rectangleOf(address);
    expect(area && rectangleAddress(area)).toBe(expected);
  });

  it("makes rectangles of cells that are those cells and no others", () => {
    const cells = fc.uniqueArray(fc.record({ row: fc.nat(6), column: fc.nat(6) }), { selector: ({ row, column }) => row * 10 + column, maxLength: 30 });
    fc.assert(fc.property(cells, (list) => {
      const covered = rectanglesOfCells(list).flatMap(({ top, left, bottom, right }) => {
        const found: number[] = [];
        for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) found.push(row * 10 + column);
        return found;
      });
      expect(covered.sort((a, b) => a - b)).toEqual(list.map(({ row, column }) => row * 10 + column).sort((a, b) => a - b));
    }));
  });
});
