import type { DepartmentFigureId } from "../../budget/index";
import { sumYuan, yuanDecimal } from "../../money/index";
import { printedTerm, printsAs, type Identity } from "../../reconciliation/index";
import type { Check } from "../check";
import { figuresById, type AmountFigure } from "./department-figures";

interface SumRule {
  readonly total: DepartmentFigureId;
  readonly parts: readonly DepartmentFigureId[];
  /** How many of the parts must be printed for the sum to be looked at. */
  readonly needed: number;
  /** Fewer printed parts than this may not be all: only a difference that a slip explains is an error. */
  readonly complete?: number;
  /** Parts that are often printed as contained in another part or in the total: counted only where the sum then holds. */
  readonly optional?: readonly DepartmentFigureId[];
  /** Set where the figures may rightly differ in what they cover: only a difference that a slip explains is an error. */
  readonly mayDiffer?: boolean;
}

/** The identities of a department's budget; source: 财预〔2016〕143号 and the tables that it prescribes. A further one is a further entry. */
const SUM_RULES: readonly SumRule[] = [
  {
    total: "income", needed: 1, complete: 2, parts: [
      "generalPublicIncome", "fundIncome", "stateCapitalIncome", "specialAccountIncome", "institutionIncome", "institutionBusinessIncome",
      "superiorSubsidyIncome", "affiliatedUnitIncome", "otherIncome", "carriedOverIncome",
    ], optional: ["carriedOverIncome"],
  },
  { total: "expenditure", needed: 1, parts: ["income"] },
  { total: "incomeAndExpenditure", needed: 1, parts: ["expenditure"] },
  { total: "expenditure", needed: 2, parts: ["basicExpenditure", "projectExpenditure"] },
  { total: "basicExpenditure", needed: 2, parts: ["personnelExpenditure", "operatingExpenditure", "personalSubsidies"], optional: ["personalSubsidies"] },
  { total: "threePublic", needed: 3, parts: ["goingAbroad", "vehicles", "hospitality"] },
  { total: "vehicles", needed: 2, parts: ["vehicleRunning", "vehiclePurchase"] },
  { total: "governmentProcurement", needed: 2, complete: 3, parts: ["procurementOfGoods", "procurementOfWorks", "procurementOfServices"] },
  { total: "operatingCosts", needed: 1, parts: ["operatingExpenditure"], mayDiffer: true },
];

/** Totals of the department's budget are the sums of their parts; income equals expenditure. */
export const departmentSum: Check = {
  id: "department-sum", group: "department", severities: ["error", "warning", "note"], source: "财预〔2016〕143号",
  *identities({ budget }) {
    const figures = figuresById(budget.department);
    for (const rule of SUM_RULES) {
      const total = figures.get(rule.total);
      if (!total) continue;
      const parts = partsOf(rule, total, figures);
      const mayDiffer = rule.mayDiffer === true || parts.length < (rule.complete ?? rule.needed);
      if (parts.length >= rule.needed) yield { ...identityOf(total, parts, figures), ...(mayDiffer ? { severityUnexplained: "warning" as const } : {}) };
    }
  },
};

/** The printed parts of a total; of optional ones those with which the sum holds, else none that holds without them, else all. */
function partsOf(rule: SumRule, total: AmountFigure, figures: ReadonlyMap<DepartmentFigureId, AmountFigure>): readonly AmountFigure[] {
  const all = rule.parts.flatMap((id) => figures.get(id) ?? []);
  const firm = all.filter(({ id }) => rule.optional?.includes(id) !== true);
  if (firm.length === all.length || firm.length === 0 || sumPrintsAs(total, all)) return all;
  return sumPrintsAs(total, firm) ? firm : all;
}

const sumPrintsAs = ({ amount }: AmountFigure, parts: readonly AmountFigure[]): boolean => printsAs(amount, yuanDecimal(sumYuan(parts.map((part) => part.amount.amount))));

const identityOf = (total: AmountFigure, parts: readonly AmountFigure[], figures: ReadonlyMap<DepartmentFigureId, AmountFigure>): Identity => ({
  check: departmentSum.id, figure: total.amount, label: total.label, formation: parts.map(({ label, amount }) => printedTerm(label, yuanDecimal(amount.amount), amount)),
  unit: "元", elsewhere: parts.length < 2 ? [] : [...figures.values()].map(({ label, amount }) => ({ label, value: yuanDecimal(amount.amount), figure: amount })),
  place: total.place, related: parts.map(({ place }) => place), severity: "error",
  parameters: { total: total.id, parts: parts.map(({ id }) => id).join(" ") },
});
