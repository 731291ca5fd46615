import type { LocatedFigure } from "../../domain/figures/index";
import type { ReadText } from "../number-ledger";
import { COST_KINDS, startingFrom, type CostDraft, type CostKind } from "./cost-draft-records";
import { clauseStart, isSentenceBetween } from "./statement-context";

/** Insurance and fees in the making: each is of the people of a group, and ends with its amount. */
export class HeadcountCostDrafts {
  readonly all: Readonly<Record<CostKind, CostDraft[]>> = { insurance: [], fee: [] };

  constructor(private readonly read: ReadText) {}

  /** Whether any of them has an amount of its own. */
  get hasAmount(): boolean {
    return COST_KINDS.some((kind) => this.all[kind].some(({ amount }) => amount !== null));
  }

  /** The kind whose rate came last in a group and whose amount has not. */
  awaitingAmount(group: number | null): CostKind | null {
    const open = COST_KINDS.flatMap((kind) => {
      const last = this.all[kind].at(-1);
      return last && last.group === group && last.rate !== null && last.amount === null ? [{ kind, end: last.end }] : [];
    });
    return open.sort((a, b) => b.end - a.end)[0]?.kind ?? null;
  }

  /** The kind whose people were named last in the sentence of a place, and nothing else of it. */
  awaitingRate(at: number): CostKind | null {
    return COST_KINDS.find((kind) => {
      const last = this.all[kind].at(-1);
      return last !== undefined && last.headcount !== null && last.rate === null && last.amount === null && !isSentenceBetween(this.read, last.end, at);
    }) ?? null;
  }

  /** Those of a group from a place on that have a rate and no amount. */
  pendingFrom(from: number, group: number | null): CostDraft[] {
    return COST_KINDS.flatMap((kind) => startingFrom(this.all[kind], from)).filter((cost) => cost.group === group && cost.rate !== null && cost.amount === null);
  }

  /** The record that a figure belongs to: the last one of the kind, if it lacks this figure and is not over. */
  draftFor(kind: CostKind, group: number | null, located: LocatedFigure, field: "rate" | "headcount" | "amount"): CostDraft {
    const last = this.all[kind].at(-1);
    const goesOn = last && last.group === group && last[field] === null && last.amount === null
      && !(kind === "fee" && isSentenceBetween(this.read, last.end, located.start));
    if (goesOn) return last;
    const start = clauseStart(this.read.compact, located.start);
    const cost: CostDraft = { group, rate: null, headcount: null, period: null, amount: null, start, end: located.end };
    this.all[kind].push(cost);
    return cost;
  }
}
