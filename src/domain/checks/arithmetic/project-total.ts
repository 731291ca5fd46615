import type { BudgetProject, StatedTotal } from "../../budget/index";
import type { MoneyFigure } from "../../figures/index";
import { yuanDecimal } from "../../money/index";
import { formationValue, printedTerm, printsAs, type FormationTerm } from "../../reconciliation/index";
import type { Check } from "../check";
import { projectLabel } from "./cost-factors";
import { projectParts } from "./project-parts";

/**
 * A project's stated total is the sum of its parts. Totals carried up to a whole 万元 are usual, but ask for more than
 * the parts come to: a warning that names the rounding.
 */
export const projectTotal: Check = {
  id: "project-total", group: "arithmetic", severities: ["error", "warning", "note"], source: "logic",
  *identities(subject) {
    const totals = subject.budget.projects.flatMap((project) => (project.total ? [{ label: projectLabel(project), value: yuanDecimal(project.total.amount.amount), figure: project.total.amount }] : []));
    for (const project of subject.budget.projects) {
      const { total } = project;
      const known = projectParts(project, subject);
      const parts = known && total ? withOthers(project, known, total) : known;
      if (!total || total.scope !== "year" || !parts || parts.length < 2) continue;
      yield {
        check: projectTotal.id, figure: total.amount, label: total.words, formation: parts, unit: "元", place: total.amount.place, isListOpen: true,
        elsewhere: totals, related: parts.flatMap((part) => part.figure?.place ?? []), severity: isPartialList(project, total, parts) ? "warning" : "error",
        ...(isListBehind(project, total, parts) || parts !== known || lacksAmounts(project) ? { severityUnexplained: "warning" as const } : {}),
      };
    }
  },
};

/** More amounts than this are not tried in all combinations. */
const MOST_OTHERS = 6;

/**
 * The parts with those other amounts of the text that make the total true: a housing fund, a year-end bonus, that are
 * named in no way that is known. Where none do, with all of them.
 */
function withOthers(project: BudgetProject, parts: readonly FormationTerm[], total: StatedTotal): readonly FormationTerm[] {
  const others = [...project.otherAmounts.filter(({ per }) => per.length === 0), ...project.unitPrices.flatMap(({ result }) => result ?? [])]
    .filter((figure, index, all) => figure !== total.amount && all.indexOf(figure) === index && !parts.some((part) => part.figure === figure)
      && yuanDecimal(figure.amount).lt(yuanDecimal(total.amount.amount)));
  if (others.length === 0 || others.length > MOST_OTHERS || (parts.length === 0 && !isConclusion(project, total, others))) return parts;
  const terms = others.map((figure) => printedTerm(figure.place.text, yuanDecimal(figure.amount), figure));
  for (let chosen = 0; chosen < 1 << terms.length; chosen += 1) {
    const formation = [...parts, ...terms.filter((_, index) => (chosen >> index) % 2 === 1)];
    if (printsAs(total.amount, formationValue(formation))) return chosen === 0 ? parts : formation;
  }
  return [...parts, ...terms];
}

/** `共需10万元，其中办公费3万元`: a list behind the total need not be all of it. */
function isListBehind({ goal }: BudgetProject, total: StatedTotal, parts: readonly FormationTerm[]): boolean {
  const at = goal?.figures.indexOf(total.amount) ?? -1;
  return at >= 0 && parts.every(({ figure }) => figure !== null && (goal?.figures.indexOf(figure) ?? -1) > at);
}

/** Whether a wage line has no amount of its own, so that it is taken for what it comes to. */
function lacksAmounts({ costs: { wageLines, wageAmounts } }: BudgetProject): boolean {
  const covered = new Set(wageAmounts.flatMap(({ lines }) => lines));
  return wageLines.some(({ id, repeatOf }) => repeatOf === null && !covered.has(id));
}

/** So many digits of a total let a slip of one digit say more than that the list names only some of the parts. */
const TELLING_DIGITS = 3;

/** `每平方米25元，计21.5万元；…全年38.4万元；电费45万元。合计104.9万元`: a total behind several amounts, of which prices come to some. */
const isConclusion = ({ goal, unitPrices }: BudgetProject, total: StatedTotal, others: readonly MoneyFigure[]): boolean => {
  const at = goal?.figures.indexOf(total.amount) ?? -1;
  return others.length > 1 && /共|合计|总/.test(total.words) && unitPrices.some(({ result }) => result !== null && others.includes(result))
    && others.every((figure) => { const place = goal?.figures.indexOf(figure) ?? -1; return place >= 0 && place < at; });
};

/** `需经费300万元，其中培训40万元，宣传60万元`: a list of round amounts behind the total that comes to less may be a choice. */
const isPartialList = (project: BudgetProject, total: StatedTotal, parts: readonly FormationTerm[]): boolean =>
  isListBehind(project, total, parts) && formationValue(parts).lt(yuanDecimal(total.amount.amount)) && total.amount.printed.digits.replace(".", "").replace(/0+$/, "").length < TELLING_DIGITS;

/** `工资共计100万元，社保共计30万元，全年共需130万元`: what is called a sum is one of several amounts, and less than the total. */
function isSubtotal({ furtherTotals, unitPrices, otherAmounts, costs, goal, purpose }: BudgetProject, further: StatedTotal, total: StatedTotal): boolean {
  const isOfOneText = [goal, purpose].some((words) => words?.figures.includes(further.amount) === true && words.figures.includes(total.amount));
  const hasOthers = furtherTotals.length > 1 || unitPrices.length + otherAmounts.length + costs.wageLines.length > 0;
  return isOfOneText && hasOthers && /共|合计|总计|小计/.test(further.words) && yuanDecimal(further.amount.amount).lt(yuanDecimal(total.amount.amount));
}

/** A total that the text states twice is the same both times. */
export const repeatedTotal: Check = {
  id: "repeated-total", group: "arithmetic", severities: ["error"], source: "logic",
  *identities({ budget }) {
    for (const project of budget.projects) {
      const { total, furtherTotals } = project;
      for (const further of furtherTotals) {
        if (!total || further.scope !== total.scope || isSubtotal(project, further, total)) continue;
        yield {
          check: repeatedTotal.id, figure: further.amount, label: further.words, formation: [printedTerm(total.words, yuanDecimal(total.amount.amount), total.amount)],
          unit: "元", elsewhere: [], place: further.amount.place, related: [total.amount.place], severity: "error",
        };
      }
    }
  },
};
