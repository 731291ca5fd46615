import type { BudgetProject } from "../../domain/budget/index";
import { projectKind, type LibraryIndicator } from "../../domain/goals/index";
import type { ParameterRow } from "../../domain/parameters/index";
import { costOfPayroll, type Payroll, type PayrollLine } from "../../domain/payroll/index";
import { draftedGoalText } from "../../wording/index";
import type { GoalSheetDraft, IndicatorDraft } from "./goal-sheet-draft";

/** What a goal sheet is drafted from. */
export interface DraftSource {
  readonly project: BudgetProject;
  /** The project's lines on the payroll sheet. */
  readonly lines: readonly PayrollLine[];
  readonly payroll: Payroll | null;
  readonly parameters: readonly ParameterRow[];
  readonly library: readonly LibraryIndicator[];
  readonly year: number | null;
}

/** How many indicators of a category a new sheet begins with. */
const INDICATORS_AT_FIRST: Readonly<Record<LibraryIndicator["category"], number>> = { output: 3, effect: 2, satisfaction: 2, cost: 0 };

/** A new goal sheet: the goal text from the payroll lines, indicators from the library by the kind of project. */
export function draftFromPayroll(source: DraftSource): GoalSheetDraft {
  const { project, lines, library } = source;
  const people = lines.filter(({ continues }) => continues === undefined).reduce((sum, { headcount }) => sum + headcount.value, 0);
  return {
    number: project.number, title: project.title, code: project.code?.text ?? "", name: project.name?.text ?? "", purpose: project.purpose?.text ?? "",
    goal: draftGoal(source), plan: null, indicators: indicatorsFor(project.title, library, people),
  };
}

/** The goal text in the words of the project's kind, its figures computed from the payroll lines. */
export function draftGoal({ project, lines, payroll, parameters, year }: DraftSource): string {
  const own = payroll && lines.length > 0 ? { ...payroll, lines, stated: [] } : null;
  const [cost] = own ? costOfPayroll(own, parameters).projects : [];
  return draftedGoalText({ kind: projectKind(project.title), title: project.title, year, cost: cost ?? null, amount: project.total?.amount.amount ?? null });
}

/** The first indicators of the kind of project; headcounts in them are the project's own. */
export function indicatorsFor(title: string, library: readonly LibraryIndicator[], people: number): IndicatorDraft[] {
  const kind = projectKind(title);
  const own = library.filter((indicator) => indicator.kind === kind);
  const taken = (Object.keys(INDICATORS_AT_FIRST) as LibraryIndicator["category"][]).flatMap((category) =>
    own.filter((indicator) => indicator.category === category).slice(0, INDICATORS_AT_FIRST[category]));
  return taken.map((indicator) => draftOfLibrary(indicator, people));
}

/** An indicator of the library as a row; one that counts people gets the project's headcount. */
export function draftOfLibrary({ category, name, unit, bounds, basis }: LibraryIndicator, people: number): IndicatorDraft {
  const isHeadcount = unit === "人" && name.includes("发放人数") && people > 0;
  return {
    category, subcategory: "", name: unit === "" || name.includes("（") ? name : `${name}（${unit}）`, description: "",
    bounds: isHeadcount ? headcountBounds(people) : bounds, basis,
  };
}

/** All are paid, or so many at least: without a hole between the grades. */
export function headcountBounds(people: number): IndicatorDraft["bounds"] {
  const [good, fair] = [Math.ceil(people * 0.95), Math.ceil(people * 0.9)];
  return { excellent: `${people}人`, good: `≥${good}人`, fair: `≥${fair}人`, poor: `＜${fair}人` };
}
