/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { applyWrite, prepareHandover, prepareRepair, prepareUndo, reviewHandover } from "../../src/application/index";
import { RangeObject } from "../../src/workbench/host/excel/range";
import { accessDenied } from "../../src/workbench/host/host-error";
import { bootExcel, type ExcelBench } from "../contract/excel-bench";

const NOW = "2026-11-25T08:00:00.000Z";
const NATIVE = { sheets: new Map(), other: "native" } as const;

/** The bench's sheet, with names of the workbook and of the sheet, and cells that use them. */
async function named(names: readonly (readonly [name: string, sheet: string | null, formula: string])[], cells: readonly string[] = []): Promise<ExcelBench> {
  const bench = await bootExcel("1.20");
  await Excel.run(async ({ workbook }) => {
    for (const [name, sheet, formula] of names) (sheet === null ? workbook : workbook.worksheets.getItem(sheet)).names.add(name, formula as unknown as Excel.Range);
    await workbook.context.sync();
  });
  for (const [index, cell] of cells.entries()) {
    bench.grid.sheets()[0]!.write({ row: index, column: 0, rowCount: 1, columnCount: 1 }, [[{ formula: cell, value: null }]]);
    bench.grid.sheets()[0]!.setComputed(index, 0, 30_240 + index);
  }
  return bench;
}
const namesOf = ({ kept }: ExcelBench) => Object.fromEntries(kept.workbook.names.map(({ name, formula }) => [name, formula]));

it("hands over names of the workbook and of its sheets, and brings them back", async () => {
  const bench = await named([["全年工资", null, "=PAYROLL.WAGE(表1!$B$1,1)"], ["管理费", "表1", "=PAYROLL.MANAGEMENTFEE(2,60)+1"], ["费率", null, "=0.16"]]);
  const before = namesOf(bench);
  const { write, outside } = await prepareHandover(bench.port, NATIVE);
  expect(outside.map(({ place, sheet, after }) => [place, sheet, after])).toEqual([["全年工资", null, "=IF(OR(COUNT(表1!$B$1)<1,表1!$B$1<0),NA(),ROUND(12*表1!$B$1,2))"], ["管理费", "表1", "=ROUND(2*12*60,2)+1"]]);
  const { id } = await applyWrite(bench.port, write, { confirmed: false, now: NOW });
  expect(namesOf(bench)).toEqual({ 全年工资: outside[0]!.after, 管理费: "=ROUND(2*12*60,2)+1", 费率: "=0.16" });
  await applyWrite(bench.port, await prepareUndo(bench.port, id), { confirmed: false, now: NOW });
  expect(namesOf(bench)).toEqual(before);
  expect(bench.office.host.missingMembers).toEqual([]);
});

it("makes values of cells whose name has no native formula, also through another name", async () => {
  const bench = await named([["大写", null, "=PAYROLL.CAPITALAMOUNT(表1!$B$1)"], ["落款", null, "=大写&\"整\""], ["别的", null, "=1"]], ["=落款", "=大写&A9", "=别的+1"]);
  expect(await reviewHandover(bench.port)).toMatchObject({ sheets: [{ cells: 2, native: 0, asValues: ["CAPITALAMOUNT"] }], outside: [{ place: "大写", after: null }], broken: 0 });
  const { write, items } = await prepareHandover(bench.port, NATIVE);
  expect(items.map(({ cell, outcome }) => [cell, outcome])).toEqual([["A1", "value"], ["A2", "value"]]);
  await applyWrite(bench.port, write, { confirmed: false, now: NOW });
  const { workbook } = await bench.port.readWorkbook();
  expect(workbook.sheets[0]!.used.formulas.map(([formula]) => formula)).toEqual([null, null, "=别的+1"]);
  expect(namesOf(bench).大写).toBe("=PAYROLL.CAPITALAMOUNT(表1!$B$1)");
});

