import { exactDecimal } from "../../src/domain/money/index";
import { costOfPayroll } from "../../src/domain/payroll/index";
import { STARTING_PARAMETERS, type ParameterRow } from "../../src/domain/parameters/index";
import { parametersSheetPlan, payrollSheetPlan, readParametersSheet, readPayrollSheet, type CellValue } from "../../src/sheets/index";
import { EditedSheet } from "./support/edited-sheet";
import { formulaDifferences } from "./support/formula-differences";
import { recalculate, whereSofficeIs } from "./support/libre-office";
import { RATE_PARAMETERS, ratedPayroll } from "./support/payrolls";
import { snapshotOf } from "./support/snapshot-of-plan";

const plain = (rows: readonly ParameterRow[]) => rows.map(({ name, from, to, value, unit, source }) => ({ name, from, to, value: value.toString(), unit, source }));

describe("the parameters sheet", () => {
  it.each(["zh", "en"] as const)("gives the rows back that it was written with (%s)", (language) => {
    const reading = readParametersSheet(snapshotOf(parametersSheetPlan(STARTING_PARAMETERS, language)));
    expect(plain(reading.rows)).toEqual(plain(STARTING_PARAMETERS));
    expect(reading.problems).toEqual([]);
  });

  it("keeps dates as Excel's dates, and the end of an open row blank", () => {
    const plan = parametersSheetPlan([{ name: "费率", from: "2020-01-01", to: null, value: exactDecimal("0.16"), unit: "比例", source: "文件" }], "zh");
    expect(plan.cells[4]).toEqual([
      { kind: "text", text: "费率" }, { kind: "number", number: 43831 }, { kind: "blank" }, { kind: "number", number: 0.16 }, { kind: "text", text: "比例" }, { kind: "text", text: "文件" },
    ]);
    expect(plan.tables).toEqual([{ name: "参数表", address: "A4:F5", style: "TableStyleLight9" }]);
  });

  it("can be written without a row", () => {
    expect(parametersSheetPlan([], "zh").tables[0]?.address).toBe("A4:F5");
    expect(readParametersSheet(snapshotOf(parametersSheetPlan([], "zh")))).toEqual({ rows: [], problems: [] });
  });

  it("is found by its heads in a sheet of another name with rows and columns inserted", () => {
    const sheet = new EditedSheet(parametersSheetPlan(STARTING_PARAMETERS, "zh")).insertRow(0).insertColumn(2, "备注", 4).withoutTables();
    sheet.name = "费率's";
    const reading = readParametersSheet(sheet.snapshot());
    expect(plain(reading.rows)).toEqual(plain(STARTING_PARAMETERS));
    expect(reading.rows[0]?.reference).toBe("'费率''s'!$E$6");
  });

  it.each<[string, CellValue, string | null]>([
    ["2020-1-5", "2020-1-5", "2020-01-05"], ["2020/01/05", "2020/01/05", "2020-01-05"], ["2020年1月5日", "2020年1月5日", "2020-01-05"],
    ["a date of Excel", 43835, "2020-01-05"], ["words", "明年", null], ["a day that never was", "2020-02-30", null],
  ])("reads a date written as %s", (_name, value, expected) => {
    const sheet = new EditedSheet(parametersSheetPlan(STARTING_PARAMETERS.slice(0, 1), "zh")).type(4, 1, value);
    const { rows, problems } = readParametersSheet(sheet.snapshot());
    expect(rows.map(({ from }) => from)).toEqual(expected === null ? [] : [expected]);
    expect(problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual(expected === null ? ["not-a-date B5"] : []);
  });

  it.each<[string, number, CellValue, string]>([
    ["no name", 0, null, "missing A5"], ["no beginning", 1, null, "missing B5"], ["no value", 3, null, "missing D5"],
    ["text for the value", 3, "16%", "text-for-number D5"], ["an error", 3, { error: "#N/A" }, "error-value D5"], ["a negative value", 3, -1, "negative D5"],
    ["an end before the beginning", 2, 40000, "to-before-from C5"],
  ])("reports %s", (_name, column, value, expected) => {
    const sheet = new EditedSheet(parametersSheetPlan(STARTING_PARAMETERS.slice(0, 2), "zh")).type(4, column, value);
    const { problems, rows } = readParametersSheet(sheet.snapshot());
    expect(problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual([expected]);
    expect(rows.length).toBeGreaterThan(0);
  });

  it("reports two values of one name on one day", () => {
    const [row] = STARTING_PARAMETERS;
    const reading = readParametersSheet(snapshotOf(parametersSheetPlan(row ? [row, { ...row, from: "2020-01-01" }] : [], "zh")));
    expect(reading.problems.map(({ code, cell }) => `${code} ${cell}`)).toEqual(["dates-overlap B6"]);
  });

  it("says so where there is no parameter table", () => {
    const sheet = new EditedSheet(parametersSheetPlan([], "zh")).type(3, 0, "别的").snapshot();
    expect(readParametersSheet(sheet).problems.map(({ code }) => code)).toEqual(["no-parameter-table"]);
  });
});

describe("contribution rates on the payroll sheet", () => {
  const names = ["养老保险单位费率", "养老保险缴费基数下限", "养老保险缴费基数上限"] as const;
  const parameters = readParametersSheet(snapshotOf(parametersSheetPlan(RATE_PARAMETERS, "zh"))).rows;
  const payroll = ratedPayroll(names, 12, ["2520", "4688", "18000"]);

  it("refer to the parameters sheet, so that an edit there is followed", () => {
    const plan = payrollSheetPlan(payroll, { style: "native", language: "zh", parameters });
    const formulas = plan.cells.flat().flatMap((content) => (content?.kind === "formula" && content.formula.startsWith("='参数'") ? [content.formula] : []));
    expect(formulas).toEqual(expect.arrayContaining(["='参数'!$D$5", "='参数'!$D$6", "='参数'!$D$7", "='参数'!$D$8", "='参数'!$D$9"]));
  });

  it.each(["zh", "en"] as const)("are read back with the insurances that they belong to (%s)", (language) => {
    const reading = readPayrollSheet(snapshotOf(payrollSheetPlan(payroll, { style: "native", language, parameters: RATE_PARAMETERS })));
    expect(reading.payroll.components).toEqual(payroll.components);
    expect(reading.problems).toEqual([]);
    expect(reading.sheetDiffers).toEqual([]);
    const [own, wanted] = [costOfPayroll(reading.payroll, reading.parameters), costOfPayroll(payroll, RATE_PARAMETERS)];
    expect(own.total).toEqual(wanted.total);
  });

  whereSofficeIs("compute across the two sheets in LibreOffice", async () => {
    const plan = payrollSheetPlan(payroll, { style: "native", language: "zh", parameters });
    const sheets = await recalculate([plan, parametersSheetPlan(RATE_PARAMETERS, "zh")]);
    expect(formulaDifferences(plan, (row, column) => sheets.get(plan.name)?.[row]?.[column] ?? "")).toEqual([]);
  }, 120_000);
});
