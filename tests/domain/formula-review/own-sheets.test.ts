import { samplePayroll } from "../../../src/application/sample/index";
import { reviewFormulas } from "../../../src/domain/formula-review/index";
import { functionSamplesPlan, payrollSheetPlan } from "../../../src/sheets/index";
import { snapshotOf } from "../../sheets/support/snapshot-of-plan";

describe("the sheets that the add-in writes itself", () => {
  it.each([
    ["the payroll in native formulas", payrollSheetPlan(samplePayroll(), { style: "native", language: "zh" })],
    ["the payroll in our functions", payrollSheetPlan(samplePayroll(), { style: "functions", language: "zh" })],
    ["the examples of every function", functionSamplesPlan("zh")],
  ])("%s: nothing is found wrong", (_, plan) => {
    const { findings, formulaCount } = reviewFormulas({ sheets: [snapshotOf(plan)] });
    expect(formulaCount).toBeGreaterThan(5);
    expect(findings.map(({ check, place }) => `${check} ${place.cells.join(" ")} ${place.text}`)).toEqual([]);
  });
});
