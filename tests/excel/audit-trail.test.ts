/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { applyWrite, listJournal, prepareUndo, type TrailOptions, type WorkbookPort } from "../../src/application/index";
import { prepareOperations } from "../../src/application/writing/prepare-sheet";
import { bootExcel } from "../contract/excel-bench";
import { write } from "../contract/port-harness";

const trail: TrailOptions = { version: "0.2.0", subject: ({ kind }) => kind, time: (iso) => iso };
const options = { confirmed: true, now: "2026-11-22T08:00:00.000Z", trail };
const put = async (port: WorkbookPort, text: string) =>
  applyWrite(port, await prepareOperations({ kind: "payroll-sheet" }, await port.readWorkbook({ store: ["journal", "settings"] }), [write("表1", 0, 0, [[text]])]), options);
const protect = (isProtected: boolean) => Excel.run(async (context) => {
  if (isProtected) context.workbook.protection.protect();
  else context.workbook.protection.unprotect();
  await context.sync();
});

it("is not made in a workbook whose structure is protected: the write is done, and entered once the protection is gone", async () => {
  const { port, grid } = await bootExcel("1.20");
  const names = () => grid.sheets().map(({ name }) => name);
  await protect(true);
  const { id } = await put(port, "甲");
  expect(names()).toEqual(["表1"]);
  await applyWrite(port, await prepareUndo(port, id), options);
  await put(port, "乙");
  expect(names()).toEqual(["表1"]);
  expect((await listJournal(port)).map(({ state }) => state)).toEqual(["done", "done", "taken-back"]);
  await protect(false);
  await put(port, "丙");
  const rows = (await port.readWorkbook({ sheets: ["操作记录"] })).workbook.sheets[0]?.used.values;
  expect(rows?.map(([first]) => first)).toEqual(["编号", "w1", "w2", "w3", "w4"]);
});

it("goes on below in a workbook whose structure is protected, where it is there already", async () => {
  const { port, grid } = await bootExcel("1.20");
  await put(port, "甲");
  await protect(true);
  await put(port, "乙");
  expect(grid.sheets().map(({ name }) => name)).toEqual(["表1", "操作记录"]);
  expect((await port.readWorkbook({ sheets: ["操作记录"] })).workbook.sheets[0]?.used.values.map(([first]) => first)).toEqual(["编号", "w1", "w2"]);
});
