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
const sheetOf = async (port: WorkbookPort) => (await port.readWorkbook({ sheets: [SHEET] })).workbook.sheets[0]!;
const textsOf = async (port: WorkbookPort): Promise<unknown[]> => (await sheetOf(port)).used.values.flat();
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
    const table = (await sheetOf(port)).tables[0]!;
    expect(table.address).toBe("A55:P71");
  });

  it("keeps a column of the user's that stands between its own", async () => {
    const port = await withSample();
    await raise(port, NOTE + 2);
    await port.apply([write(SHEET, HEADER, NOTE + 1, [["联系人"]]), write(SHEET, FREE_ROW, NOTE + 1, [["人事股"]])]);
    expect((await rebuilt(port)).overwrites).toEqual([]);
    const { used } = await sheetOf(port);
    expect(used.values[FREE_ROW]!.slice(NOTE + 1, NOTE + 3)).toEqual(["人事股", "p2-3"]);
    expect(used.values[HEADER]!.slice(NOTE, NOTE + 3)).toEqual(["备注", "联系人", "接续编号"]);
  });

  it("keeps a column of the user's at the table's right end within the table", async () => {
    const port = await withSample();
    const { name, address, style } = (await sheetOf(port)).tables[0]!;
    const wider = { name, address: "A55:P70", style: style! };
    await port.apply([
      { kind: "remove-table", sheet: SHEET, name, address }, write(SHEET, HEADER, NOTE + 1, [["联系人"], ["人事股"]]), { kind: "add-table", sheet: SHEET, table: wider },
    ]);
    const prepared = await rebuilt(port);
    expect(prepared.operations.filter(({ kind }) => kind === "remove-table" || kind === "add-table")).toEqual([]);
    expect((await sheetOf(port)).tables).toEqual([wider]);
    // One more line below: the table grows downwards and stays as wide.
    await port.apply([write(SHEET, FREE_ROW, 0, [["p8-7", 8, "63名辅警劳务派遣人员工资、管理等费用", "D", "专科", 1, 12, 2520, null, 792.14, null, 40]])]);
    await rebuilt(port);
    const { tables, used } = await sheetOf(port);
    expect(tables[0]!.address).toBe("A55:P71");
    expect(used.values[HEADER + 1]![NOTE + 1]).toBe("人事股");
  });

  it("writes formulas that hold for a stated amount whose only line cannot be read", async () => {
    const port = await withSample();
    await port.apply([write(SHEET, 57, 5, [["一百"]])]);
    const { operations } = await rebuilt(port);
    const formulas = operations.flatMap((operation) => (operation.kind === "write-cells" ? operation.cells.flat() : [])).flatMap((cell) => (cell?.kind === "formula" ? [cell.formula] : []));
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((formula) => formula.length < 2)).toEqual([]);
    // The people beside it are counted again as soon as the line is right, without another rebuild.
    expect((await sheetOf(port)).used.formulas[17]![10]).toBe("=SUMIFS($F$56:$F$70,$A$56:$A$70,$D18)");
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
