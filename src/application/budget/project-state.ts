import { payrollOfProject, statedProjectAmount, type BudgetProject } from "../../domain/budget/index";
import type { IndicatorCategory } from "../../domain/goals/index";
import type { Yuan } from "../../domain/money/index";
import type { ParameterRow } from "../../domain/parameters/index";
import { compareStated, costOfPayroll, type ComponentId, type Payroll, type PayrollLine } from "../../domain/payroll/index";

/** What a goal sheet lacks. */
export type MissingPart =
  | { readonly part: "sheet" | "goal" | "amount" | "indicators" }
  | { readonly part: "category"; readonly category: IndicatorCategory }
  /** Rows of indicators with a grade (or target) or a basis left empty. */
  | { readonly part: "bounds" | "basis"; readonly rows: readonly number[] };

/** Where a goal sheet says something else than the payroll table. */
export type PayrollDifference =
  | { readonly kind: "headcount"; readonly stated: number; readonly payroll: number }
  | { readonly kind: "amount"; readonly component: ComponentId | "total"; readonly stated: Yuan; readonly payroll: Yuan }
  /** The text states payroll lines, the table has none of this project. */
  | { readonly kind: "not-on-payroll" };

const CATEGORIES: readonly IndicatorCategory[] = ["output", "effect", "satisfaction"];

/** What is missing from a project's goal sheet. */
export function missingParts(project: BudgetProject): MissingPart[] {
  const { indicators } = project;
  const rows = (isEmpty: (indicator: BudgetProject["indicators"][number]) => boolean): number[] => indicators.filter(isEmpty).map(({ number }) => number);
  const bounds = rows(({ bounds: own, target }) => (own ? Object.values(own).some(({ kind }) => kind === "blank") : target === null || target.bound.kind === "blank"));
  const basis = rows((indicator) => indicator.basis === null);
  return [
    ...(project.goal === null ? [{ part: "goal" } as const] : []),
    ...(statedProjectAmount(project).kind === "none" && project.funding.length === 0 && project.total === null ? [{ part: "amount" } as const] : []),
    ...(indicators.length === 0
      ? [{ part: "indicators" } as const]
      : CATEGORIES.filter((category) => !indicators.some((indicator) => indicator.category === category)).map((category) => ({ part: "category", category }) as const)),
    ...(bounds.length > 0 ? [{ part: "bounds", rows: bounds } as const] : []),
    ...(basis.length > 0 ? [{ part: "basis", rows: basis } as const] : []),
  ];
}

/** Whether a payroll line belongs to the project, as the book's payroll sheet names projects. */
export const isLineOf = (project: BudgetProject) => ({ project: own }: PayrollLine): boolean => own.name === project.title && own.number === (project.number ?? project.position);

/** Where a project's text differs from the payroll table; empty where both agree or the text states no payroll. */
export function payrollDifferences(project: BudgetProject, payroll: Payroll | null, parameters: readonly ParameterRow[]): PayrollDifference[] {
  const stated = payrollOfProject(project);
  const lines = payroll?.lines.filter(isLineOf(project)) ?? [];
  if (!payroll || stated.lines.length === 0) return [];
  if (lines.length === 0) return [{ kind: "not-on-payroll" }];
  const people = (of: readonly PayrollLine[]): number => of.filter(({ continues }) => continues === undefined).reduce((sum, { headcount }) => sum + headcount.value, 0);
  const [inText, inTable] = [people(stated.lines), people(lines)];
  // Amounts can only be compared where the table still has the lines that they cover.
  const inTableOf = linesAlike(stated.lines, lines);
  const comparable = stated.stated.flatMap((amount) => {
    const covered = amount.covers.lines?.map((id) => inTableOf.get(id));
    return covered?.includes(undefined) ? [] : [{ ...amount, covers: { ...amount.covers, lines: covered?.flatMap((id) => id ?? []) ?? null } }];
  });
  const own: Payroll = { ...payroll, lines, stated: comparable };
  return [
    ...(inText === inTable ? [] : [{ kind: "headcount", stated: inText, payroll: inTable } as const]),
    ...compareStated(own, costOfPayroll(own, parameters), parameters).flatMap(({ verdict, stated: amount, computed }): PayrollDifference[] =>
      (verdict === "different" && computed !== null ? [{ kind: "amount", component: amount.covers.component, stated: amount.amount, payroll: computed }] : [])),
  ];
}

/** Ids of the table's lines by those of the text's: the same category in the same group, in order. */
function linesAlike(inText: readonly PayrollLine[], inTable: readonly PayrollLine[]): ReadonlyMap<string, string> {
  const ofTable = new Map(keyed(inTable).map(({ key, id }) => [key, id]));
  return new Map(keyed(inText).flatMap(({ key, id }) => {
    const other = ofTable.get(key);
    return other === undefined ? [] : [[id, other] as const];
  }));
}

function keyed(lines: readonly PayrollLine[]): { readonly key: string; readonly id: string }[] {
  const groups = [...new Set(lines.map(({ group }) => group))];
  const seen = new Map<string, number>();
  return lines.map(({ id, group, category }) => {
    const kind = `${groups.indexOf(group)}|${category}`;
    const nth = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, nth);
    return { key: `${kind}|${nth}`, id };
  });
}
