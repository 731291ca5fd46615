import type Decimal from "decimal.js";
import { oneSlip, SIMPLICITY, type Candidate } from "./candidate";
import { differenceOf, expectedOf, figureValue, type Claim } from "./claim";
import { digitSlip } from "./digit-slip";

/** Differences of this many people are a matter of counting, larger ones of another headcount. */
export const FEW_PEOPLE = 5;

/** How simple it is that one headcount stands for another. */
export function headcountCost(from: Decimal, to: Decimal): number {
  const people = to.minus(from).abs();
  const byCount = people.eq(1) ? SIMPLICITY.onePerson : people.lte(FEW_PEOPLE) ? SIMPLICITY.fewPeople : SIMPLICITY.manyPeople;
  const isSlip = digitSlip(from.toFixed(), to.toFixed()) !== null || to.eq(from.times(10)) || from.eq(to.times(10));
  return Math.min(byCount, isSlip ? SIMPLICITY.factorDigits : byCount);
}

/** Headcounts that should add up: the stated one, or that of one line, is another. */
export function explainByPeople(claim: Claim): Candidate[] {
  const { figure } = claim;
  if (figure.kind !== "people") return [];
  const difference = differenceOf(claim);
  const [expected, stated] = [expectedOf(claim), figureValue(figure)];
  const ofStated = oneSlip({ kind: "headcount", label: "", from: expected.toFixed(), to: stated.toFixed(), effect: difference }, headcountCost(expected, stated) + claim.confidence(figure), "wrong");
  const ofParts = claim.formation.flatMap((term): Candidate[] => {
    const wanted = term.sign === 1 ? term.amount.plus(difference) : term.amount.minus(difference);
    if (term.figure === null || wanted.lte(0)) return [];
    const slip = { kind: "headcount" as const, label: term.label, from: term.amount.toFixed(), to: wanted.toFixed(), effect: difference };
    return [oneSlip(slip, headcountCost(term.amount, wanted) + 1 + claim.confidence(term.figure))];
  });
  return [ofStated, ...ofParts];
}
