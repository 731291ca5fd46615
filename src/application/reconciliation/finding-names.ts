import type { DepartmentBudget } from "../../domain/budget/index";
import type { PlaceNames } from "./fingerprint";

/** A project as findings name it. */
export interface ProjectName {
  /** As places carry it: the number in the document, else the position. */
  readonly number: number;
  readonly title: string;
  /** Its goal sheet in the workbook; null in a document. */
  readonly sheet: string | null;
}

/** Names of a budget's projects and indicators. */
export function namesIn(budget: DepartmentBudget, others: readonly ProjectName[] = []): PlaceNames {
  const projects = new Map(budget.projects.map((project) => [project.number ?? project.position, project]));
  const further = new Map(others.map(({ number, title }) => [number, title]));
  return {
    projectTitle: (number) => projects.get(number)?.title ?? further.get(number) ?? "",
    indicatorName: (number, row) => projects.get(number)?.indicators.find((indicator) => indicator.number === row)?.name.text ?? "",
  };
}
