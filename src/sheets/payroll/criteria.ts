import type { ProjectReference } from "../../domain/payroll/index";
import { cellName, columnRange } from "../cell-address";

/** Cells of one column that a criterion is looked for in, and the reference that it is compared with. */
export interface Condition {
  readonly range: string;
  readonly wanted: string;
  /** Whether SUMIFS compares it as it stands; otherwise it is compared exactly. */
  readonly isPlain: boolean;
  /** Text is compared exactly by EXACT, which does not do for numbers (LibreOffice) and takes case seriously. */
  readonly isText: boolean;
}

const factorOf = ({ range, wanted, isText }: Condition): string => (isText ? `EXACT(${range},${wanted})*1` : `(${range}=${wanted})*1`);

/** Where lines are looked up by project: the columns of the table, and the cells that name the wanted project. */
export interface ProjectCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly numberColumn: number | null;
  readonly nameColumn: number | null;
}

type Span = Pick<ProjectCells, "firstRow" | "lastRow">;

const MONTH_NAME = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/**
 * Whether SUMIFS takes a text for itself: no wildcard, no comparison, nothing that reads as a number, a date or a
 * truth value, and not longer than the 255 characters of a criterion.
 */
export const isPlainCriterion = (text: string): boolean =>
  text.length <= 200 && /^\p{L}/u.test(text) && !/[*?~]/.test(text) && !MONTH_NAME.test(text) && !/^(true|false)$/i.test(text);

/**
 * The sum of a column over the lines that meet all conditions, as a formula without `=`.
 * SUMIFS where every criterion is plain, otherwise SUMPRODUCT with exact comparison (both in every Excel since 2007).
 */
function sumWhere(summed: string, conditions: readonly Condition[]): string {
  if (conditions.every(({ isPlain }) => isPlain)) {
    return `SUMIFS(${[summed, ...conditions.flatMap(({ range, wanted }) => [range, wanted])].join(",")})`;
  }
  return `SUMPRODUCT(${[...conditions.map(factorOf), summed].join(",")})`;
}

/** How each project of a payroll is told from the others on the sheet. */
export class ProjectCriteria {
  private readonly numbers = new Map<number, number>();
  private readonly names = new Map<string, number>();

  constructor(projects: readonly ProjectReference[]) {
    for (const { number, name } of distinctProjects(projects)) {
      if (number !== null) this.numbers.set(number, (this.numbers.get(number) ?? 0) + 1);
      this.names.set(name.toLowerCase(), (this.names.get(name.toLowerCase()) ?? 0) + 1);
    }
  }

  /** Conditions that pick the lines of a project; the row's own cells name it. */
  conditions(project: ProjectReference, cells: ProjectCells, row: number, at: { readonly number: number | null; readonly name: number | null }): Condition[] {
    const byNumber = project.number === null
      ? blankCondition(cells.numberColumn, cells)
      : referenceCondition(cells.numberColumn, cells, row, at.number, { isPlain: true, isText: false });
    const byName = referenceCondition(cells.nameColumn, cells, row, at.name, { isPlain: isPlainCriterion(project.name), isText: true });
    const isNumberEnough = project.number !== null && this.numbers.get(project.number) === 1;
    if (isNumberEnough && byNumber) return [byNumber];
    const isNameEnough = this.names.get(project.name.toLowerCase()) === 1;
    if (isNameEnough && byName) return [byName];
    return [byNumber, byName].flatMap((condition) => (condition ? [{ ...condition, isPlain: false }] : []));
  }
}

function referenceCondition(
  column: number | null, cells: Span, row: number, at: number | null, how: Pick<Condition, "isPlain" | "isText">,
): Condition | null {
  return column === null || at === null ? null : { range: columnRange(column, cells.firstRow, cells.lastRow), wanted: `$${cellName(row, at)}`, ...how };
}

/** Only lines with nothing in that column. */
export const blankCondition = (column: number | null, cells: Span): Condition | null =>
  (column === null ? null : { range: columnRange(column, cells.firstRow, cells.lastRow), wanted: '""', isPlain: false, isText: false });

/** Projects in order of first appearance, each once. */
export function distinctProjects(projects: readonly ProjectReference[]): ProjectReference[] {
  return [...new Map(projects.map((project) => [projectKey(project), project])).values()];
}

/** A text that is the same for the same project and differs for any other. */
export const projectKey = ({ number, name }: ProjectReference): string => JSON.stringify([number, name]);

/** Sum over the lines that meet the conditions, of one column of the table. */
export const sumOfLines = (column: number, cells: Span, conditions: readonly Condition[]): string =>
  sumWhere(columnRange(column, cells.firstRow, cells.lastRow), conditions);

/** A condition on a column of texts, e.g. the group or the line's id; `wanted` is a reference or a quoted text. */
export const textCondition = (column: number, cells: Span, wanted: string, text: string): Condition => ({
  range: columnRange(column, cells.firstRow, cells.lastRow), wanted, isPlain: isPlainCriterion(text), isText: true,
});
