import { equalYuan, isZeroYuan, subtractYuan, yuanDecimal, ZERO_YUAN, type Yuan } from "../money/index";
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
  if (nearest.some(({ people }) => people !== only.people)) return null;
  const from = covered.reduce((sum, { line }) => sum + (line.continues === undefined ? line.headcount.value : 0), 0);
  return { kind: "headcount", from, to: from + only.people, lineId: null };
}

function candidateOf(cost: LineCost, component: ComponentId | "total", difference: Yuan, context: CostContext): Candidate[] {
  const { line } = cost;
  const current = amountWith(line, line.headcount.value, component, context);
  const none = amountWith(line, 0, component, context);
  const one = amountWith(line, 1, component, context);
  if (current === null || none === null || one === null) return [];
  const perHead = subtractYuan(one, none);
  if (isZeroYuan(perHead)) return [];
  const people = Number(yuanDecimal(difference).div(yuanDecimal(perHead)).toFixed(0));
  const headcount = line.headcount.value + people;
  if (people === 0 || headcount < 1 || !Number.isSafeInteger(headcount)) return [];
  const other = amountWith(line, headcount, component, context);
  return other !== null && equalYuan(subtractYuan(other, current), difference) ? [{ line, people }] : [];
}

/** The line's amount with another headcount, or null where it cannot be computed. */
function amountWith(line: PayrollLine, headcount: number, component: ComponentId | "total", context: CostContext): Yuan | null {
  const outcome = costOfLine({ ...line, headcount: { value: headcount, isImplied: true } }, context);
  if (outcome.kind === "problems") return null;
  if (component === "total") return outcome.cost.total;
  return outcome.cost.parts.find((part) => part.component === component)?.amount ?? ZERO_YUAN;
}
