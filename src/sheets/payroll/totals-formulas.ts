import { subtractYuan, sumYuan, yuanToCell, ZERO_YUAN, type Yuan } from "../../domain/money/index";
import type { ComponentId, ProjectCost } from "../../domain/payroll/index";
import { areaName, cellName, columnRange } from "../cell-address";
import { formulaCell } from "../cell-content";
import type { Computed } from "./computed";
import { blankCondition, projectKey, ProjectCriteria, sumOfLines, type Condition, type ProjectCells } from "./criteria";
import type { PayrollLayout, TotalsLayout } from "./layout";
import type { PlacedCell } from "./line-formulas";

/** A summed column: where it stands in the table and in the block, and what the domain has for a project. */
interface SummedColumn {
  readonly from: number;
  readonly to: number;
  readonly amountOf: (cost: ProjectCost | null) => Yuan;
}

/** Where the table's lines are looked up by project. */
export const projectCells = ({ firstRow, lastRow, columns }: PayrollLayout): ProjectCells => ({
  firstRow, lastRow, numberColumn: columns.projectNumber, nameColumn: columns.project,
});

/** People of a line that another line continues are counted there: rows that continue one are left out. */
export function countedOnce(layout: PayrollLayout): Condition[] {
  const condition = blankCondition(layout.columns.continues, layout);
  return condition === null ? [] : [condition];
}

/** The cells of the block of totals: SUMIFS by project, what belongs to none of them, and all lines. */
export function totalsFormulas(layout: PayrollLayout, totals: TotalsLayout, computed: Computed): PlacedCell[] {
  const cells: PlacedCell[] = [];
  const criteria = new ProjectCriteria(totals.projects.map(({ project }) => project));
  const costs = new Map(computed.cost.projects.map((cost) => [projectKey(cost.project), cost]));
  const conditionsAt = new Map(totals.projects.map(({ project, row }) => [
    row, criteria.conditions(project, projectCells(layout), row, { number: totals.columns.projectNumber, name: totals.columns.project }),
  ]));
  const { headcount } = layout.columns;
  if (headcount !== null && totals.columns.headcount !== null) cells.push(...headcounts(layout, totals, headcount, totals.columns.headcount, conditionsAt, costs));
  for (const column of summedColumns(layout, totals, computed)) {
    for (const { project, row } of totals.projects) {
      const formula = `ROUND(${sumOfLines(column.from, layout, conditionsAt.get(row) ?? [])},2)`;
      cells.push({ row, column: column.to, content: formulaCell(formula, yuanToCell(column.amountOf(costs.get(projectKey(project)) ?? null))) });
    }
    const all = sumYuan(computed.cost.projects.map((cost) => column.amountOf(cost)));
    const listed = sumYuan(totals.projects.map(({ project }) => column.amountOf(costs.get(projectKey(project)) ?? null)));
    if (totals.totalRow !== null) {
      cells.push({ row: totals.totalRow, column: column.to, content: formulaCell(`ROUND(SUM(${columnRange(column.from, layout.firstRow, layout.lastRow)}),2)`, yuanToCell(all)) });
    }
    const rest = restFormula(totals, column.to);
    if (rest !== null) cells.push({ row: rest.row, column: column.to, content: formulaCell(`ROUND(${rest.formula},2)`, yuanToCell(subtractYuan(all, listed))) });
  }
  return cells;
}

function headcounts(
  layout: PayrollLayout, totals: TotalsLayout, from: number, to: number,
  conditionsAt: ReadonlyMap<number, readonly Condition[]>, costs: ReadonlyMap<string, ProjectCost>,
): PlacedCell[] {
  const once = countedOnce(layout);
  const cells = totals.projects.map(({ project, row }): PlacedCell => ({
    row, column: to,
    content: formulaCell(sumOfLines(from, layout, [...(conditionsAt.get(row) ?? []), ...once]), costs.get(projectKey(project))?.headcount ?? 0),
  }));
  const all = [...costs.values()].reduce((sum, cost) => sum + cost.headcount, 0);
  const listed = totals.projects.reduce((sum, { project }) => sum + (costs.get(projectKey(project))?.headcount ?? 0), 0);
  const total = once.length === 0 ? `SUM(${columnRange(from, layout.firstRow, layout.lastRow)})` : sumOfLines(from, layout, once);
  if (totals.totalRow !== null) cells.push({ row: totals.totalRow, column: to, content: formulaCell(total, all) });
  const rest = restFormula(totals, to);
  if (rest !== null) cells.push({ row: rest.row, column: to, content: formulaCell(rest.formula, all - listed) });
  return cells;
}

/** All lines less the listed projects. */
function restFormula(totals: TotalsLayout, column: number): { readonly row: number; readonly formula: string } | null {
  if (totals.otherRow === null || totals.totalRow === null) return null;
  const rows = totals.projects.map(({ row }) => row);
  const listed = rows.length === 0 ? "" : `-SUM(${areaName(Math.min(...rows), column, Math.max(...rows), column)})`;
  return { row: totals.otherRow, formula: `${cellName(totals.totalRow, column)}${listed}` };
}

function summedColumns(layout: PayrollLayout, totals: TotalsLayout, computed: Computed): SummedColumn[] {
  const columns: SummedColumn[] = [];
  for (const [component, to] of totals.amounts) {
    const from = layout.amounts.get(component);
    if (from !== undefined) columns.push({ from, to, amountOf: (cost) => componentAmount(cost, component, computed) });
  }
  if (layout.columns.total !== null && totals.columns.total !== null) {
    columns.push({ from: layout.columns.total, to: totals.columns.total, amountOf: (cost) => cost?.total ?? ZERO_YUAN });
  }
  return columns;
}

/** Parts that the employer does not bear are no part of the project's cost: they are added up here. */
function componentAmount(cost: ProjectCost | null, component: ComponentId, computed: Computed): Yuan {
  if (cost === null) return ZERO_YUAN;
  const borne = cost.byComponent.find((part) => part.component === component)?.amount;
  return borne ?? sumYuan(cost.lines.map(({ line }) => computed.amountOf(line.id, component) ?? ZERO_YUAN));
}
