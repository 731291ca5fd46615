import { prepareBudgetBook, writeNewWorkbook } from "../../../src/application/index";
import { samplePayroll } from "../../../src/application/sample/index";
import { reviewFormulas, type ReviewWorkbook } from "../../../src/domain/formula-review/index";
import { functionSamplesPlan, payrollSheetPlan } from "../../../src/sheets/index";
import { createXlsx, openXlsx } from "../../../src/xlsx/index";
import { countyDocument } from "../../disclosure/support/county-document";
import { INPUTS } from "../../disclosure/support/reading";
import { snapshotOf } from "../../sheets/support/snapshot-of-plan";

const found = (workbook: ReviewWorkbook): { formulaCount: number; findings: string[] } => {
  const { findings, formulaCount } = reviewFormulas(workbook);
  return { formulaCount, findings: findings.map(({ check, place }) => `${check} ${place.sheet}!${place.cells.join(" ")} ${place.text}`) };
};

describe("the sheets that the add-in writes itself: nothing is found wrong in", () => {
  it.each([
    ["the payroll in native formulas", payrollSheetPlan(samplePayroll(), { style: "native", language: "zh" })],
    ["the payroll in our functions", payrollSheetPlan(samplePayroll(), { style: "functions", language: "zh" })],
    ["the examples of every function", functionSamplesPlan("zh")],
  ])("%s", (_, plan) => {
    const { findings, formulaCount } = found({ sheets: [snapshotOf(plan)] });
    expect(formulaCount).toBeGreaterThan(5);
    expect(findings).toEqual([]);
  });

  it.each([["native", false], ["native", true], ["functions", true]] as const)("the budget book with its goal sheets, %s formulas, live %s, as written and as opened again", async (style, isLive) => {
    const { budget } = await INPUTS[0]![1](countyDocument(5, 9).blocks);
    const workbook = await createXlsx("book.xlsx");
    await writeNewWorkbook(workbook, await prepareBudgetBook(workbook, budget, { template: null, version: "submission", isLive, style, language: "zh", year: 2020 }));
    const written = found((await workbook.readWorkbook()).workbook);
    expect(written.formulaCount).toBeGreaterThan(20);
    expect(written.findings).toEqual([]);
    expect(found((await (await openXlsx(await workbook.toBytes())).readWorkbook()).workbook)).toEqual(written);
  });
});
