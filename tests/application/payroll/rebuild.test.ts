import { applyWrite, loadPayroll, prepareRebuiltPayroll, prepareSample, prepareUndo, type WorkbookPort } from "../../../src/application/index";
import { boxOf, type SheetOperation } from "../../../src/application/port/index";
import { createXlsx } from "../../../src/xlsx/index";
import { stateOf, write } from "../../contract/port-harness";

const SHEET = "人员费用";
const NOW = "2026-11-26T08:00:00.000Z";
const HEADER = 54;
const FREE_ROW = 70;
const NOTE = 14;

const withSample = async (): Promise<WorkbookPort> => {
  const port = await createXlsx("预算.xlsx");
  await applyWrite(port, await prepareSample(port), { confirmed: false, now: NOW });
  return port;
};

/** A raise from July on, as the guide tells: the earlier line to six months, a further line below the table, and at `column` what it continues. */
const raise = async (port: WorkbookPort, column: number): Promise<void> => {
  await port.apply([
    write(SHEET, 57, 6, [[6]]),
    write(SHEET, FREE_ROW, 0, [["p2-4", 2, "408名劳务派遣人员工资、管理等费用", null, "专科", 267, 6, 2720, null, 792.14, null, 40]]),
    write(SHEET, HEADER, column, [["接续编号"]]),
    write(SHEET, FREE_ROW, column, [["p2-3"]]),
  ]);
};
const rebuilt = async (port: WorkbookPort) => {
  const prepared = (await prepareRebuiltPayroll(port))!;
  await applyWrite(port, prepared, { confirmed: false, now: NOW });
  return prepared;
};
const textsOf = async (port: WorkbookPort): Promise<unknown[]> => (await port.readWorkbook({ sheets: [SHEET] })).workbook.sheets[0]!.used.values.flat();
const formatted = (operations: readonly SheetOperation[], row: number, column: number): boolean => operations.some((operation) => {
  if (operation.kind !== "format" || operation.style.numberFormat === undefined) return false;
  const box = boxOf(operation.address);
  return row >= box.row && row < box.row + box.rowCount && column >= box.column && column < box.column + box.columnCount;
});

describe("a payroll sheet that is written again", () => {
  it("takes in a raise whose column people added at the right end, and overwrites nothing of theirs", async () => {
    const port = await withSample();
    await raise(port, NOTE + 1);
    // The totals above differ only because the new line has no formulas: they are not reported on top.
    const differing = (await loadPayroll(port))!.sheetDiffers.filter(({ cell }) => !cell.endsWith("58"));
    expect(differing.map(({ code, cell }) => `${code} ${cell}`)).toEqual(["I71", "K71", "M71", "N71"].map((cell) => `formula-missing ${cell}`));
    const prepared = await rebuilt(port);
    expect(prepared.overwrites).toEqual([]);
    const view = (await loadPayroll(port))!;
    expect(view.sheetDiffers).toEqual([]);
    expect(view.problems).toEqual([]);
    expect(view.cost.projects.reduce((people, { headcount }) => people + headcount, 0)).toBe(541);
    expect(view.payroll.lines.find(({ id }) => id === "p2-4")).toMatchObject({ continues: "p2-3" });
  });

  it("leaves nothing of the former layout behind", async () => {
    const port = await withSample();
    const before = await textsOf(port);
    await raise(port, NOTE + 1);
    await rebuilt(port);
    const after = await textsOf(port);
    const count = (texts: readonly unknown[], text: string): number => texts.filter((one) => one === text).length;
    for (const text of ["单位：元", "出处", "备注", "接续编号"]) expect([text, count(after, text)]).toEqual([text, text === "接续编号" ? 1 : count(before, text)]);
    const sources = (texts: readonly unknown[]): unknown[] => texts.filter((one) => /^第\d+行：/.test(String(one)));
    expect(sources(after)).toEqual(sources(before));
  });

  it("formats the rows and columns that people added", async () => {
    const port = await withSample();
    await raise(port, NOTE + 1);
    const { operations } = await rebuilt(port);
    expect(formatted(operations, FREE_ROW, 8)).toBe(true);
    const table = (await port.readWorkbook({ sheets: [SHEET] })).workbook.sheets[0]!.tables[0]!;
    expect(table.address).toBe("A55:P71");
  });

  it("keeps a column of the user's that stands between its own", async () => {
    const port = await withSample();
    await raise(port, NOTE + 2);
    await port.apply([write(SHEET, HEADER, NOTE + 1, [["联系人"]]), write(SHEET, FREE_ROW, NOTE + 1, [["人事股"]])]);
    expect((await rebuilt(port)).overwrites).toEqual([]);
    const { used } = (await port.readWorkbook({ sheets: [SHEET] })).workbook.sheets[0]!;
    expect(used.values[FREE_ROW]!.slice(NOTE + 1, NOTE + 3)).toEqual(["人事股", "p2-3"]);
    expect(used.values[HEADER]!.slice(NOTE, NOTE + 3)).toEqual(["备注", "联系人", "接续编号"]);
  });

  it("changes no cell when it is done twice, and is taken back whole", async () => {
    const port = await withSample();
    await raise(port, NOTE + 1);
    const before = await stateOf(port);
    await rebuilt(port);
    expect((await prepareRebuiltPayroll(port))!.changes).toEqual([]);
    await applyWrite(port, (await prepareUndo(port, "w2"))!, { confirmed: false, now: NOW });
    expect(await stateOf(port)).toEqual(before);
  });

  it("is nothing without a payroll", async () => {
    expect(await prepareRebuiltPayroll(await createXlsx("空.xlsx"))).toBeNull();
  });
});
