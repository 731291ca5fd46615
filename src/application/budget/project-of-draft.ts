import type { BudgetProject } from "../../domain/budget/index";
import type { Words } from "../../domain/figures/index";
import type { Place } from "../../domain/findings/index";
import { GRADES, readGradeBound, type FormTemplate, type Indicator } from "../../domain/goals/index";
import { exactDecimal } from "../../domain/money/index";
import { goalSheetPlan } from "../../sheets/index";
import type { GoalSheetDraft, IndicatorDraft } from "./goal-sheet-draft";
import { readBudgetFromWorkbook } from "./read-budget";
import { snapshotOfPlan } from "./snapshot-of-plan";

const NOWHERE: Place = { project: null, indicator: null, line: null, sheet: null, cell: null, text: "" };
const words = (text: string): Words => ({ text, place: { ...NOWHERE, text }, figures: [] });
const wordsOrNull = (text: string): Words | null => (text.trim() === "" ? null : words(text));
/** Keeps the words of the document with their figures where nothing was changed. */
const kept = (text: string, former: Words | null | undefined): Words | null => (former && former.text === text ? former : wordsOrNull(text));

/** A project without anything in it, for a new goal sheet. */
export function blankProject(position: number, number: number | null, title: string): BudgetProject {
  return {
    position, number, heading: words(headingOf(number, title)), title, headingHeadcount: null, code: null, name: null, purpose: null, plan: null, goal: null, overallGoal: null,
    fields: [], funding: [], notes: [], total: null, furtherTotals: [], parts: [], unitPrices: [], equations: [],
    costs: { headcount: null, groups: [], wageLines: [], wageAmounts: [], insurance: [], fees: [] }, splits: [], otherAmounts: [], indicators: [], place: NOWHERE,
  };
}

const headingOf = (number: number | null, title: string): string => `${number === null ? "" : `${number}、`}${title}绩效目标表`;

/** Where an edited sheet is read in: its form, and what stands around the table. */
export interface DraftContext {
  readonly template: FormTemplate;
  readonly department: string;
  readonly year: number | null;
  readonly unit: string;
}

/**
 * The project that an edited goal sheet says: the sheet is planned with the edited texts and read like any other, so
 * that amounts, headcounts and bounds mean what the reader understands.
 *
 * @param base the project as it was; what the draft does not hold is taken from it
 */
export function projectOfDraft(draft: GoalSheetDraft, base: BudgetProject, context: DraftContext): BudgetProject {
  const isSameHeading = draft.title === base.title && draft.number === base.number && base.heading !== null;
  const edited: BudgetProject = {
    ...base, number: draft.number, title: draft.title, heading: isSameHeading ? base.heading : words(headingOf(draft.number, draft.title)),
    code: kept(draft.code, base.code), name: kept(draft.name, base.name), purpose: kept(draft.purpose, base.purpose), goal: kept(draft.goal, base.goal),
    plan: draft.plan && {
      label: base.plan?.label ?? words("资金支出计划（%）"),
      steps: draft.plan.map(({ label, percent }) => ({ label: words(label), percent: percent.trim() === "" ? null : percentOf(percent.trim()) })),
    },
    indicators: draft.indicators.map((indicator, index) => indicatorOf(indicator, index + 1, base, context.template)),
  };
  const plan = goalSheetPlan(edited, { ...context, version: "publication" });
  const reading = readBudgetFromWorkbook({ name: "", activeSheet: plan.name, sheets: [snapshotOfPlan(plan)] });
  const [read] = reading?.budget.projects ?? [];
  return read ? { ...read, position: base.position } : edited;
}

function indicatorOf(draft: IndicatorDraft, number: number, base: BudgetProject, template: FormTemplate): Indicator {
  const isGraded = template.columns.some(({ id }) => id === "excellent");
  const own = template.categories.find(({ category }) => category === draft.category);
  const former = base.indicators.find((indicator) => indicator.name.text === draft.name && indicator.category === draft.category);
  const bound = (text: string) => readGradeBound(text, { ...NOWHERE, text });
  return {
    number, category: draft.category, categoryText: former?.categoryText || (own?.label ?? ""), subcategory: wordsOrNull(draft.subcategory), name: words(draft.name),
    description: wordsOrNull(draft.description),
    bounds: isGraded ? Object.fromEntries(GRADES.map((grade) => [grade, bound(draft.bounds[grade])])) as Indicator["bounds"] : null,
    target: isGraded ? null : { bound: bound(draft.bounds.excellent), direction: former?.target?.direction ?? null, weight: former?.target?.weight ?? null },
    basis: wordsOrNull(draft.basis), other: former?.other ?? [], place: NOWHERE,
  };
}

/** A percentage as typed; what is no number is kept as text and reported by the reader. */
function percentOf(text: string) {
  const digits = text.replace(/%$/, "");
  const isNumber = /^\d{1,6}(?:\.\d{1,6})?$/.test(digits);
  return {
    kind: "percent" as const, value: exactDecimal(isNumber ? digits : "0"), isUnitImplied: true, place: { ...NOWHERE, text },
    printed: { digits: isNumber ? digits : text, decimals: digits.split(".")[1]?.length ?? 0, unit: "", isNegative: false },
  };
}
