import type { Coverage, CoverageCount, FigureState, FigureTick } from "../../domain/checks/index";
import type { Finding } from "../../domain/findings/index";

/** Coverage of figures with their ticks, overall and per project. */
export function coverageOf(ticks: readonly FigureTick[]): Coverage {
  const projects = new Map<number, FigureTick[]>();
  for (const tick of ticks) {
    const { project } = tick.figure.place;
    const own = project === null ? undefined : projects.get(project);
    if (own) own.push(tick);
    else if (project !== null) projects.set(project, [tick]);
  }
  return { ...countOf(ticks), projects: [...projects].map(([project, own]) => ({ project, ...countOf(own) })), ticks };
}

function countOf(ticks: readonly FigureTick[]): CoverageCount {
  const count = (state: FigureState): number => ticks.filter((tick) => tick.state === state).length;
  return { verified: count("verified"), contradicted: count("contradicted"), unverifiable: count("unverifiable"), total: ticks.length };
}

/**
 * The coverage where some findings were let pass by the settings: a figure that only they contradict counts as verified.
 * One that a finding which stays may be about keeps its tick.
 */
export function coverageWithout(coverage: Coverage, passed: readonly Finding[], kept: readonly Finding[]): Coverage {
  if (passed.length === 0) return coverage;
  const keysOf = (findings: readonly Finding[]): ReadonlySet<string> => new Set(findings.map(({ check, place }) => `${check} ${String(place.project)}`));
  const [gone, left] = [keysOf(passed), keysOf(kept)];
  return coverageOf(coverage.ticks.map((tick): FigureTick => {
    const keys = tick.by.map((check) => `${check} ${String(tick.figure.place.project)}`);
    return tick.state === "contradicted" && keys.every((key) => gone.has(key) && !left.has(key)) ? { ...tick, state: "verified" } : tick;
  }));
}
