/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { applyWrite, prepareHandover, prepareRepair, prepareUndo, reviewHandover } from "../../src/application/index";
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

it("repairs names", async () => {
  const bench = await named([["全年工资", null, "=_xldudf_PAYROLL_WAGE(2520,1)"]]);
  expect(await reviewHandover(bench.port)).toMatchObject({ broken: 1 });
  await applyWrite(bench.port, (await prepareRepair(bench.port)).write, { confirmed: false, now: NOW });
  expect(namesOf(bench)).toEqual({ 全年工资: "=PAYROLL.WAGE(2520,1)" });
});
