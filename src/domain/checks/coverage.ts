import type { DepartmentBudget } from "../budget/index";
import type { Figure } from "../figures/index";

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

export interface Coverage extends CoverageCount {
  /** Per project, by the number that places carry. */
  readonly projects: readonly (CoverageCount & { readonly project: number })[];
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
    const ofProjects = new Map<number, FigureTick[]>();
    for (const tick of ticks) {
      const { project } = tick.figure.place;
      if (project !== null) ofProjects.set(project, append(ofProjects.get(project), tick));
    }
    return { ...countOf(ticks), projects: [...ofProjects].map(([project, own]) => ({ project, ...countOf(own) })), ticks };
  }
}

function add(counts: Map<Figure, Set<string>>, figure: Figure, check: string): void {
  const checks = counts.get(figure);
  if (checks) checks.add(check);
  else counts.set(figure, new Set([check]));
}

function append<T>(list: T[] | undefined, entry: T): T[] {
  if (!list) return [entry];
  list.push(entry);
  return list;
}

function countOf(ticks: readonly FigureTick[]): CoverageCount {
  const count = (state: FigureState): number => ticks.filter((tick) => tick.state === state).length;
  return { verified: count("verified"), contradicted: count("contradicted"), unverifiable: count("unverifiable"), total: ticks.length };
}
