import { moveFormula } from "../../../src/domain/formula-review/index";

describe("moveFormula", () => {
  it.each([
    ["a relative reference moves", "=A1+B2", 1, 0, "=A2+B3"],
    ["to the right as well", "=A1+Z9", 0, 1, "=B1+AA9"],
    ["what is fixed stays", "=$A1+A$1+$A$1", 2, 3, "=$A3+D$1+$A$1"],
    ["a string stays", '=A1&"A1 ""B2"" 人"', 1, 0, '=A2&"A1 ""B2"" 人"'],
    ["functions with digits stay", "=LOG10(A1)+ATAN2(B1,C1)", 1, 0, "=LOG10(A2)+ATAN2(B2,C2)"],
    ["a sheet's name stays, its cell moves", "=Q1!A1+'A1 B2'!B2+人员!C3", 1, 0, "=Q1!A2+'A1 B2'!B3+人员!C4"],
    ["a quoted name with a quote", "='it''s A1'!A1", 1, 0, "='it''s A1'!A2"],
    ["structured references stay", "=SUM(表1[[#This Row],[A1]:[B2]])+表1[@A1]+A1", 1, 1, "=SUM(表1[[#This Row],[A1]:[B2]])+表1[@A1]+B2"],
    ["an escaped bracket in a column's name", "=T[A']1]+A1", 1, 0, "=T[A']1]+A2"],
    ["another workbook's cell", "=[1]Sheet1!A1+'[b 2.xlsx]S'!A1", 1, 0, "=[1]Sheet1!A2+'[b 2.xlsx]S'!A2"],
    ["whole columns", "=SUM(A:A)+SUM($A:C)", 5, 1, "=SUM(B:B)+SUM($A:D)"],
    ["whole rows", "=SUM(1:1)+SUM($2:3)", 1, 5, "=SUM(2:2)+SUM($2:4)"],
    ["a span of sheets named like cells", "=SUM(Q1:Q4!A1)", 1, 0, "=SUM(Q1:Q4!A2)"],
    ["a spilled range", "=SUM(A1#)", 1, 0, "=SUM(A2#)"],
    ["error values stay", "=IF(A1,#N/A,#REF!)", 1, 0, "=IF(A2,#N/A,#REF!)"],
    ["numbers stay", "=A1*1E5+2.5E-3", 1, 0, "=A2*1E5+2.5E-3"],
    ["names that only look like cells stay", "=ABCD1+XFE1+TAX_2020+A1B", 1, 0, "=ABCD1+XFE1+TAX_2020+A1B"],
    ["our own functions stay", "=PAYROLL.WAGE(D5,E5,F5)", 1, 0, "=PAYROLL.WAGE(D6,E6,F6)"],
    ["over the top of the sheet", "=A1+B2", -1, 0, "=#REF!+B1"],
    ["over the left edge", "=A1:B2", 0, -1, "=#REF!:A2"],
    ["nowhere", "=A1", 0, 0, "=A1"],
  ])("%s", (_case, formula, rows, columns, expected) => {
    expect(moveFormula(formula, rows, columns)).toBe(expected);
  });

  it("comes back when it is moved back", () => {
    const formula = "=ROUND($G20*F20*$E$3,2)+SUMIFS(H20:H99,A20:A99,\"H20\")";
    expect(moveFormula(moveFormula(formula, 7, 3), -7, -3)).toBe(formula);
  });
});
