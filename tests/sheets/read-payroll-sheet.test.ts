import { samplePayroll } from "../../src/application/sample/index";
import { yuanText } from "../../src/domain/money/index";
import { compareStated, costOfPayroll } from "../../src/domain/payroll/index";
import { findPayrollSheet, payrollSheetPlan, readPayrollSheet, type CellValue, type PayrollReading, type SheetSnapshot } from "../../src/sheets/index";
import { EditedSheet } from "./support/edited-sheet";

const sample = (style: "native" | "functions" | "values" = "native") => new EditedSheet(payrollSheetPlan(samplePayroll(), { style, language: "zh" }));

/** Total, headcount and number of stated amounts that agree, as read and computed. */
function summary({ payroll }: PayrollReading) {
  const cost = costOfPayroll(payroll);
  return {
    total: yuanText(cost.total),
    lines: payroll.lines.length,
    verdicts: compareStated(payroll, cost).reduce<Record<string, number>>((counts, { verdict }) => ({ ...counts, [verdict]: (counts[verdict] ?? 0) + 1 }), {}),
  };
}
const UNCHANGED = { total: "22242956.88", lines: 15, verdicts: { equal: 27, different: 2, rounded: 2 } };

describe("reading a payroll sheet that people have worked on", () => {
  it.each<[string, (sheet: EditedSheet) => EditedSheet]>([
    ["nothing", (sheet) => sheet],
    ["a row inserted on top, with a note in it", (sheet) => sheet.insertRow(0, ["请王会计核对"])],
    ["blank rows inserted in every block and in the table", (sheet) => [...[6, 20, 30, 50], 60].reduce((edited, row) => edited.insertRow(row), sheet)],
    ["a column inserted before the first one", (sheet) => sheet.insertColumn(0)],
    ["a column of their own within the table", (sheet) => sheet.insertColumn(5, "身份证号", sheet.find("组别").row)],
    ["two columns of the table exchanged", (sheet) => {
      const { row, column } = sheet.find("人数", 5);
      const header = sheet.find("月数").row;
      return row < header ? sheet.swapColumns(column, 6, header, header + 15) : sheet;
    }],
    ["the sheet renamed", (sheet) => Object.assign(sheet, { name: "2020派遣" })],
    ["the table turned into plain cells", (sheet) => sheet.withoutTables()],
    ["the titles of the blocks deleted", (sheet) => ["一、分项目汇总", "二、文件列示金额核对", "三、费用组成", "人员费用明细"].reduce((edited, title) => edited.type(edited.find(title).row, 0, null), sheet)],
    ["notes beside and below the blocks", (sheet) => sheet.type(12, 0, "注：以上为全年数").type(5, 20, "已核")],
  ])("finds the same payroll after %s", (_name, edit) => {
    const reading = readPayrollSheet(edit(sample()).snapshot());
    expect(summary(reading)).toEqual(UNCHANGED);
    expect(reading.problems).toEqual([]);
  });

  it("names the one cell that is wrong, not the sums over it, which differ for that reason", () => {
    const sheet = sample();
    const { row } = sheet.find("p2-2", 0);
    sheet.type(row, 5, "七");
    const reading = readPayrollSheet(sheet.snapshot());
    expect([reading.unreadLines, reading.problems.map(({ code }) => code), reading.sheetDiffers]).toEqual([1, ["text-for-number"], []]);
    const overtyped = readPayrollSheet(sheet.type(5, 13, 1).snapshot());
    expect(overtyped.sheetDiffers.map(({ cell, code }) => [cell, code])).toEqual([["N6", "total-differs"]]);
  });

  it("reads figures in the unit of their head", () => {
    const sheet = sample();
    const { row, column } = sheet.find("工资（元/人·月）");
    sheet.type(row, column, "工资（万元/人·月）");
    for (let line = 1; line <= 15; line += 1) sheet.type(row + line, column, 0.2688);
    const reading = readPayrollSheet(sheet.snapshot());
    expect(reading.payroll.lines.map(({ inputs }) => inputs.wage?.value.toString())).toEqual(Array(15).fill("2688"));
  });

  it("reads stated amounts in 万元 where the head says so", () => {
    const sheet = sample();
    const { row, column } = sheet.find("列示金额（元）");
    sheet.type(row, column, "列示金额（万元）").type(sheet.find("s7-5").row, column, 51);
    const stated = readPayrollSheet(sheet.snapshot()).payroll.stated.find(({ id }) => id === "s7-5");
    expect(stated && yuanText(stated.amount)).toBe("510000");
  });

  it("takes in a line typed below the table", () => {
    const sheet = sample();
    const { row } = sheet.find("p8-6", 0);
    const typed: CellValue[] = [null, 8, null, "D", "本科", 2, 6, 2688];
    typed.forEach((value, column) => sheet.type(row + 1, column, value));
    const reading = readPayrollSheet(sheet.snapshot());
    const line = reading.payroll.lines.at(-1);
    expect([line?.id, line?.project.name, line?.headcount.value, line?.months.value.toString()]).toEqual([`r${row + 2}`, "63名辅警劳务派遣人员工资、管理等费用", 2, "6"]);
    expect(reading.problems).toEqual([]);
    expect(reading.sheetDiffers.map(({ code }) => code)).toContain("formula-missing");
  });

  it("passes over rows of sums", () => {
    const sheet = sample();
    const { row } = sheet.find("p8-6", 0);
    ["小计", null, null, null, null, 541, null].forEach((value, column) => sheet.type(row + 1, column, value));
    expect(summary(readPayrollSheet(sheet.snapshot()))).toEqual(UNCHANGED);
  });

  it("says where each line and each stated amount stands", () => {
    const sheet = sample();
    const reading = readPayrollSheet(sheet.snapshot());
    expect(reading.lineRows.get("p2-2")).toBe(sheet.find("p2-2", 0).row);
    expect(reading.statedRows.get("s2-2")).toBe(sheet.find("s2-2", 0).row);
    expect(reading.payroll.lines[1]?.place).toMatchObject({ sheet: "人员费用", cell: `F${sheet.find("p2-2", 0).row + 1}` });
  });

  it.each([["native"], ["functions"], ["values"]] as const)("tells the style %s", (style) => {
    expect(readPayrollSheet(sample(style).snapshot()).style).toBe(style);
  });

  it("tells a mixed style, and our functions also under the name that Excel gives them without the add-in", () => {
    const sheet = sample();
    const { row } = sheet.find("p2-1", 0);
    expect(readPayrollSheet(sheet.type(row, 8, 217728).snapshot()).style).toBe("mixed");
    const other = sample("functions");
    for (let line = 0; line < 15; line += 1) for (const column of [8, 10, 12]) other.type(row + line, column, { error: "#NAME?" }, "=_xldudf_PAYROLL_WAGE(H1,F1,G1)");
    expect(readPayrollSheet(other.snapshot()).style).toBe("functions");
  });

  it("is silent about a workbook that holds no payroll, and says so about a sheet that should", () => {
    const blank: SheetSnapshot = { ...sample().snapshot(), name: "Sheet1", tables: [], used: { row: 0, column: 0, values: [["人数"], [3]], formulas: [[null], [null]], numberFormats: [["General"], ["General"]] } };
    expect(findPayrollSheet({ name: "a", activeSheet: "Sheet1", sheets: [blank] })).toBeNull();
    const reading = readPayrollSheet(blank);
    expect(reading.layout).toBeNull();
    expect(reading.problems.map(({ code }) => code)).toEqual(["no-payroll-table"]);
    const empty: SheetSnapshot = { ...blank, used: { row: 0, column: 0, values: [], formulas: [], numberFormats: [] } };
    expect(readPayrollSheet(empty).problems.map(({ code }) => code)).toEqual(["no-payroll-table"]);
  });

  it("finds the payroll among other sheets, also renamed", () => {
    const other: SheetSnapshot = { ...sample().withoutTables().snapshot(), name: "封面", used: { row: 0, column: 0, values: [["封面"]], formulas: [[null]], numberFormats: [["General"]] } };
    const renamed = { ...sample().snapshot(), name: "派遣" };
    expect(findPayrollSheet({ name: "a", activeSheet: "封面", sheets: [other, renamed] })?.name).toBe("派遣");
  });
});

