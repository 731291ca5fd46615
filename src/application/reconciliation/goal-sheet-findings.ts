import type Decimal from "decimal.js";
import { payrollOfProject, type BudgetProject } from "../../domain/budget/index";
import { finding, projectAt, type Finding, type Place } from "../../domain/findings/index";
import { exactDecimal } from "../../domain/money/index";
import type { Factor, Payroll, PayrollLine } from "../../domain/payroll/index";
import { isLineOf } from "../budget/project-state";

/**
 * Where a goal sheet's text says something else than the payroll sheet's lines of the project: people, wage, months,
 * insurance and fee line by line, and lines that only one of them has.
 *
 * Amounts are not compared here: where all factors agree, the arithmetic checks of the text say what is wrong with them.
 * What the text does not print but implies (twelve months) makes a warning only.
 */
export function goalSheetFindings(project: BudgetProject, payroll: Payroll): Finding[] {
  const stated = payrollOfProject(project).lines;
  const lines = payroll.lines.filter(isLineOf(project));
  if (stated.length === 0) return [];
  const own = projectAt({ ...project.place, project: project.number ?? project.position });
  const place: Place = { ...(project.goal?.place ?? project.place), ...own };
  const report = (severity: Finding["severity"], at: Place, parameters: Finding["parameters"], more: Partial<Finding> = {}): Finding =>
    finding({ check: "payroll-goal-sheet", severity, place: { ...at, ...own }, parameters, ...more });
  if (lines.length === 0) return [report("warning", place, { case: "no-lines", title: project.title })];
  const inTable = new Map(keyed(lines).map(({ key, line }) => [key, line]));
  const found: Finding[] = [];
  for (const { key, line } of keyed(stated)) {
    const other = inTable.get(key);
    const at = line.place ?? place;
    if (!other) {
      found.push(report("warning", at, { case: "line-missing", category: line.category }));
      continue;
    }
    inTable.delete(key);
    const isSplitByRaise = lines.some(({ continues }) => continues === other.id);
    for (const factor of factorsOf(line, other, payroll).filter(({ name }) => name === "headcount" || !isSplitByRaise)) {
      found.push(report(factor.isImplied ? "warning" : "error", at, { case: "factor", factor: factor.name, category: line.category }, {
        stated: factor.text.toFixed(), expected: factor.table.toFixed(), difference: factor.text.minus(factor.table).toFixed(), unit: factor.unit,
        related: other.place ? [{ ...other.place, ...own }] : [],
      }));
    }
  }
  for (const line of inTable.values()) found.push(report("warning", { ...place, ...line.place }, { case: "line-extra", category: line.category }));
  return found;
}

interface DifferingFactor {
  readonly name: string;
  readonly text: Decimal;
  readonly table: Decimal;
  readonly unit: string;
  readonly isImplied: boolean;
}

/** Factors that both have and that differ. */
function factorsOf(text: PayrollLine, table: PayrollLine, { components }: Payroll): DifferingFactor[] {
  const pairs: (readonly [name: string, text: Factor<Decimal> | undefined, table: Factor<Decimal> | undefined, unit: string])[] = [
    ["headcount", decimalFactor(text.headcount), decimalFactor(table.headcount), "人"],
    ["months", text.months, table.months, "月"],
    ...components.map(({ id }) => [id, text.inputs[id], table.inputs[id], "元"] as const),
  ];
  return pairs.flatMap(([name, own, other, unit]): DifferingFactor[] =>
    (own && other && !own.value.eq(other.value) ? [{ name, text: own.value, table: other.value, unit, isImplied: own.isImplied }] : []));
}

const decimalFactor = ({ value, isImplied }: Factor<number>): Factor<Decimal> => ({ value: exactDecimal(value), isImplied });

/** Lines by the group's place, their category, and how often it has come before: names of groups may differ. */
function keyed(lines: readonly PayrollLine[]): { readonly key: string; readonly line: PayrollLine }[] {
  const groups = [...new Set(lines.map(({ group }) => group))];
  const seen = new Map<string, number>();
  return lines.filter(({ continues }) => continues === undefined).map((line) => {
    const kind = `${groups.indexOf(line.group)}|${line.category}`;
    const nth = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, nth);
    return { key: `${kind}|${nth}`, line };
  });
}
