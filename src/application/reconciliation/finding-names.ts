import type { DepartmentBudget } from "../../domain/budget/index";
import { projectKeyAt, projectPlace } from "../../domain/findings/index";
import type { PlaceNames } from "./fingerprint";

/** A project as findings name it. */
export interface ProjectName {
  /** As places carry it: the number in the document, else the position. */
  readonly number: number;
  /** Its place in the document, as places carry it: only where another project has the same number. */
  readonly position?: number;
  readonly title: string;
  /** Its goal sheet in the workbook; null in a document. */
  readonly sheet: string | null;
}

/** The projects of a budget, as findings name them. */
export const projectNames = ({ projects }: DepartmentBudget): ProjectName[] => {
  const labels = projects.map(({ number, position }) => number ?? position);
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return projects.map(({ position, title, place, heading, goal }, index): ProjectName => {
    const number = labels[index] ?? position;
    return { number, ...((counts.get(number) ?? 0) > 1 ? { position } : {}), title, sheet: place.sheet ?? heading?.place.sheet ?? goal?.place.sheet ?? null };
  });
};

/** Names of projects and of their indicators, as places point to them. */
export function namesIn(budget: DepartmentBudget, names: readonly ProjectName[]): PlaceNames {
  const titles = new Map(names.map((name) => [projectKeyAt(projectPlace(name)), name.title]));
  const projects = new Map(budget.projects.map((project, index) => [projectKeyAt(projectPlace(names[index] ?? { number: project.number ?? project.position })), project]));
  return {
    projectTitle: (place) => titles.get(projectKeyAt(place)) ?? "",
    indicatorName: (place) => projects.get(projectKeyAt(place))?.indicators.find((indicator) => indicator.number === place.indicator)?.name.text ?? "",
  };
}
