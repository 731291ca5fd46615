import type { PayrollView } from "../../../src/application/index";
import { exactDecimal, yuan } from "../../../src/domain/money/index";
import {
  compareStated, costOfPayroll, STANDARD_COMPONENTS,
  type Payroll, type PayrollLine, type ProjectReference, type StatedAmount,
} from "../../../src/domain/payroll/index";

const MANY: ProjectReference = { number: 2, name: "劳务派遣人员" };
const FEW: ProjectReference = { number: 7, name: "融媒体劳务派遣人员" };

const place = (cell: string) => ({ project: null, indicator: null, line: null, sheet: "人员费用", cell, text: "" });

const line = (id: string, project: ProjectReference, category: string, headcount: number, wage: string, cell: string): PayrollLine => ({
  id, project, category, group: null,
  headcount: { value: headcount, isImplied: false },
  months: { value: exactDecimal(12), isImplied: false },
  inputs: {
    wage: { value: exactDecimal(wage), isImplied: wage === "4024" },
    insurance: { value: exactDecimal("792.14"), isImplied: false },
    managementFee: { value: exactDecimal("40"), isImplied: false },
  },
  place: place(cell),
});

const stated = (id: string, amount: string, project: ProjectReference, component: string, lines: readonly string[] | null, cell: string, unit: "元" | "万元" = "元"): StatedAmount => ({
  id, amount: yuan(amount), printed: { unit, decimals: 0 }, covers: { project, component, lines }, place: place(cell),
});

/** Two projects of the sample document: one with two wrong wage amounts, one whose total is rounded up to a 万元. */
export const twoProjects = (): Payroll => ({
  year: 2020,
  components: STANDARD_COMPONENTS,
  lines: [
    line("p2-1", MANY, "硕士研究生", 6, "3024", "A30"),
    line("p2-2", MANY, "本科", 135, "2688", "A31"),
    line("p2-3", MANY, "专科", 267, "2520", "A32"),
    line("p7-1", FEW, "研究生", 1, "4024", "A33"),
    line("p7-2", FEW, "本科", 7, "3688", "A34"),
    line("p7-3", FEW, "本科", 1, "4688", "A35"),
  ],
  stated: [
    stated("s1", "217728", MANY, "wage", ["p2-1"], "H10"),
    stated("s2", "4386816", MANY, "wage", ["p2-2"], "H11"),
    stated("s3", "8043840", MANY, "wage", ["p2-3"], "H12"),
    stated("s4", "366048", FEW, "wage", ["p7-2", "p7-3"], "H13"),
    stated("s5", "510000", FEW, "total", null, "H14", "万元"),
  ],
});

/** The view of a payroll as `loadPayroll` gives it. */
export const viewOf = (payroll: Payroll, more: Partial<PayrollView> = {}): PayrollView => {
  const cost = costOfPayroll(payroll);
  return { sheet: "人员费用", payroll, cost, comparisons: compareStated(payroll, cost), problems: [], unreadLines: 0, isNothingRead: false, style: "native", sheetDiffers: [], ...more };
};

/** A payroll with so many lines in one project, for what must stay quick. */
export const longPayroll = (lines: number): Payroll => ({
  year: 2020,
  components: STANDARD_COMPONENTS,
  lines: Array.from({ length: lines }, (_, index) => line(`l${index}`, MANY, `岗位${index}`, 1, "2520", `A${index + 30}`)),
  stated: [],
});
