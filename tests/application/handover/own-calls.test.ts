import { functionOfName, ownCalls } from "../../../src/application/handover/own-calls";
import { repairedFormula } from "../../../src/application/handover/prepare-repair";

const repaired = (formula: string) => repairedFormula(ownCalls(formula, 0, 0), formula);

it.each([
  ["PAYROLL.WAGE", "WAGE"], ["_XLDUDF_PAYROLL_WAGE", "WAGE"], ["_XLFN.PAYROLL.WAGE", "WAGE"], ["_XLFN._XLDUDF_PAYROLL_COSTTABLE", "COSTTABLE"], ["_XLUDF.PAYROLL.COST", "COST"],
  ["PAYROLL.WAGES", null], ["MYPAYROLL.WAGE", null], ["PAYROLL", null], ["_XLFN.IFNA", null], ["PAYROLL.", null],
])("%s is %s", (name, id) => expect(functionOfName(name)).toBe(id));

it.each([
  ["=PAYROLL.WAGE(A1,B1)", ["WAGE"]],
  ["=ROUND(PAYROLL.WAGE(PAYROLL.CONTRIBUTIONBASE(A1,B1,C1),2),0)+PAYROLL.COST(1,2,3,4)", ["WAGE", "CONTRIBUTIONBASE", "COST"]],
  ['="PAYROLL.WAGE(A1)"', []],
  ["='PAYROLL.WAGE(x)'!A1", []],
  ["=PAYROLL.WAGE+1", []],
  ["=PAYROLL.WAGE(A1", []],
  ["=SUM(A1:A9)", []],
])("finds the calls of %s", (formula, ids) => expect(ownCalls(formula, 0, 0).map(({ id }) => id)).toEqual(ids));

it.each([
  ["=_xldudf_PAYROLL_WAGE(A1,B1)", "=PAYROLL.WAGE(A1,B1)"],
  ["=ROUND(_xlfn._xldudf_PAYROLL_WAGE(_xldudf_PAYROLL_CONTRIBUTIONBASE(A1,B1,C1),1),0)", "=ROUND(PAYROLL.WAGE(PAYROLL.CONTRIBUTIONBASE(A1,B1,C1),1),0)"],
  ["=_xlfn.PAYROLL.WAGE(A1)&\"_xldudf_PAYROLL_WAGE(A1)\"", "=PAYROLL.WAGE(A1)&\"_xldudf_PAYROLL_WAGE(A1)\""],
  ["=payroll.wage(A1)", "=PAYROLL.WAGE(A1)"],
  ["=[1]!PAYROLL.WAGE(A1)", "=PAYROLL.WAGE(A1)"],
  ["='加载项.xlam'!PAYROLL.WAGE(A1)", "=PAYROLL.WAGE(A1)"],
  ["=@PAYROLL.WAGE(A1)", "=@PAYROLL.WAGE(A1)"],
  ["=SUM(A1:A9)+1", "=SUM(A1:A9)+1"],
])("repairs %s", (formula, expected) => expect(repaired(formula)).toBe(expected));
