import type { ComponentDefinition, ComponentId, ProjectReference } from "../../domain/payroll/index";
import { payrollWords, type Language } from "../../wording/index";
import { projectKey } from "../payroll/criteria";
import type { TotalsLayout } from "../payroll/layout";
import { comparable, isSumWord } from "./labels";
import { KnownProjects } from "./projects";
import type { SheetCells } from "./sheet-cells";
import { readTableColumns } from "./table-columns";

const LANGUAGES: readonly Language[] = ["zh", "en"];

/** The header row of the block of totals among the rows given: people and amounts by project, but no lines; null = none. */
export function findTotalsHeader(cells: SheetCells, rows: readonly number[], components: readonly ComponentDefinition[]): number | null {
  for (const row of rows) {
    const { columns, inputs } = readTableColumns(cells, row, components);
    const isTotals = columns.headcount !== null && columns.project !== null && columns.total !== null && columns.category === null && columns.months === null;
    if (isTotals && inputs.size === 0) return row;
  }
  return null;
}

/** Finds the rows of the block of totals: projects of the payroll, the rest, the total. */
export function readTotals(
  cells: SheetCells, headerRow: number, rows: readonly number[], components: readonly ComponentDefinition[], projects: readonly ProjectReference[],
): TotalsLayout {
  const { columns, amounts } = readTableColumns(cells, headerRow, components);
  const known = new KnownProjects();
  for (const project of projects) known.learn(project);
  const byKey = new Map(projects.map((project) => [projectKey(project), project]));
  const otherWords = new Set(LANGUAGES.map((language) => comparable(payrollWords(language).otherProjects)));
  const found: { project: ProjectReference; row: number }[] = [];
  let [otherRow, totalRow]: (number | null)[] = [null, null];
  for (const row of rows) {
    const name = cells.text(row, columns.project).trim();
    const number = cells.value(row, columns.projectNumber);
    if (otherWords.has(comparable(name))) otherRow ??= row;
    else if (isSumWord(name)) totalRow ??= row;
    else {
      const project = byKey.get(projectKey(known.complete({ number: typeof number === "number" ? number : null, name })));
      if (project) found.push({ project, row });
    }
  }
  return { columns, amounts: new Map<ComponentId, number>(amounts), projects: found, otherRow: otherRow ?? null, totalRow: totalRow ?? null };
}
