import type { FormulaClass } from "../model/formula-class";

/** Fewer digits agree by chance. */
const FEWEST_DIGITS = 3;

/**
 * Whether a typed number is what a formula gives, to the digits that were typed: then it was worked out and its formula lost.
 * Only with three digits or more, and not for formulas that merely fetch or count on.
 *
 * @example isWorkedOut(16.29, 16.2894) // true
 */
export function isWorkedOut(typed: number, would: number | null): boolean {
  if (would === null || typed === 0 || !Number.isFinite(typed)) return false;
  const [digits = "", exponent = "0"] = Math.abs(typed).toExponential().split("e");
  const significant = digits.replace(".", "").length;
  if (significant < FEWEST_DIGITS) return false;
  const unit = 10 ** (Number(exponent) - (significant - 1));
  return Math.abs(typed - would) <= unit * (0.5 + 1e-9);
}

/** Whether a formula combines two figures or more, so that agreeing with it is no accident. */
export function combinesFigures(formula: FormulaClass): boolean {
  return formula.uses.length >= 2 || formula.uses.some(({ node }) => node.area.shape !== "cell");
}
