import type { BudgetProject } from "../../domain/budget/index";
import type { Words } from "../../domain/figures/index";
import type { Grade, Indicator, IndicatorCategory } from "../../domain/goals/index";

/** One row of the indicator table as it is edited. */
export interface IndicatorDraft {
  readonly category: IndicatorCategory | null;
  readonly subcategory: string;
  readonly name: string;
  readonly description: string;
  /** The four columns as printed: `≥90%`. In forms with targets only `excellent` counts. */
  readonly bounds: Readonly<Record<Grade, string>>;
  readonly basis: string;
}

/** A goal sheet as it is edited: texts only; what they mean is read from them again. */
export interface GoalSheetDraft {
  readonly number: number | null;
  readonly title: string;
  readonly code: string;
  readonly name: string;
  readonly purpose: string;
  readonly goal: string;
  /** Cumulative percent per quarter as printed; null where the sheet has no plan. */
  readonly plan: readonly { readonly label: string; readonly percent: string }[] | null;
  readonly indicators: readonly IndicatorDraft[];
}

/** The quarters of a new spending plan. */
export const QUARTERS = ["第一季度", "第二季度", "第三季度", "第四季度"] as const;

/** A project's goal sheet for editing. */
export function draftOf(project: BudgetProject): GoalSheetDraft {
  const text = (words: Words | null): string => words?.text ?? "";
  return {
    number: project.number, title: project.title, code: text(project.code), name: text(project.name), purpose: text(project.purpose), goal: text(project.goal),
    plan: project.plan?.steps.map(({ label, percent }) => ({ label: label.text, percent: percent?.printed.digits ?? "" })) ?? null,
    indicators: project.indicators.map((indicator): IndicatorDraft => ({
      category: indicator.category, subcategory: text(indicator.subcategory), name: indicator.name.text, description: text(indicator.description),
      bounds: boundTexts(indicator), basis: text(indicator.basis),
    })),
  };
}

function boundTexts({ bounds, target }: Indicator): Readonly<Record<Grade, string>> {
  const of = (grade: Grade): string => bounds?.[grade].text ?? "";
  return { excellent: bounds ? of("excellent") : target?.bound.text ?? "", good: of("good"), fair: of("fair"), poor: of("poor") };
}
