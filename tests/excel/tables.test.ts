/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { applyWrite, listJournal, prepareUndo } from "../../src/application/index";
import { boxOf } from "../../src/application/port/index";
import { bootExcel, type ExcelBench } from "../contract/excel-bench";
import { stateOf } from "../contract/port-harness";
import { NOW } from "./support/fault-runs";
import { payrollSheet, widened } from "./support/scenarios";

const headsOf = async (bench: ExcelBench): Promise<readonly unknown[]> => {
  const sheet = (await bench.port.readWorkbook({ sheets: ["人员费用"] })).workbook.sheets[0]!;
  const { row } = boxOf(sheet.tables[0]!.address);
  return sheet.used.values[row - sheet.used.row]!.filter((head) => head !== "" && head !== null);
};

it.each(["1.9", "1.20"] as const)("brings a table's heads back to their names after a column was put before the last (ExcelApi %s)", async (set) => {
  const bench = await bootExcel(set);
  await payrollSheet(bench);
  const before = await stateOf(bench.port);
  expect((await headsOf(bench)).slice(-2)).toEqual(["合计（元）", "备注"]);
  await applyWrite(bench.port, await widened(bench.port), { confirmed: true, now: NOW });
  expect((await headsOf(bench)).slice(-3)).toEqual(["合计（元）", "接续编号", "备注"]);
  const [last] = await listJournal(bench.port);
  await applyWrite(bench.port, await prepareUndo(bench.port, last!.id), { confirmed: true, now: NOW });
  expect((await headsOf(bench)).slice(-2)).toEqual(["合计（元）", "备注"]);
  expect((await stateOf(bench.port)).sheets).toEqual(before.sheets);
});