describe("bad cells of a payroll sheet", () => {
  const bad = (column: number, value: CellValue, id = "p2-2") => {
    const sheet = sample();
    const { row } = sheet.find(id, 0);
    return { reading: readPayrollSheet(sheet.type(row, column, value).snapshot()), row };
  };

  it.each<[string, number, CellValue, string, string]>([
    ["text for the headcount", 5, "135人", "text-for-number", "F"],
    ["a number written as text", 5, "135", "text-for-number", "F"],
    ["an error for the months", 6, { error: "#REF!" }, "error-value", "G"],
    ["no headcount", 5, null, "missing", "F"],
    ["no months", 6, " ", "missing", "G"],
    ["text for the wage", 7, "约2688", "text-for-number", "H"],
    ["a truth value for the wage", 7, true, "text-for-number", "H"],
    ["text for the project's number", 1, "二", "text-for-number", "B"],
  ])("%s: the row is reported and left out, the rest goes on", (_name, column, value, code, letter) => {
    const { reading, row } = bad(column, value);
    expect(reading.problems).toEqual([expect.objectContaining({ code, sheet: "人员费用", cell: `${letter}${row + 1}` })]);
    expect(reading.payroll.lines).toHaveLength(14);
    expect(reading.payroll.lines.some(({ id }) => id === "p2-2")).toBe(false);
    const verdicts = Object.fromEntries(compareStated(reading.payroll, costOfPayroll(reading.payroll)).map(({ stated, verdict }) => [stated.id, verdict]));
    expect(verdicts).toMatchObject({ "s2-1": "equal", "s2-2": "unknown", "s5-1": "equal" });
    if (column !== 1) expect(verdicts["s2-4"]).toBe("unknown");
  });

  it.each<[string, number, number, string]>([
    ["a negative headcount", 5, -3, "headcount-negative"],
    ["a fraction of a person", 5, 2.5, "headcount-fractional"],
    ["more than twelve months", 6, 13, "months-out-of-range"],
    ["months below 0", 6, -1, "months-out-of-range"],
    ["a negative wage", 7, -2688, "negative"],
  ])("%s: the line stays and the domain refuses it", (_name, column, value, code) => {
    const { reading } = bad(column, value);
    expect(reading.problems.map((problem) => problem.code)).toEqual([code]);
    expect(reading.payroll.lines).toHaveLength(15);
    expect(costOfPayroll(reading.payroll).problems).toHaveLength(1);
  });

  it("takes 134.99999999999997 people for 135, as Excel shows them", () => {
    expect(bad(5, 134.99999999999997).reading.payroll.lines[1]?.headcount.value).toBe(135);
  });

  it("writes a row that it could not read again as it stood", () => {
    const { reading } = bad(5, "135人");
    const again = payrollSheetPlan(reading.payroll, { style: "native", language: "zh", extras: reading.extras });
    const row = again.cells.find((cells) => cells[0]?.kind === "text" && cells[0].text === "p2-2");
    expect(row?.slice(0, 8)).toEqual([
      { kind: "text", text: "p2-2" }, { kind: "number", number: 2 }, { kind: "text", text: "408名劳务派遣人员工资、管理等费用" }, { kind: "blank" },
      { kind: "text", text: "本科" }, { kind: "text", text: "135人" }, { kind: "number", number: 12 }, { kind: "number", number: 2688 },
    ]);
    const twice = readPayrollSheet(new EditedSheet(again).snapshot());
    expect(twice.problems).toEqual(reading.problems);
    expect(twice.payroll.stated.find(({ id }) => id === "s2-4")?.covers.lines).toEqual(["p2-1", "p2-2", "p2-3"]);
  });

  it("reports amounts that somebody typed over a formula, with both figures", () => {
    const { reading, row } = bad(8, 4386816);
    expect(reading.sheetDiffers).toContainEqual({ code: "total-differs", sheet: "人员费用", cell: `I${row + 1}`, column: "工资金额（元）", text: "4,386,816.00 ≠ 4,354,560.00" });
    expect(reading.problems).toEqual([]);
  });

  it("reports two lines of one number, and keeps both", () => {
    const { reading } = bad(0, "p2-1");
    expect(reading.problems.map(({ code }) => code)).toContain("id-repeated");
    expect(reading.payroll.lines).toHaveLength(15);
  });

  it.each<[string, number, CellValue, string]>([
    ["no amount", 7, null, "missing"],
    ["text for the amount", 7, "438万", "text-for-number"],
    ["a component that there is not", 4, "差旅费", "unknown-choice"],
    ["a unit that is not known", 5, "美元", "unknown-choice"],
    ["lines that are not there", 3, "p2-9", "unknown-line"],
  ])("of a stated amount: %s", (_name, column, value, code) => {
    const sheet = sample();
    const { row } = sheet.find("s2-2", 0);
    const reading = readPayrollSheet(sheet.type(row, column, value).snapshot());
    expect(reading.problems.map((problem) => problem.code)).toEqual([code]);
    const known = compareStated(reading.payroll, costOfPayroll(reading.payroll)).filter(({ verdict }) => verdict !== "unknown");
    expect(known).toHaveLength(30);
  });

  it.each([["预算年度", null, "missing"], ["预算年度", "明年", "not-a-year"]] as const)("of the year: %s %s", (_label, value, code) => {
    const reading = readPayrollSheet(sample().type(1, 2, value).type(1, 14, null).snapshot());
    expect(reading.problems.map((problem) => problem.code)).toEqual([code]);
  });
});
