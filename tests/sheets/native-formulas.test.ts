import fc from "fast-check";
import { samplePayroll } from "../../src/application/sample/index";
import { costOfPayroll } from "../../src/domain/payroll/index";
import { payrollSheetPlan, type SheetPlan } from "../../src/sheets/index";
import { cellName } from "../../src/sheets/index";
import { recalculate, whereSofficeIs, type Recalculated } from "./support/libre-office";
import { payrolls } from "./support/payrolls";

/** Formula cells whose recalculated value is not the one that the domain computed. */
function differences(plan: SheetPlan, recalculated: Recalculated) {
  return plan.cells.flatMap((cells, row) => cells.flatMap((content, column) => {
    if (content?.kind !== "formula" || content.cached === null) return [];
    const value = recalculated[row]?.[column] ?? "";
    return value === content.cached ? [] : [{ sheet: plan.name, cell: cellName(row, column), formula: content.formula, cached: content.cached, value }];
  }));
}

describe("native formulas, recalculated by LibreOffice", () => {
  whereSofficeIs("give the sample's figures to the 分", async () => {
    const plan = payrollSheetPlan(samplePayroll(), { style: "native", language: "zh" });
    const values = await recalculate([plan]);
    expect(differences(plan, values.get(plan.name) ?? [])).toEqual([]);
  }, 120_000);

  whereSofficeIs("give what the domain computes for any payroll", async () => {
    const plans = fc.sample(payrolls.filter((payroll) => costOfPayroll(payroll).problems.length === 0), { numRuns: 80, seed: 20200101 })
      .map((payroll, index) => payrollSheetPlan(payroll, { style: "native", language: index % 2 === 0 ? "zh" : "en", name: `payroll${index}` }));
    const values = await recalculate(plans);
    expect(plans.flatMap((plan) => differences(plan, values.get(plan.name) ?? []))).toEqual([]);
  }, 240_000);
});
