import type { HeadcountCost, WageAmount, WageLine } from "../../domain/budget/index";
import type { Place } from "../../domain/findings/index";
import { COST_KINDS, repeatedLines, type AmountDraft, type CostDraft, type CostKind, type Span, type WageDraft } from "./cost-draft-records";

/** What a text states of a project's people. */
export interface FinishedCosts {
  readonly wageLines: WageLine[];
  readonly wageAmounts: WageAmount[];
  readonly insurance: HeadcountCost[];
  readonly fees: HeadcountCost[];
}

/** Drafts as statements: each with an id by its project and place in the text, and lines that are printed again marked. */
export function finishedCosts(
  { lines, amounts, costs }: { readonly lines: readonly WageDraft[]; readonly amounts: readonly AmountDraft[]; readonly costs: Readonly<Record<CostKind, readonly CostDraft[]>> },
  { projectNumber, placeOf }: { readonly projectNumber: number; readonly placeOf: (span: Span) => Place },
): FinishedCosts {
  const ids = new Map(lines.map((line, index) => [line, `p${projectNumber}-${index + 1}`]));
  const repeats = repeatedLines(lines, amounts);
  const repeatedId = (line: WageDraft): string | null => {
    const first = repeats.get(line);
    return first ? ids.get(first) ?? null : null;
  };
  const wageLines = lines.map((line): WageLine => ({
    id: ids.get(line) ?? "", group: line.group, category: line.category, headcount: line.headcount, monthlyWage: line.wage, period: line.period, within: line.within,
    repeatOf: repeatedId(line), place: placeOf(line),
  }));
  const costId = new Map(COST_KINDS.flatMap((kind) => costs[kind].map((cost, index) => [cost, `p${projectNumber}-${kind}-${index + 1}`] as const)));
  const wageAmounts = amounts.map(({ amount, lines: covered, costs: coveredCosts, rates }): WageAmount => ({
    amount, lines: covered.map((line) => ids.get(line) ?? ""), costs: coveredCosts.flatMap((cost) => costId.get(cost) ?? []),
    rates: rates.map(({ label, rate, isMonthly }) => ({ label, rate, isMonthly })), isRepeat: covered.every((line) => repeats.has(line)),
  }));
  const costsOf = (kind: CostKind): HeadcountCost[] => costs[kind].map((cost) => ({
    id: costId.get(cost) ?? "", group: cost.group, perHeadMonth: cost.rate, headcount: cost.headcount, period: cost.period, amount: cost.amount, place: placeOf(cost),
  }));
  return { wageLines, wageAmounts, insurance: costsOf("insurance"), fees: costsOf("fee") };
}
