import fc from "fast-check";
import { compareFormulas, piecesOf } from "../../../src/taskpane/formula-review/compare-formulas";
import { neighbourComparison } from "../../../src/taskpane/formula-review/neighbour-comparison";
import { boxOf, cellName } from "../../../src/taskpane/formula-review/cell-box";
import { reviewWorkbook } from "../../../src/application/index";
import { plantedWorkbook } from "./planted-workbook";

const marked = (pieces: readonly { readonly text: string; readonly isDifferent: boolean }[]): string => pieces.map(({ text, isDifferent }) => (isDifferent ? `[${text}]` : text)).join("");

describe("two formulas compared", () => {
  it.each([
    ["=SUM(F2:F7)", "=SUM(F2:F8)", "=SUM(F2:[F7])", "=SUM(F2:[F8])"],
    ["=B2*C2", "=B2*$C$1", "=B2*[C2]", "=B2*[$C$1]"],
    ["=A1+B1", "=A1+B1+C1", "=A1+B1", "=A1+B1[+][C1]"],
    ["=ROUND(A1*0.16,2)", "=ROUND(A1*0.2,2)", "=ROUND(A1*[0.16],2)", "=ROUND(A1*[0.2],2)"],
    ["=sum(a1:a2)", "=SUM(A1:A2)", "=sum(a1:a2)", "=SUM(A1:A2)"],
    ["='表 1'!A1", "='表 2'!A1", "=['表 1'!]A1", "=['表 2'!]A1"],
    ["=IF(A1=\"F7\",1,2)", "=IF(A1=\"F8\",1,2)", "=IF(A1=[\"F7\"],1,2)", "=IF(A1=[\"F8\"],1,2)"],
    ["=A1", "=A1", "=A1", "=A1"],
  ])("%s and %s", (first, second, markedFirst, markedSecond) => {
    const compared = compareFormulas(first, second);
    expect([marked(compared.first), marked(compared.second)]).toEqual([markedFirst, markedSecond]);
  });

  it("lose nothing, and mark the same in both only where they are the same", () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (first, second) => {
      const compared = compareFormulas(first, second);
      const kept = (pieces: readonly { readonly text: string; readonly isDifferent: boolean }[]) => pieces.filter(({ text, isDifferent }) => !isDifferent && text.trim() !== "").map(({ text }) => text.toUpperCase());
      return piecesOf(first).join("") === first && compared.first.map(({ text }) => text).join("") === first && compared.second.map(({ text }) => text).join("") === second
        && kept(compared.first).join("\n") === kept(compared.second).join("\n");
    }));
  });

  it("are compared at once also where they are long", () => {
    const long = (end: string): string => `=${Array.from({ length: 2_000 }, (_, at) => `A${at + 1}`).join("+")}${end}`;
    expect(marked(compareFormulas(long("+B1"), long("+B2")).first)).toMatch(/\+\[B1\]$/);
  });
});

describe("a finding beside its neighbour", () => {
  const { findings } = reviewWorkbook(plantedWorkbook());
  const of = (cell: string) => neighbourComparison(findings.find(({ place }) => place.cell === cell)!).map(({ role, cell: own, pieces }) => `${role} ${own} ${marked(pieces)}`);

  it("shows the neighbour as it stands, marked where it differs once filled into the cell", () => {
    const [own, neighbour, fit] = of("F6");
    expect([own, fit]).toEqual(["own F6 =SUM([C6]:E6)", "fit F6 =SUM([B6]:E6)"]);
    expect(neighbour).toMatch(/^neighbour F\d+ =SUM\(\[B\d+\]:E\d+\)$/);
  });

  it("shows a typed number above the formula that belongs there", () => {
    const rows = of("F8");
    expect(rows[0]).toBe("own F8 1024");
    expect(rows.at(-1)).toBe("fit F8 =SUM(B8:E8)");
  });
});

describe("addresses", () => {
  it.each([["B3", 2, 1, 1, 1], ["B3:D9", 2, 1, 7, 3], ["$AA$10", 9, 26, 1, 1], ["XFD1048576", 1048575, 16383, 1, 1]])("%s", (address, row, column, rowCount, columnCount) => {
    expect(boxOf(address)).toEqual({ row, column, rowCount, columnCount });
    expect(cellName(row, column)).toBe(address.split(":")[0]!.replaceAll("$", ""));
  });
  it("are refused where they are none", () => expect(boxOf("A:B")).toBeNull());
});
