import { compareYuan, sumYuan, yuanDecimal, ZERO_YUAN, type Yuan } from "../../domain/money/index";
import type { ComponentDefinition, ComponentId, PayrollCost } from "../../domain/payroll/index";

/** One component's part of an amount; `share` (0 to 1) is for drawing only. */
export interface CostShare {
  readonly component: ComponentId;
  readonly amount: Yuan;
  readonly share: number;
  /** Index of the component in the payroll's list: its colour is the same everywhere. */
  readonly colour: number;
}

/** A bar of the plot. */
export interface ProjectShares {
  readonly number: number | null;
  readonly name: string;
  readonly total: Yuan;
  readonly shares: readonly CostShare[];
  /** Length of the bar against the longest one, 0 to 1. */
  readonly length: number;
}

const share = (amount: Yuan, total: Yuan): number =>
  compareYuan(total, ZERO_YUAN) <= 0 ? 0 : yuanDecimal(amount).div(yuanDecimal(total)).toNumber();

const sharesOf = (
  parts: readonly { readonly component: ComponentId; readonly amount: Yuan }[],
  total: Yuan,
  components: readonly ComponentDefinition[],
): readonly CostShare[] =>
  parts
    .filter((part) => compareYuan(part.amount, ZERO_YUAN) > 0)
    .map((part) => ({ ...part, share: share(part.amount, total), colour: Math.max(0, components.findIndex((one) => one.id === part.component)) }));

/** The parts of the whole cost. */
export const costShares = (cost: PayrollCost, components: readonly ComponentDefinition[]): readonly CostShare[] =>
  sharesOf(cost.byComponent, cost.total, components);

/** A bar per project, each as long as its total against the largest. */
export const projectShares = (cost: PayrollCost, components: readonly ComponentDefinition[]): readonly ProjectShares[] => {
  const largest = cost.projects.reduce<Yuan>((most, one) => (compareYuan(one.total, most) > 0 ? one.total : most), ZERO_YUAN);
  return cost.projects.map(({ project, total, byComponent }) => ({
    number: project.number,
    name: project.name,
    total,
    shares: sharesOf(byComponent, total, components),
    length: share(total, largest),
  }));
};

/** A component's amount in a bar; zero where it has none. */
export const amountOf = (bar: ProjectShares, component: ComponentId): Yuan =>
  sumYuan(bar.shares.filter((part) => part.component === component).map((part) => part.amount));
