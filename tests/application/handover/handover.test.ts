import { applyWrite, prepareHandover, prepareRepair, prepareSample, prepareUndo, reviewHandover, type HandoverStyle, type WorkbookPort } from "../../../src/application/index";
import { createXlsx, openXlsx, type XlsxWorkbook } from "../../../src/xlsx/index";
import { stateOf, write } from "../../contract/port-harness";

const NOW = "2026-11-25T08:00:00.000Z";
const all = (other: HandoverStyle) => ({ sheets: new Map<string, HandoverStyle>(), other });
const formulasOf = async (port: WorkbookPort): Promise<Record<string, string[]>> => {
  const { workbook } = await port.readWorkbook();
  return Object.fromEntries(workbook.sheets.map(({ name, used }) => [name, used.formulas.flat().filter((formula) => formula !== null)]));
};
const cellOf = async (port: WorkbookPort, sheet: string, row: number, column: number) => {
  const { workbook } = await port.readWorkbook();
  const { used } = workbook.sheets.find(({ name }) => name === sheet)!;
  return { value: used.values[row - used.row]?.[column - used.column] ?? null, formula: used.formulas[row - used.row]?.[column - used.column] ?? null };
};
const formula = (text: string, cached: number | string | null) => ({ kind: "formula", formula: text, cached } as const);

/** A sheet of the user's with our functions in it, each with the value that it shows. */
async function rosterBook(): Promise<XlsxWorkbook> {
  const port = await createXlsx("名册.xlsx");
  await port.apply([
    { kind: "add-sheet", sheet: "名册" }, write("名册", 0, 0, [["工资", "人数"], [2520, 2], [2688, 1]]),
    { kind: "write-cells", sheet: "名册", row: 1, column: 2, cells: [
      [formula("=PAYROLL.WAGE(A2,B2)", 60480), formula('=PAYROLL.CAPITALAMOUNT(C2)', "陆万零肆佰捌拾元整")],
      [formula("=ROUND(PAYROLL.WAGE(A3,B3),0)+1", 32257), formula('="共"&PAYROLL.CAPITALAMOUNT(C3)', "共叁万贰仟贰佰伍拾柒元整")],
    ] },
    { kind: "add-sheet", sheet: "另一张" }, { kind: "write-cells", sheet: "另一张", row: 0, column: 0, cells: [[formula("=PAYROLL.ROUNDMONEY(名册!C2,\"half-up-yuan\")", 60480), formula("=SUM(名册!C2:C3)", 92737)]] },
  ]);
  return port;
}