it("leaves the names of the workbook alone where every sheet stays as it is", async () => {
  const bench = await named([["全年工资", null, "=PAYROLL.WAGE(2520,1)"]]);
  expect(await prepareHandover(bench.port, { sheets: new Map(), other: "keep" })).toMatchObject({ outside: [], write: { operations: [] } });
});

describe("rules for entries and looks", () => {
  const WAGE = "=ROUND(12*A1,2)";
  const native = (cell: string): string => `IF(OR(COUNT(${cell})<1,${cell}<0),NA(),ROUND(12*${cell},2))`;
  const alert = { showAlert: true, style: "Warning" as const, title: "工资", message: "与工资不符" };

  /** Rules with our functions in cells side by side, and others beside them. */
  async function ruled(): Promise<ExcelBench> {
    const bench = await bootExcel("1.20");
    await Excel.run(async ({ workbook }) => {
      const sheet = workbook.worksheets.getItem("表1");
      const rule = (address: string, is: Excel.DataValidationRule): Excel.DataValidation => {
        const { dataValidation } = sheet.getRange(address);
        dataValidation.rule = is;
        return dataValidation;
      };
      rule("D1:D3", { custom: { formula: "=D1=PAYROLL.WAGE(A1,1)" } }).errorAlert = alert;
      rule("D4:D9", { decimal: { formula1: "=PAYROLL.WAGE(A4,1)", formula2: "=PAYROLL.WAGE(B4,1)", operator: "Between" } });
      rule("E1:E9", { custom: { formula: "=E1=PAYROLL.CAPITALAMOUNT(A1)" } });
      rule("F1:F9", { list: { inCellDropDown: true, source: "甲,乙" } });
      const custom = sheet.getRange("A1:B9").conditionalFormats.add("Custom");
      custom.custom.rule.formula = "=PAYROLL.WAGE(A1,1)>30000";
      const byValue = sheet.getRange("C1:C9").conditionalFormats.add("CellValue");
      byValue.cellValue.rule = { formula1: "=PAYROLL.WAGE(A1,1)", operator: "GreaterThan" };
      const others = sheet.getRange("C1:C9").conditionalFormats.add("CellValue");
      others.cellValue.rule = { formula1: WAGE, operator: "LessThan" };
      await workbook.context.sync();
    });
    return bench;
  }
  /** The rules for entries, by cell. */
  const rulesOf = async (): Promise<Record<string, unknown>> => Excel.run(async ({ workbook }) => {
    const sheet = workbook.worksheets.getItem("表1");
    const asked = ["D1:D3", "D4:D9", "E1:E9", "F1:F9"].map((address) => {
      const { dataValidation } = sheet.getRange(address);
      dataValidation.load("rule,errorAlert");
      return { address, dataValidation };
    });
    await workbook.context.sync();
    return Object.fromEntries(asked.map(({ address, dataValidation: { rule, errorAlert } }) => [address, { rule, errorAlert }]));
  });

  it("are found in few round trips, told apart where they lie side by side, and converted where there is an equal", async () => {
    const bench = await ruled();
    const before = bench.port.syncs;
    const { formulas, unread } = await bench.port.readOutsideFormulas();
    expect(bench.port.syncs - before).toBeLessThanOrEqual(8);
    expect(unread).toEqual([]);
    expect(formulas.map(({ kind, place, formula, isFixed = false }) => [kind, place, formula, isFixed]).sort()).toEqual([
      ["conditional-format", "A1:B9", "=PAYROLL.WAGE(A1,1)>30000", true],
      ["conditional-format", "C1:C9", "=PAYROLL.WAGE(A1,1)", true],
      ["conditional-format", "C1:C9", WAGE, true],
      ["validation", "D1:D3", "=D1=PAYROLL.WAGE(A1,1)", false],
      ["validation", "D4:D9", "=PAYROLL.WAGE(A4,1)", false],
      ["validation", "D4:D9", "=PAYROLL.WAGE(B4,1)", false],
      ["validation", "E1:E9", "=E1=PAYROLL.CAPITALAMOUNT(A1)", false],
    ].sort());
    expect(bench.office.host.missingMembers).toEqual([]);
  });

  it("become native formulas with their alerts, one undo brings them back, and what stays is said with its place", async () => {
    const bench = await ruled();
    const before = await rulesOf();
    const { write } = await prepareHandover(bench.port, NATIVE);
    expect(write.remains).toEqual([
      { kind: "validation", place: "表1!E1:E9", equal: null },
      { kind: "conditional-format", place: "表1!C1:C9", equal: `=${native("A1")}` },
      { kind: "conditional-format", place: "表1!A1:B9", equal: `=${native("A1")}>30000` },
    ]);
    const { id } = await applyWrite(bench.port, write, { confirmed: false, now: NOW });
    expect(await rulesOf()).toMatchObject({
      "D1:D3": { rule: { custom: { formula: `=D1=${native("A1")}` } }, errorAlert: alert },
      "D4:D9": { rule: { decimal: { formula1: `=${native("A4")}`, formula2: `=${native("B4")}`, operator: "Between" } } },
      "E1:E9": { rule: { custom: { formula: "=E1=PAYROLL.CAPITALAMOUNT(A1)" } } },
    });
    await applyWrite(bench.port, await prepareUndo(bench.port, id), { confirmed: false, now: NOW });
    expect(await rulesOf()).toEqual(before);
    expect(bench.office.host.missingMembers).toEqual([]);
  });

  it("stop the handover of a protected sheet, as its cells do", async () => {
    const bench = await ruled();
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem("表1").protection.protect();
      await workbook.context.sync();
    });
    const { write } = await prepareHandover(bench.port, NATIVE);
    expect(write.obstacles).toEqual([{ code: "protected", sheet: "表1", address: null }]);
  });

  it("are named by their sheet where the host refuses to tell them, and names are converted all the same", async () => {
    const bench = await ruled();
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.add("表2");
      workbook.names.add("全年工资", "=PAYROLL.WAGE(2520,1)" as unknown as Excel.Range);
      await workbook.context.sync();
    });
    jest.spyOn(RangeObject.prototype, "getSpecialCellsOrNullObject").mockImplementation(function (this: RangeObject) {
      if (this.sheet.name === "表1") throw accessDenied();
      return null;
    });
    const { write } = await prepareHandover(bench.port, NATIVE);
    expect(write.remains).toEqual([{ kind: "rules", place: "表1", equal: null }]);
    expect(write.operations).toMatchObject([{ kind: "define-name", name: "全年工资" }]);
    expect(await reviewHandover(bench.port)).toMatchObject({ unreadRules: ["表1"] });
    jest.restoreAllMocks();
  });

  it("with mangled names are repaired", async () => {
    const bench = await bootExcel("1.20");
    await Excel.run(async ({ workbook }) => {
      workbook.worksheets.getItem("表1").getRange("D1:D3").dataValidation.rule = { custom: { formula: "=D1=_xldudf_PAYROLL_WAGE(A1,1)" } };
      await workbook.context.sync();
    });
    expect(await reviewHandover(bench.port)).toMatchObject({ broken: 1 });
    await applyWrite(bench.port, (await prepareRepair(bench.port)).write, { confirmed: false, now: NOW });
    expect(await rulesOf()).toMatchObject({ "D1:D3": { rule: { custom: { formula: "=D1=PAYROLL.WAGE(A1,1)" } } } });
  });
});

it("repairs names", async () => {
  const bench = await named([["全年工资", null, "=_xldudf_PAYROLL_WAGE(2520,1)"]]);
  expect(await reviewHandover(bench.port)).toMatchObject({ broken: 1 });
  await applyWrite(bench.port, (await prepareRepair(bench.port)).write, { confirmed: false, now: NOW });
  expect(namesOf(bench)).toEqual({ 全年工资: "=PAYROLL.WAGE(2520,1)" });
});
