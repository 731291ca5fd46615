import type Decimal from "decimal.js";
import { coverageOf, type Coverage, type FigureState, type FigureTick } from "../../domain/checks/index";
import type { MoneyFigure } from "../../domain/figures/index";
import { finding, type Explanation, type Finding, type Place, type ProjectPlace } from "../../domain/findings/index";
import { exactDecimal, toWanYuan, wanYuanText, yuanDecimal, yuanText, type Yuan } from "../../domain/money/index";
import type { ComponentDefinition, LineCost, PayrollCost, PayrollLine, ProjectReference, StatedAmount, StatedComparison } from "../../domain/payroll/index";
import { explainClaim, NO_SURROUNDINGS, printedTerm, productTerm, type FormationTerm } from "../../domain/reconciliation/index";

/** The figure that a stated amount prints. */
export function figureOfStated({ amount, printed: { unit, decimals }, place, covers }: StatedAmount, at: ProjectPlaces = byNumber): MoneyFigure {
  const value = yuanDecimal(amount);
  const digits = unit === "元" ? yuanText(amount) : wanYuanText(toWanYuan(amount));
  return {
    kind: "money", amount, unit, per: [], isUnitImplied: false, place: placeOf(place, at(covers.project)),
    printed: { digits: digits.replace("-", ""), decimals: Math.max(decimals, (digits.split(".")[1] ?? "").length), unit, isNegative: value.isNegative() },
  };
}

const NOWHERE: Place = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };
const placeOf = (place: Place | null, project: ProjectPlace): Place => ({ ...NOWHERE, ...place, ...project });

/** How places name a project of the payroll. */
export type ProjectPlaces = (project: ProjectReference) => ProjectPlace;
const byNumber: ProjectPlaces = ({ number }) => ({ project: number });

/**
 * Stated amounts of the payroll sheet that differ from what its lines come to, with the slip that explains each.
 *
 * An amount that is only rounded in print counts as agreeing; one that cannot be computed is a note.
 */
export function statedFindings(comparisons: readonly StatedComparison[], cost: PayrollCost, components: readonly ComponentDefinition[], at: ProjectPlaces = byNumber): Finding[] {
  const lines = new Map(cost.projects.flatMap((project) => project.lines.map((line) => [line.line.id, line] as const)));
  return comparisons.flatMap(({ stated, computed, difference, verdict }): Finding[] => {
    if (verdict === "equal" || verdict === "rounded") return [];
    const place = placeOf(stated.place, at(stated.covers.project));
    const label = components.some(({ id }) => id === stated.covers.component) ? stated.covers.component : "total";
    const parameters = { component: label, title: stated.covers.project.name, case: computed === null ? "unknown" : "different" };
    const base = { check: "payroll-stated", place, stated: yuanText(stated.amount), unit: "元" } as const;
    if (computed === null || difference === null) return [finding({ ...base, severity: "note", parameters })];
    const covered = coveredLines(stated, lines, cost);
    return [finding({
      ...base, severity: "error", expected: yuanText(computed), difference: yuanText(difference), parameters,
      related: covered.flatMap(({ line }) => (line.place ? [placeOf(line.place, at(line.project))] : [])).slice(0, MOST_RELATED),
      explanation: explained(stated, computed, covered, at),
    })];
  });
}

/** A finding names so many lines; a payroll of thousands is not listed in each. */
const MOST_RELATED = 40;

function coveredLines({ covers }: StatedAmount, lines: ReadonlyMap<string, LineCost>, cost: PayrollCost): LineCost[] {
  if (covers.lines) return [...new Set(covers.lines)].flatMap((id) => lines.get(id) ?? []);
  return cost.projects.find(({ project }) => project.number === covers.project.number && project.name === covers.project.name)?.lines.slice() ?? [];
}

function explained(stated: StatedAmount, computed: Yuan, covered: readonly LineCost[], at: ProjectPlaces): Explanation | null {
  const { component } = stated.covers;
  const formation = covered.map((line) => termOf(line, component));
  const sum = formation.reduce<Decimal>((total, { amount }) => total.plus(amount), exactDecimal(0));
  return sum.eq(yuanDecimal(computed)) ? explainClaim({ figure: figureOfStated(stated, at), formation, ...NO_SURROUNDINGS }) : null;
}

/** Headcount × rate × months where the amount is that product, so that a slip in a factor can be named; else the amount. */
function termOf({ line, parts, total }: LineCost, component: string): FormationTerm {
  const amount = yuanDecimal(component === "total" ? total : parts.find((part) => part.component === component)?.amount ?? total);
  const input = line.inputs[component];
  if (component !== "total" && input) {
    const factors = factorsOf(line, component, input.value);
    const term = productTerm(line.category, factors);
    if (term.amount.eq(amount)) return term;
  }
  return printedTerm(line.category, amount, null);
}

function factorsOf({ headcount, months, wholeMonths }: PayrollLine, component: string, rate: Decimal): FormationTerm["factors"] {
  const counted = component === "wage" ? months.value : wholeMonths?.value ?? months.value.ceil();
  const plain = { label: "", figure: null, fits: [] } as const;
  return [
    { kind: "headcount", value: exactDecimal(headcount.value), ...plain },
    { kind: component === "wage" ? "wage" : "rate", value: rate, ...plain },
    { kind: "months", value: exactDecimal(counted), ...plain },
  ];
}

const STATES: Readonly<Record<StatedComparison["verdict"], FigureState>> = { equal: "verified", rounded: "verified", different: "contradicted", unknown: "unverifiable" };

/** Ticks of a payroll sheet's stated amounts. */
export function payrollCoverage(comparisons: readonly StatedComparison[], at: ProjectPlaces = byNumber): Coverage {
  const ticks = comparisons.map(({ stated, verdict }): FigureTick => ({ figure: figureOfStated(stated, at), state: STATES[verdict], by: verdict === "unknown" ? [] : ["payroll-stated"] }));
  return coverageOf(ticks);
}
