import type { BudgetProject, Department, Restatement } from "../../domain/budget/index";
import { recogniseFigures, type MoneyFigure } from "../../domain/figures/index";
import type { Place } from "../../domain/findings/index";
import { equalYuan } from "../../domain/money/index";
import type { BudgetBookText, CellText } from "../../sheets/index";
import { figureOf, type ChangedFigure } from "./table-figure";

/** Where the tables of a budget's workbook say something else than its texts: figures, changes against last year, totals of projects. */
export function restatementsOf(book: BudgetBookText, department: Department, changed: readonly ChangedFigure[], projects: readonly BudgetProject[]): Restatement[] {
  return [
    ...changed.flatMap(({ number, before, after }): Restatement[] =>
      (before && after ? [{ label: department.figures[number - 1]?.label ?? "", project: null, inText: before, inTable: after }] : [])),
    ...(book.department?.changes ?? []).flatMap((row): Restatement[] => {
      const stated = row.number === null ? undefined : department.changes[row.number - 1];
      return stated ? differing(stated.label, null, stated.amount, figureOf(row)) : [];
    }),
    ...book.listedProjects.flatMap(({ position, title, stated }): Restatement[] => {
      const project = projects.find((one) => one.position === position && one.title === title) ?? onlyNamed(projects, title);
      return project?.total ? differing(project.title, project.number ?? project.position, project.total.amount, yuanFigure(stated)) : [];
    }),
  ];
}

const differing = (label: string, project: number | null, inText: MoneyFigure, inTable: MoneyFigure | null): Restatement[] =>
  (inTable === null || equalYuan(inText.amount, inTable.amount) ? [] : [{ label, project, inText, inTable }]);

/** The project of that title, where there is one only. */
function onlyNamed(projects: readonly BudgetProject[], title: string): BudgetProject | null {
  const [only, other] = projects.filter((project) => project.title === title);
  return only && !other ? only : null;
}

/** A cell in 元; null where it holds no number. */
function yuanFigure({ text, sheet, cell }: CellText): MoneyFigure | null {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return null;
  const place: Place = { project: null, indicator: null, line: null, sheet, cell, text };
  const [only] = recogniseFigures(`${text}元`, () => place, { isAmountCell: true }).figures;
  return only?.figure.kind === "money" ? only.figure : null;
}
