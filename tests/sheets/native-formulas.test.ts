import fc from "fast-check";
import { samplePayroll } from "../../src/application/sample/index";
import { costOfPayroll } from "../../src/domain/payroll/index";
import { payrollSheetPlan, type CellContent, type SheetPlan } from "../../src/sheets/index";
import { roundedFormula } from "../../src/sheets/payroll/rounding-formula";
import { seededRandom } from "../support/seeded-random";
import { formulaDifferences } from "./support/formula-differences";
import { recalculate, whereSofficeIs } from "./support/libre-office";
import { payrolls, RATE_PARAMETERS, ratedPayroll } from "./support/payrolls";

/** LibreOffice computes in doubles and rounds as Excel does: what it gives is what a colleague sees. */
async function differences(plans: readonly SheetPlan[]) {
  const sheets = await recalculate(plans);
  return plans.flatMap((plan) => formulaDifferences(plan, (row, column) => sheets.get(plan.name)?.[row]?.[column] ?? ""));
}

/** Units of 0.00001 元, rounded by a policy in whole numbers alone. */
function exactly(units: bigint, policy: "half-up-fen" | "ceiling-fen" | "floor-fen" | "ceiling-jiao"): number {
  const step = policy === "ceiling-jiao" ? 10_000n : 1_000n;
  const added = policy === "half-up-fen" ? step / 2n : policy === "floor-fen" ? 0n : step - 1n;
  return Number((units + added) / step) / (policy === "ceiling-jiao" ? 10 : 100);
}

describe("native formulas, recalculated by LibreOffice", () => {
  whereSofficeIs("give the sample's figures to the 分", async () => {
    expect(await differences([payrollSheetPlan(samplePayroll(), { style: "native", language: "zh" })])).toEqual([]);
  }, 120_000);

  whereSofficeIs("give what the domain computes for any payroll", async () => {
    const computable = payrolls.filter((payroll) => costOfPayroll(payroll).problems.length === 0);
    const plans = fc.sample(computable, { numRuns: 80, seed: 20200101 })
      .map((payroll, index) => payrollSheetPlan(payroll, { style: "native", language: index % 2 === 0 ? "zh" : "en", name: `payroll${index}` }));
    expect(await differences(plans)).toEqual([]);
  }, 240_000);

  whereSofficeIs("give contributions by base and rates, also where a floor rises within the year", async () => {
    const names = ["养老保险单位费率", "养老保险缴费基数下限", "养老保险缴费基数上限"] as const;
    const cases = [ratedPayroll(names, 12, ["2520", "4688", "18000", "4775"]), ratedPayroll(names, 5, ["4688", "18000"]), ratedPayroll([names[0], null, null], 10.5, ["2520"])];
    expect(await differences(cases.map((payroll, index) => payrollSheetPlan(payroll, { style: "native", language: "zh", parameters: RATE_PARAMETERS, name: `rates${index}` })))).toEqual([]);
  }, 120_000);

  whereSofficeIs("round products of three factors as exact arithmetic does, up to a hundred million", async () => {
    const random = seededRandom(20191101);
    const cases = Array.from({ length: 5_000 }, (_unused, index) => {
      // Every other case is half a 分 off a whole one: 10 × n + 5 in units of a tenth of a 分.
      const amount = index % 2 === 0 ? BigInt(5 + 10 * random.whole(0, 99_999)) : BigInt(random.whole(0, 1_999_999)) * 10n;
      return { amount, people: BigInt(random.whole(1, 300)), months: BigInt(random.whole(0, 24)) * 50n };
    });
    const policies = ["half-up-fen", "ceiling-fen", "floor-fen", "ceiling-jiao"] as const;
    const cells = cases.map(({ amount, people, months }, row): CellContent[] => [
      { kind: "number", number: Number(amount) / 1000 }, { kind: "number", number: Number(people) }, { kind: "number", number: Number(months) / 100 },
      ...policies.map((policy): CellContent => ({
        kind: "formula", formula: `=${roundedFormula(`B${row + 1}*C${row + 1}*A${row + 1}`, policy)}`,
        cached: exactly(amount * people * months, policy),
      })),
    ]);
    const plan: SheetPlan = { ...payrollSheetPlan(samplePayroll(), { style: "native", language: "zh", name: "products" }), cells };
    expect(await differences([plan])).toEqual([]);
  }, 120_000);
});
