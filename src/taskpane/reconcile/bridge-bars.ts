import type { ProjectBridge } from "../../domain/reconciliation/index";
import { yuanDecimal, ZERO_YUAN, type Yuan } from "../../domain/money/index";

/** A bar from `from` to `to`, as shares of the plot's width. */
export interface BridgeBar {
  readonly from: number;
  readonly to: number;
}

/** The bars of the bridge: what the department states, what the projects come to, and what lies between. */
export interface BridgeBars {
  readonly stated: BridgeBar;
  readonly known: BridgeBar;
  readonly difference: BridgeBar;
  /** One per project with an amount, each beginning where the one before ends. */
  readonly steps: readonly (BridgeBar | null)[];
}

/** Lays the bridge out on one scale from 0 (or the lowest negative sum) to the largest amount. Shares only: amounts are never computed with. */
export const bridgeBars = ({ stated, known, steps }: Pick<ProjectBridge, "stated" | "known" | "steps">): BridgeBars => {
  const value = (amount: Yuan): number => yuanDecimal(amount).toNumber();
  let sum = 0;
  const ends = steps.map(({ amount }) => {
    if (amount === null) return null;
    const from = sum;
    sum += value(amount);
    return { from, to: sum };
  });
  const all = [0, value(stated), value(known), ...ends.flatMap((bar) => (bar === null ? [] : [bar.to]))];
  const low = Math.min(...all);
  const width = Math.max(...all) - low || 1;
  const bar = (from: number, to: number): BridgeBar => ({ from: (Math.min(from, to) - low) / width, to: (Math.max(from, to) - low) / width });
  return {
    stated: bar(value(ZERO_YUAN), value(stated)), known: bar(value(ZERO_YUAN), value(known)), difference: bar(value(known), value(stated)),
    steps: ends.map((end) => (end === null ? null : bar(end.from, end.to))),
  };
};
