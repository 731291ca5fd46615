import type { DepartmentBudget } from "../budget/index";
import type { Figure } from "../figures/index";
import { projectAt, projectKeyAt, type ProjectPlace } from "../findings/index";

/** What is known of a figure: tied to others by a rule that holds, by one that does not, or by none. */
export type FigureState = "verified" | "contradicted" | "unverifiable";

/** A figure with its tick. */
export interface FigureTick {
  readonly figure: Figure;
  readonly state: FigureState;
  /** Ids of the checks that confirm or contradict it. */
  readonly by: readonly string[];
}

/** How many figures there are, and what is known of them. */
export interface CoverageCount {
  readonly verified: number;
  readonly contradicted: number;
  readonly unverifiable: number;
  readonly total: number;
}

/** Of one project, as places name it. */
export interface ProjectCoverage extends CoverageCount, ProjectPlace {
  readonly project: number;
}

export interface Coverage extends CoverageCount {
  /** Per project, by the number that places carry. */
  readonly projects: readonly ProjectCoverage[];
  readonly ticks: readonly FigureTick[];
}

/** Kinds of numbers that state something: dates, list numbers and numbers of papers are none. */
const STATEMENTS: ReadonlySet<Figure["kind"]> = new Set(["money", "people", "count", "percent", "months", "plain"]);

/** The figures that a budget states: amounts, headcounts, counts, shares; not the thresholds of grades. */
function statedFigures(budget: DepartmentBudget): Figure[] {
  const { department, projects } = budget;
  const ofAssets = department.assets?.rows.flatMap(({ quantity, value }) => [quantity, value].flatMap((entry) => (entry.kind === "number" ? [entry.figure] : []))) ?? [];
  return [
    ...department.figures.flatMap(({ amount }) => amount ?? []), ...department.changes.map(({ amount }) => amount), ...ofAssets,
    ...department.subGoals.flatMap(({ goal, indicators }) => [...(goal?.figures ?? []), ...indicators.flatMap(({ figures }) => figures)]),
    ...projects.flatMap((project): Figure[] => [
      ...(project.headingHeadcount ? [project.headingHeadcount] : []), ...(project.goal?.figures ?? []), ...(project.overallGoal?.figures ?? []), ...(project.purpose?.figures ?? []),
      ...(project.plan?.steps.flatMap(({ percent }) => percent ?? []) ?? []), ...project.funding.map(({ amount }) => amount),
      ...(project.total ? [project.total.amount] : []), ...project.furtherTotals.map(({ amount }) => amount),
    ]),
  ].filter(({ kind }) => STATEMENTS.has(kind));
}

/** Collects ticks while checks run; a contradiction outweighs a confirmation. */
export class CoverageLedger {
  private readonly verifiedBy = new Map<Figure, Set<string>>();
  private readonly contradictedBy = new Map<Figure, Set<string>>();

  verify(figures: Iterable<Figure>, check: string): void {
    for (const figure of figures) add(this.verifiedBy, figure, check);
  }

  contradict(figures: Iterable<Figure>, check: string): void {
    for (const figure of figures) add(this.contradictedBy, figure, check);
  }

  coverage(budget: DepartmentBudget): Coverage {
    const figures = new Set([...statedFigures(budget), ...this.verifiedBy.keys(), ...this.contradictedBy.keys()]);
    const ticks = [...figures].map((figure): FigureTick => {
      const against = this.contradictedBy.get(figure);
      const by = against ?? this.verifiedBy.get(figure);
      return { figure, state: against ? "contradicted" : by ? "verified" : "unverifiable", by: [...(by ?? [])] };
    });
    return coverageOf(ticks);
  }
}

function add(counts: Map<Figure, Set<string>>, figure: Figure, check: string): void {
  const checks = counts.get(figure);
  if (checks) checks.add(check);
  else counts.set(figure, new Set([check]));
}

/** Coverage of figures with their ticks, overall and per project. */
export function coverageOf(ticks: readonly FigureTick[]): Coverage {
  const projects = new Map<string, { readonly at: ProjectPlace & { readonly project: number }; readonly ticks: FigureTick[] }>();
  for (const tick of ticks) {
    const { place } = tick.figure;
    const { project } = place;
    if (project === null) continue;
    const own = projects.get(projectKeyAt(place));
    if (own) own.ticks.push(tick);
    else projects.set(projectKeyAt(place), { at: { ...projectAt(place), project }, ticks: [tick] });
  }
  return { ...countOf(ticks), projects: [...projects.values()].map(({ at, ticks: own }) => ({ ...at, ...countOf(own) })), ticks };
}

function countOf(ticks: readonly FigureTick[]): CoverageCount {
  const count = (state: FigureState): number => ticks.filter((tick) => tick.state === state).length;
  return { verified: count("verified"), contradicted: count("contradicted"), unverifiable: count("unverifiable"), total: ticks.length };
}