describe("a handover", () => {
  it("makes native formulas where there are equal ones, values elsewhere, and touches nothing else", async () => {
    const port = await rosterBook();
    const { write: prepared, items } = await prepareHandover(port, all("native"));
    expect(prepared.subject).toEqual({ kind: "handover", native: 3, values: 2 });
    expect(items.map(({ sheet, cell, outcome }) => [sheet, cell, outcome])).toEqual([
      ["名册", "C2", "native"], ["名册", "D2", "value"], ["名册", "C3", "native"], ["名册", "D3", "value"], ["另一张", "A1", "native"],
    ]);
    expect(prepared.overwrites).toEqual([]);
    await applyWrite(port, prepared, { confirmed: false, now: NOW });
    const reopened = await openXlsx(await port.toBytes());
    expect(Object.values(await formulasOf(reopened)).flat().filter((text) => /PAYROLL/i.test(text))).toEqual([]);
    expect(await cellOf(reopened, "名册", 2, 2)).toMatchObject({ value: 32257, formula: expect.stringMatching(/^=ROUND\(IF\(.*,ROUND\(B3\*12\*A3,2\)\)\),0\)\+1$/) });
    expect(await cellOf(reopened, "名册", 1, 3)).toEqual({ value: "陆万零肆佰捌拾元整", formula: null });
    expect(await cellOf(reopened, "另一张", 0, 1)).toEqual({ value: 92737, formula: "=SUM(名册!C2:C3)" });
  });

  it("chooses sheet by sheet", async () => {
    const port = await rosterBook();
    const { write: prepared } = await prepareHandover(port, { sheets: new Map([["名册", "values"], ["另一张", "keep"]] as const), other: "native" });
    await applyWrite(port, prepared, { confirmed: false, now: NOW });
    expect(await formulasOf(port)).toEqual({ 名册: [], 另一张: ["=PAYROLL.ROUNDMONEY(名册!C2,\"half-up-yuan\")", "=SUM(名册!C2:C3)"] });
  });

  it("is taken back with one undo", async () => {
    const port = await rosterBook();
    const before = await stateOf(port);
    const { id } = await applyWrite(port, (await prepareHandover(port, all("values"))).write, { confirmed: false, now: NOW });
    await applyWrite(port, await prepareUndo(port, id), { confirmed: false, now: NOW });
    expect((await stateOf(port)).sheets).toEqual(before.sheets);
  });

  it("leaves what shows no result and says so; an error of the function stays that error", async () => {
    const port = await createXlsx();
    await port.apply([{ kind: "add-sheet", sheet: "表" }, { kind: "write-cells", sheet: "表", row: 0, column: 0, cells: [[formula("=PAYROLL.CAPITALAMOUNT(B9)", null), formula("=PAYROLL.GRADE(B9,1,2,3,4)", null)]] }]);
    const { write: prepared, items } = await prepareHandover(port, all("native"));
    expect(items.map(({ outcome }) => outcome)).toEqual(["not-calculated", "not-calculated"]);
    expect(prepared.operations).toEqual([]);
  });

  it("keeps to the value where a date is a text today: programs read such texts differently", async () => {
    const port = await createXlsx();
    await port.apply([
      { kind: "add-sheet", sheet: "名册" }, write("名册", 0, 0, [["2020-03-16"], [43_906]]),
      { kind: "add-sheet", sheet: "表" }, { kind: "write-cells", sheet: "表", row: 0, column: 0, cells: [[
        formula("=PAYROLL.MONTHSEMPLOYED(名册!A1,,2020)", 9.516129032258), formula("=PAYROLL.MONTHSEMPLOYED(名册!A2,,2020)", 9.516129032258), formula("=PAYROLL.MONTHSEMPLOYED(名册!A3,,2020)", null),
      ]] },
    ]);
    expect((await prepareHandover(port, all("native"))).items.map(({ outcome }) => outcome)).toEqual(["value", "native", "native"]);
  });

  it("turns a spilled result into values as a whole, and puts it back so that it can spill again", async () => {
    const port = await spilledBook();
    const { write: prepared, items } = await prepareHandover(port, all("native"));
    expect(items).toMatchObject([{ cell: "A1", outcome: "value" }]);
    expect(prepared.operations).toEqual([{ kind: "write-cells", sheet: "表", row: 0, column: 0, cells: [[{ kind: "number", number: 30240 }], [{ kind: "number", number: 32256 }]] }]);
    expect(prepared.inverse).toEqual([{ kind: "write-cells", sheet: "表", row: 0, column: 0, cells: [[formula("=PAYROLL.WAGE(C1:C2,1)", 30240)], [{ kind: "blank" }]] }]);
    await applyWrite(port, prepared, { confirmed: false, now: NOW });
    expect(await cellOf(port, "表", 0, 0)).toEqual({ value: 30240, formula: null });
    expect(await cellOf(port, "表", 1, 0)).toEqual({ value: 32256, formula: null });
  });

  it("leaves a table of which nobody knows how far it reaches", async () => {
    const port = await createXlsx();
    await port.apply([{ kind: "add-sheet", sheet: "表" }, { kind: "write-cells", sheet: "表", row: 0, column: 0, cells: [[formula("=PAYROLL.COSTTABLE(C1:H9)", "本科")]] }]);
    expect((await prepareHandover(port, all("values"))).items).toMatchObject([{ outcome: "spill-unknown" }]);
  });

  it("gives the payroll sheet its own native formulas", async () => {
    const [wanted, port] = [await createXlsx(), await createXlsx()];
    await applyWrite(wanted, await prepareSample(wanted, "native"), { confirmed: false, now: NOW });
    await applyWrite(port, await prepareSample(port, "functions"), { confirmed: false, now: NOW });
    const { write: prepared } = await prepareHandover(port, { sheets: new Map([["函数示例", "keep"]] as const), other: "native" });
    await applyWrite(port, prepared, { confirmed: false, now: NOW });
    expect((await formulasOf(port)).人员费用).toEqual((await formulasOf(wanted)).人员费用);
  });

  it("says before where our functions stand", async () => {
    expect(await reviewHandover(await rosterBook())).toEqual({
      sheets: [
        { sheet: "名册", isProtected: false, cells: 4, native: 2, left: 0, asValues: ["CAPITALAMOUNT"] },
        { sheet: "另一张", isProtected: false, cells: 1, native: 1, left: 0, asValues: [] },
      ],
      outside: [],
      broken: 0,
      unread: [],
      unreadRules: [],
    });
  });
});

describe("a repair", () => {
  it("writes mangled functions again, and those that show #NAME?", async () => {
    const port = await createXlsx();
    await port.apply([{ kind: "add-sheet", sheet: "表" }, { kind: "write-cells", sheet: "表", row: 0, column: 0, cells: [[
      formula("=ROUND(_xlfn.PAYROLL.WAGE(D1,1),0)", null), formula("=PAYROLL.WAGE(D1,1)", 30240), formula("=_xlfn.IFNA(1,2)", 1),
    ]] }]);
    expect(await reviewHandover(port)).toMatchObject({ broken: 1 });
    const { write: prepared } = await prepareRepair(port);
    expect(prepared).toMatchObject({ subject: { kind: "repair-functions", count: 1 }, overwrites: [], changes: [{ cell: "A1", after: { formula: "=ROUND(PAYROLL.WAGE(D1,1),0)" } }] });
    const { id } = await applyWrite(port, prepared, { confirmed: false, now: NOW });
    expect(await formulasOf(port)).toEqual({ 表: ["=ROUND(PAYROLL.WAGE(D1,1),0)", "=PAYROLL.WAGE(D1,1)", "=_xlfn.IFNA(1,2)"] });
    await applyWrite(port, await prepareUndo(port, id), { confirmed: false, now: NOW });
    expect((await formulasOf(port)).表![0]).toBe("=ROUND(_xlfn.PAYROLL.WAGE(D1,1),0)");
  });

  it("has nothing to do where all is well", async () => expect((await prepareRepair(await rosterBook())).write.operations).toEqual([]));
});

/** A file in which Excel has kept a result that spills over two cells. */
async function spilledBook(): Promise<XlsxWorkbook> {
  const ExcelJS = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("表");
  sheet.getCell("C1").value = 2520;
  sheet.getCell("C2").value = 2688;
  sheet.getCell("A1").value = { formula: "PAYROLL.WAGE(C1:C2,1)", result: 30240, shareType: "array", ref: "A1:A2" } as never;
  sheet.getCell("A2").value = 32256;
  return openXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
