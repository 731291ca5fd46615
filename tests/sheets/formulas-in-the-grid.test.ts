import fc from "fast-check";
import { samplePayroll } from "../../src/application/sample/index";
import { costOfPayroll, type Payroll } from "../../src/domain/payroll/index";
import { payrollSheetPlan, type CellContent } from "../../src/sheets/index";
import { createHeadlessGrid } from "../../src/workbench/grid/headless";
import { formulaDifferences } from "./support/formula-differences";
import { payrolls, RATE_PARAMETERS, ratedPayroll } from "./support/payrolls";

const gridContent = (content: CellContent | null) => {
  if (content === null || content.kind === "blank") return { formula: null, value: null };
  if (content.kind === "formula") return { formula: content.formula, value: null };
  return { formula: null, value: content.kind === "text" ? content.text : content.kind === "number" ? content.number : content.boolean };
};

/** Formula cells that the workbench's grid computes to something else than the domain. */
async function differences(payroll: Payroll) {
  const plan = payrollSheetPlan(payroll, { style: "native", language: "zh", parameters: RATE_PARAMETERS });
  const width = Math.max(...plan.cells.map((cells) => cells.length));
  const box = { row: 0, column: 0, rowCount: plan.cells.length, columnCount: width };
  const grid = createHeadlessGrid();
  try {
    const [sheet] = grid.sheets();
    sheet?.write(box, plan.cells.map((cells) => Array.from({ length: width }, (_unused, column) => gridContent(cells[column] ?? null))));
    await grid.calculated();
    const shown = sheet?.read(box) ?? [];
    return formulaDifferences(plan, (row, column) => shown[row]?.[column]?.value ?? "");
  } finally {
    grid.dispose();
  }
}

describe("native formulas in the workbench's grid", () => {
  it("give the sample's figures", async () => {
    expect(await differences(samplePayroll())).toEqual([]);
  });

  it("give contributions by base and rates", async () => {
    const names = ["养老保险单位费率", "养老保险缴费基数下限", "养老保险缴费基数上限"] as const;
    expect(await differences(ratedPayroll(names, 12, ["2520", "4688", "18000"]))).toEqual([]);
  });

  it("give what the domain computes for any payroll", async () => {
    const computable = payrolls.filter((payroll) => costOfPayroll(payroll).problems.length === 0);
    for (const payroll of fc.sample(computable, { numRuns: 12, seed: 7 })) expect(await differences(payroll)).toEqual([]);
  });
});
