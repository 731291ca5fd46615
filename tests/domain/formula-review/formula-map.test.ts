import { formulaMap, relativeFormula } from "../../../src/domain/formula-review/index";
import { sheet, workbook } from "./build-workbook";

describe("the formula map", () => {
  it("holds together what calculates the same, however written, and shows what stands alone", () => {
    const [map] = formulaMap(workbook(sheet([
      ["项目", "人数", "标准", "金额"],
      ["甲", 1, 10, "=B2*C2"],
      ["乙", 2, 10, "=+B3*C3"],
      ["丙", 3, 10, "=B4*C2"],
      ["丁", 4, 10, "=B5*C5"],
      ["合计", "=SUM(B2:B5)", null, "=SUM(D2:D5)"],
    ])));
    expect(map).toEqual({
      sheet: "Sheet1", used: "A1:D6", numbers: ["B2:C5"],
      regions: [
        { number: 1, cell: "D2", formula: "=B2*C2", ranges: ["D2:D3", "D5"], cellCount: 3 },
        { number: 2, cell: "D4", formula: "=B4*C2", ranges: ["D4"], cellCount: 1 },
        { number: 3, cell: "B6", formula: "=SUM(B2:B5)", ranges: ["B6", "D6"], cellCount: 2 },
      ],
    });
  });

  it("is empty for an empty sheet", () => {
    expect(formulaMap(workbook(sheet([])))).toEqual([{ sheet: "Sheet1", used: null, numbers: [], regions: [] }]);
  });

  it("writes a formula as seen from its cell", () => {
    expect(relativeFormula("=B2*$C$1", 1, 2)).toBe("=RC[-1]*R1C3");
    expect(relativeFormula("=B3*$C$1", 2, 2)).toBe("=RC[-1]*R1C3");
  });
});
