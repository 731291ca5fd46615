import type { BudgetProject, DepartmentBudget } from "../budget/index";
import type { Indicator } from "../goals/index";

/** What the checks look at: the budget, with what several of them need worked out once. */
export interface CheckSubject {
  readonly budget: DepartmentBudget;
  /** The budget year; null where neither the document nor the caller says. */
  readonly year: number | null;
  /** Every indicator row with its project. */
  readonly rows: readonly IndicatorRow[];
  /** The rows of one project, in order. */
  readonly rowsOf: ReadonlyMap<BudgetProject, readonly IndicatorRow[]>;
  /** Rows by their name without unit and brackets. */
  readonly rowsByName: ReadonlyMap<string, readonly IndicatorRow[]>;
}

export interface IndicatorRow {
  readonly project: BudgetProject;
  readonly indicator: Indicator;
  /** The name without spaces, unit and brackets: 补助覆盖率. */
  readonly name: string;
  /** The description without spaces and line breaks. */
  readonly description: string;
}

/** Settings that the user can change. */
export interface CheckOptions {
  /** The budget year where the document prints none. */
  readonly year?: number;
}

/** Prepares a budget for the checks. */
export function checkSubject(budget: DepartmentBudget, options: CheckOptions = {}): CheckSubject {
  const rowsOf = new Map(budget.projects.map((project) => [project, project.indicators.map((indicator): IndicatorRow => ({
    project, indicator, name: plainName(indicator.name.text), description: withoutSpaces(indicator.description?.text ?? ""),
  }))]));
  const rows = [...rowsOf.values()].flat();
  const rowsByName = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    const alike = rowsByName.get(row.name);
    if (alike) alike.push(row);
    else rowsByName.set(row.name, [row]);
  }
  return { budget, year: budget.department.year?.value.toNumber() ?? options.year ?? null, rows, rowsOf, rowsByName };
}

/** Text without spaces and line breaks. */
export const withoutSpaces = (text: string): string => text.replace(/\s/g, "");

/** A name as it is compared: without spaces, units and brackets at its end. */
export const plainName = (text: string): string => withoutSpaces(text).replace(/[(（][^()（）]{0,6}[)）]?$/, "").replace(/[%％]$/, "");
