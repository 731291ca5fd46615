import { equalYuan, subtractYuan, yuanDecimal, ZERO_YUAN, type Yuan } from "../money/index";
import type { ComponentId } from "./component";
import type { CostContext } from "./cost-context";
import { costOfLine } from "./cost-of-line";
import type { LineCost, PayrollExplanation } from "./cost";
import type { PayrollLine } from "./payroll-line";

interface Candidate {
  readonly line: PayrollLine;
  readonly people: number;
}

/**
 * Explains a difference as a whole number of people more or fewer on one covered line, or returns null.
 *
 * Proved by computing the line with that headcount. The fewest people win; where several lines need equally few, which
 * of them it is cannot be told: the explanation then speaks of all covered people.
 *
 * @example +32,256 元 on 135 people at 2688 元 for 12 months → 136 people
 */
export function explainByHeadcount(
  covered: readonly LineCost[], component: ComponentId | "total", difference: Yuan, context: CostContext,
): PayrollExplanation | null {
  const candidates = covered.flatMap((cost) => candidateOf(cost, component, difference, context));
  const fewest = Math.min(...candidates.map(({ people }) => Math.abs(people)));
  const nearest = candidates.filter(({ people }) => Math.abs(people) === fewest);
  const [only] = nearest;
  if (only === undefined) return null;
  if (nearest.length === 1) {
    const from = only.line.headcount.value;
    return { kind: "headcount", from, to: from + only.people, lineId: only.line.id };
  }
  const from = covered.reduce((sum, { line }) => sum + (line.continues === undefined ? line.headcount.value : 0), 0);
  return { kind: "headcount", from, to: from + only.people, lineId: null };
}

function candidateOf(cost: LineCost, component: ComponentId | "total", difference: Yuan, context: CostContext): Candidate[] {
  const { line } = cost;
  const amountOf = (headcount: number): Yuan => amountWith(line, headcount, component, context);
  const perHead = subtractYuan(amountOf(1), amountOf(0));
  // Where people cost something, all lines need more of them, or all need fewer.
  if (yuanDecimal(perHead).lte(0)) return [];
  const people = Number(yuanDecimal(difference).div(yuanDecimal(perHead)).toFixed(0));
  const headcount = line.headcount.value + people;
  if (headcount < 1 || !Number.isSafeInteger(headcount)) return [];
  return equalYuan(subtractYuan(amountOf(headcount), amountOf(line.headcount.value)), difference) ? [{ line, people }] : [];
}

/** The line's amount with another headcount. A covered line can be computed, and with any other headcount too. */
function amountWith(line: PayrollLine, headcount: number, component: ComponentId | "total", context: CostContext): Yuan {
  const outcome = costOfLine({ ...line, headcount: { ...line.headcount, value: headcount } }, context);
  if (outcome.kind === "problems") throw new RangeError(`Line ${line.id} cannot be computed for ${headcount} people`);
  if (component === "total") return outcome.cost.total;
  return outcome.cost.parts.find((part) => part.component === component)?.amount ?? ZERO_YUAN;
}
