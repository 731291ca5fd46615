import type { DepartmentFigureId } from "../../budget/index";
import { yuanDecimal } from "../../money/index";
import { printedTerm, type Identity } from "../../reconciliation/index";
import type { Check } from "../check";
import { figuresById, type AmountFigure } from "./department-figures";

interface SumRule {
  readonly total: DepartmentFigureId;
  readonly parts: readonly DepartmentFigureId[];
  /** How many of the parts must be printed for the sum to be complete. */
  readonly needed: number;
  /** Set where the figures may rightly differ in what they cover: only a difference that a slip explains is an error. */
  readonly mayDiffer?: boolean;
}

/** The identities of a department's budget; source: 财预〔2016〕143号 and the tables that it prescribes. A further one is a further entry. */
const SUM_RULES: readonly SumRule[] = [
  {
    total: "income", needed: 2, parts: [
      "generalPublicIncome", "fundIncome", "stateCapitalIncome", "specialAccountIncome", "institutionIncome", "institutionBusinessIncome",
      "superiorSubsidyIncome", "affiliatedUnitIncome", "otherIncome", "carriedOverIncome",
    ],
  },
  { total: "expenditure", needed: 1, parts: ["income"] },
  { total: "incomeAndExpenditure", needed: 1, parts: ["expenditure"] },
  { total: "expenditure", needed: 2, parts: ["basicExpenditure", "projectExpenditure"] },
  { total: "basicExpenditure", needed: 2, parts: ["personnelExpenditure", "operatingExpenditure"] },
  { total: "threePublic", needed: 3, parts: ["goingAbroad", "vehicles", "hospitality"] },
  { total: "vehicles", needed: 2, parts: ["vehicleRunning", "vehiclePurchase"] },
  { total: "governmentProcurement", needed: 3, parts: ["procurementOfGoods", "procurementOfWorks", "procurementOfServices"] },
  { total: "operatingCosts", needed: 1, parts: ["operatingExpenditure"], mayDiffer: true },
];

/** Totals of the department's budget are the sums of their parts; income equals expenditure. */
export const departmentSum: Check = {
  id: "department-sum", group: "department", severities: ["error", "warning", "note"], source: "财预〔2016〕143号",
  *identities({ budget }) {
    const figures = figuresById(budget.department);
    for (const rule of SUM_RULES) {
      const total = figures.get(rule.total);
      const parts = rule.parts.flatMap((id) => figures.get(id) ?? []);
      if (total && parts.length >= rule.needed) yield { ...identityOf(total, parts, figures), ...(rule.mayDiffer === true ? { severityUnexplained: "warning" as const } : {}) };
    }
  },
};

const identityOf = (total: AmountFigure, parts: readonly AmountFigure[], figures: ReadonlyMap<DepartmentFigureId, AmountFigure>): Identity => ({
  check: departmentSum.id, figure: total.amount, label: total.label, formation: parts.map(({ label, amount }) => printedTerm(label, yuanDecimal(amount.amount), amount)),
  unit: "元", elsewhere: parts.length < 2 ? [] : [...figures.values()].map(({ label, amount }) => ({ label, value: yuanDecimal(amount.amount), figure: amount })),
  place: total.place, related: parts.map(({ place }) => place), severity: "error",
  parameters: { total: total.id, parts: parts.map(({ id }) => id).join(" ") },
});
