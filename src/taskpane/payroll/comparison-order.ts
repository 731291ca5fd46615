import { yuanDecimal } from "../../domain/money/index";
import type { StatedComparison } from "../../domain/payroll/index";

type Verdict = StatedComparison["verdict"];

/** Verdicts from the one that needs attention most. */
export const VERDICTS: readonly Verdict[] = ["different", "unknown", "rounded", "equal"];

/** Comparisons of each verdict: differences first by size, all others in the order of the sheet. */
export const byVerdict = (comparisons: readonly StatedComparison[]): Readonly<Record<Verdict, readonly StatedComparison[]>> => {
  const of = (verdict: Verdict) => comparisons.filter((one) => one.verdict === verdict);
  const size = (one: StatedComparison) => (one.difference === null ? null : yuanDecimal(one.difference).abs());
  const different = [...of("different")].sort((a, b) => {
    const [x, y] = [size(a), size(b)];
    return x === null || y === null ? 0 : y.comparedTo(x);
  });
  return { different, unknown: of("unknown"), rounded: of("rounded"), equal: of("equal") };
};

/** What deserves a look: contradictions and amounts that cannot be compared. */
export const needingALook = (comparisons: readonly StatedComparison[]): number =>
  comparisons.filter((one) => one.verdict === "different" || one.verdict === "unknown").length;
