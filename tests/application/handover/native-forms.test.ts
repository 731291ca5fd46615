import { readFileSync } from "node:fs";
import path from "node:path";
import { NATIVE_FORMS, NATIVE_FUNCTION_IDS } from "../../../src/application/handover/index";
import { nativeFormula } from "../../../src/application/handover/native-formula";
import { FUNCTION_IDS } from "../../../src/wording/index";
import type { SheetPlan } from "../../../src/sheets/index";
import { ExactSheet } from "../../sheets/support/exact-evaluator";
import { recalculate, whereSofficeIs } from "../../sheets/support/libre-office";
import { PROPERTY_CASES } from "../../support/case-count";
import { seededRandom } from "../../support/seeded-random";
import { answerOf, FORMULA_COLUMN, insuranceCase, randomCase, reconcileCase, rowOf, type NativeCase } from "./native-cases";

const planOf = (cases: readonly NativeCase[]): SheetPlan => ({
  name: "native", purpose: "payroll", cells: cases.map(rowOf), formats: [], merges: [], columnWidths: [], rowHeights: [], tables: [], freeze: null, print: null,
});

/** What a sheet shows, told as `answerOf` tells it. */
const told = (value: unknown): number | string => {
  if (value === null || value === "") return "";
  if (typeof value === "string" && /^(#|Err:)/.test(value)) return "refused";
  return Number.isFinite(Number(value)) ? Number(value) : String(value);
};

const casesOf = (count: number, seed: number): NativeCase[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => (index % 8 === 0 ? insuranceCase(random) : index % 8 === 1 ? reconcileCase(random) : randomCase(random)));
};

const differences = (cases: readonly NativeCase[], shown: (row: number) => unknown) => cases.flatMap((one, row) => {
  const [wanted, found] = [answerOf(one), told(shown(row))];
  return wanted === found ? [] : [{ formula: one.formulaAt(row), inputs: one.inputs, native: nativeFormula(one.formulaAt(row), row, FORMULA_COLUMN), wanted, found }];
});

it("every function with a native form is tried here", () => {
  expect(new Set(casesOf(400, 1).map(({ id }) => id))).toEqual(new Set(Object.keys(NATIVE_FORMS)));
  expect([...NATIVE_FUNCTION_IDS].sort()).toEqual(Object.keys(NATIVE_FORMS).sort());
  expect(FUNCTION_IDS).toEqual(expect.arrayContaining(Object.keys(NATIVE_FORMS)));
});

it("a native formula answers as the function does: the same amount, nothing for a blank row, an error for what it refuses", () => {
  const batch = 1_000;
  for (let done = 0, seed = 60; done < PROPERTY_CASES / 10; done += batch, seed += 1) {
    const cases = casesOf(batch, seed);
    const sheet = new ExactSheet(planOf(cases));
    expect(differences(cases, (row) => sheet.show(row, FORMULA_COLUMN))).toEqual([]);
  }
});

whereSofficeIs("and so does LibreOffice with it", async () => {
  const cases = casesOf(4_000, 7);
  const sheet = (await recalculate([planOf(cases)])).get("native")!;
  expect(differences(cases, (row) => sheet[row]?.[FORMULA_COLUMN] ?? "")).toEqual([]);
}, 120_000);

describe("docs/handover.md", () => {
  const docs = readFileSync(path.join(__dirname, "../../../docs/handover.md"), "utf8");
  const rows = [...docs.matchAll(/^\| `(=PAYROLL\.([A-Z]+)\([^`]*)` \| (.*) \|$/gm)].map(([, formula, id, answer]) => ({ formula: formula!, id: id!, answer: answer! }));

  it("answers for every function of the add-in, once", () => expect(rows.map(({ id }) => id).sort()).toEqual([...FUNCTION_IDS].sort()));

  it("shows native formulas as they are", () => {
    const native = rows.filter(({ answer }) => answer.startsWith("`="));
    expect(native.map(({ id }) => id).sort()).toEqual([...NATIVE_FUNCTION_IDS].sort());
    expect(native.map(({ formula, answer }) => [formula, answer])).toEqual(native.map(({ formula }) => [formula, `\`${nativeFormula(formula, 4, 20) ?? ""}\``]));
  });

  it("gives a reason for every value", () => {
    const values = rows.filter(({ answer }) => !answer.startsWith("`="));
    expect(values.filter(({ answer }) => !/^数值：.{8,}/.test(answer))).toEqual([]);
    expect(values.map(({ formula }) => nativeFormula(formula, 4, 20))).toEqual(values.map(() => null));
  });
});

