import { coverageOf, type Coverage, type FigureTick } from "../../domain/checks/index";
import { projectKeyAt, type Finding } from "../../domain/findings/index";

/**
 * The coverage where some findings were let pass by the settings: a figure that only they contradict counts as verified.
 * One that a finding which stays may be about keeps its tick.
 */
export function coverageWithout(coverage: Coverage, passed: readonly Finding[], kept: readonly Finding[]): Coverage {
  if (passed.length === 0) return coverage;
  const keysOf = (findings: readonly Finding[]): ReadonlySet<string> => new Set(findings.map(({ check, place }) => `${check} ${projectKeyAt(place)}`));
  const [gone, left] = [keysOf(passed), keysOf(kept)];
  return coverageOf(coverage.ticks.map((tick): FigureTick => {
    const keys = tick.by.map((check) => `${check} ${projectKeyAt(tick.figure.place)}`);
    return tick.state === "contradicted" && keys.every((key) => gone.has(key) && !left.has(key)) ? { ...tick, state: "verified" } : tick;
  }));
}