describe("a formula around our functions", () => {
  it.each([
    ["stays letter for letter", `=ROUND( PAYROLL.ROUNDMONEY(A1,"ceiling-yuan") , 0)+1`, `=ROUND( IF(COUNT(A1)<1,NA(),ROUNDUP(ROUND(A1,7),0)) , 0)+1`],
    ["keeps a text that looks like a call", `="PAYROLL.WAGE(A1)"&PAYROLL.ROUNDMONEY(A1,"floor-fen")`, `="PAYROLL.WAGE(A1)"&IF(COUNT(A1)<1,NA(),ROUNDDOWN(ROUND(A1,7),2))`],
    ["loses the sign that Excel puts before a function it does not know", `=@PAYROLL.ROUNDMONEY(A1,"half-up-fen")`, `=IF(COUNT(A1)<1,NA(),ROUND(A1,2))`],
    ["is written under a mangled name", `=_xldudf_PAYROLL_ROUNDMONEY(A1,"half-up-fen")*2`, `=IF(COUNT(A1)<1,NA(),ROUND(A1,2))*2`],
    ["may itself stand in an argument", `=PAYROLL.ROUNDMONEY(PAYROLL.ROUNDMONEY(A1,"half-up-fen")*2,"half-up-yuan")`, `=IF(NOT(ISNUMBER((IF(COUNT(A1)<1,NA(),ROUND(A1,2))*2))),NA(),ROUND((IF(COUNT(A1)<1,NA(),ROUND(A1,2))*2),0))`],
    ["is in lower case", `=payroll.roundmoney('表 1'!$A$1,"half-up-fen")`, `=IF(COUNT('表 1'!$A$1)<1,NA(),ROUND('表 1'!$A$1,2))`],
    ["has numbers typed in", `=PAYROLL.WAGE(2520,136)`, `=ROUND(136*12*2520,2)`],
    ["has a number typed in that the function refuses", `=PAYROLL.WAGE(2520,1,13)`, `=NA()`],
    ["has dates typed in as texts", `=PAYROLL.PRORATE(A1,"2020-03-16","2020年3月31日",2020,"whole-months")`, `=IF(OR(COUNT(A1)<1,A1<0,DATE(2020,3,31)<DATE(2020,3,16)),NA(),IF(OR(DATE(2020,3,16)>DATE(2020,12,31),DATE(2020,3,31)<DATE(2020,1,1)),0,ROUND(ROUND(A1*(MONTH(MIN(DATE(2020,3,31),DATE(2020,12,31)))-MONTH(MAX(DATE(2020,3,16),DATE(2020,1,1)))+1),8),2)))`],
    ["has a date calculated", `=PAYROLL.MONTHSEMPLOYED(EDATE(A1,1),,2020,"whole-months")`, `=IF(OR(NOT(ISNUMBER(EDATE(A1,1))),EDATE(A1,1)<61,EDATE(A1,1)>=2958466),NA(),IF(INT(EDATE(A1,1))>DATE(2020,12,31),0,ROUND(MONTH(DATE(2020,12,31))-MONTH(MAX(INT(EDATE(A1,1)),DATE(2020,1,1)))+1,12)))`],
    ["has spaces and a line break", `=PAYROLL.WAGE( 2520 ,\n 136 )`, `=ROUND(136*12*2520,2)`],
  ])("%s", (_name, formula, native) => expect(nativeFormula(formula, 0, 9)).toBe(native));

  it.each([
    ["over a range, whose result spills", "=PAYROLL.WAGE(A1:A3,B1:B3)"],
    ["summed up over a range", "=SUM(PAYROLL.WAGE(A1:A3,B1:B3))"],
    ["over a defined name, which may be a range", "=PAYROLL.WAGE(月工资,1)"],
    ["over another's spilled result", "=PAYROLL.WAGE(A1#,1)"],
    ["over a column of a table", "=PAYROLL.WAGE(表1[工资],1)"],
    ["over whole columns", "=PAYROLL.WAGE(A:A,1)"],
    ["over sheets one behind another", "=PAYROLL.WAGE(表1:表3!A1,1)"],
    ["over what INDEX gives, which may be a column", "=PAYROLL.WAGE(INDEX(A1:B9,0,1),1)"],
    ["with a rounding that stands in a cell", "=PAYROLL.ROUNDMONEY(A1,B1)"],
    ["with an unknown rounding", `=PAYROLL.ROUNDMONEY(A1,"到毛")`],
    ["with rates in a row and bounds in a column", "=PAYROLL.INSURANCEPERHEAD(A1,B1:D1,E1:E3)"],
    ["that has no native form", "=PAYROLL.CAPITALAMOUNT(A1)"],
    ["beside one that has a native form", `=PAYROLL.ROUNDMONEY(A1,"half-up-fen")+LEN(PAYROLL.CAPITALAMOUNT(A1))`],
    ["with too few arguments", "=PAYROLL.INSURANCE(A1)"],
    ["over a date that is looked up and may be a text", "=PAYROLL.MONTHSEMPLOYED(VLOOKUP(A1,B1:C9,2,FALSE),,2020)"],
    ["over a date put together as a text", '=PAYROLL.PRORATE(3100,A1&"-01",B1,2020)'],
    ["over a date of another workbook", "=PAYROLL.MONTHSEMPLOYED([1]名册!A1,,2020)"],
    ["over an unknown day count", '=PAYROLL.MONTHSEMPLOYED(A1,B1,2020,"按周")'],
    ["in a year that programs count differently", "=PAYROLL.MONTHSEMPLOYED(A1,B1,1900)"],
    ["over parts that are no range", "=PAYROLL.RECONCILE(INDEX(A1:B9,0,1),C1)"],
  ])("has no native formula %s", (_name, formula) => expect(nativeFormula(formula, 0, 9)).toBeNull());

  it("has no native formula where it would grow longer than Excel takes", () => {
    const nested = Array.from({ length: 9 }).reduce<string>((inner) => `PAYROLL.WAGE(${inner},1,1)`, "A1");
    expect(nativeFormula(`=${nested}`, 0, 9)).toBeNull();
  });

  it("uses nothing newer than Excel 2010", () => {
    const known = new Set(["IF", "OR", "AND", "NOT", "NA", "N", "COUNT", "MIN", "MAX", "ISNUMBER", "SUBSTITUTE", "ROUND", "ROUNDUP", "ROUNDDOWN", "SUMPRODUCT", "ROWS", "COLUMNS", "SUM", "ABS", "INT", "DATE", "MONTH", "DAY", "NETWORKDAYS"]);
    const used = casesOf(2_000, 3).flatMap((one, row) => [...nativeFormula(one.formulaAt(row), row, FORMULA_COLUMN)!.replace(/"[^"]*"/g, "").matchAll(/[A-Z.]+(?=\()/g)].map(([name]) => name));
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
  });
});
