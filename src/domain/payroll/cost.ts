import type { Yuan } from "../money/index";
import type { ComponentId } from "./component";
import type { PayrollLine, ProjectReference, StatedAmount } from "./payroll-line";

/** What one component costs on one line. */
export interface CostLine {
  readonly component: ComponentId;
  readonly amount: Yuan;
}

/** A line's cost with the parts that it was added from (employer's parts only). */
export interface LineCost {
  readonly line: PayrollLine;
  readonly parts: readonly CostLine[];
  readonly total: Yuan;
}

/** A project's cost with its lines. */
export interface ProjectCost {
  readonly project: ProjectReference;
  readonly headcount: number;
  readonly lines: readonly LineCost[];
  readonly byComponent: readonly CostLine[];
  readonly total: Yuan;
}

/** The payroll's cost with its projects, in order of first appearance. */
export interface PayrollCost {
  readonly projects: readonly ProjectCost[];
  readonly byComponent: readonly CostLine[];
  readonly total: Yuan;
  /** Lines that cannot be computed, and why; they cost nothing above. */
  readonly problems: readonly PayrollProblem[];
}

/** Why a line cannot be computed. `column` names the input concerned. */
export interface PayrollProblem {
  readonly line: PayrollLine;
  readonly code: "headcount-negative" | "headcount-fractional" | "months-out-of-range" | "input-negative" | "parameter-missing" | "unknown-component";
  readonly column: string;
  readonly value: string;
}

/** How a difference came about, as far as it is provable from the line's own figures. */
export type PayrollExplanation =
  /** The stated amount is exactly that of `to` people instead of `from`. */
  | { readonly kind: "headcount"; readonly from: number; readonly to: number; readonly lineId: string }
  /** The stated amount is the computed one rounded so. */
  | { readonly kind: "rounding"; readonly policy: "ceiling-wan" | "half-up-wan" | "floor-wan" | "printed-digits" };

/** A stated amount beside the computed one; difference = stated − computed. */
export interface StatedComparison {
  readonly stated: StatedAmount;
  /** Null where a covered line could not be computed. */
  readonly computed: Yuan | null;
  readonly difference: Yuan | null;
  /** `equal`; `rounded`: only rounded in print; `different`; `unknown`: not computable. */
  readonly verdict: "equal" | "rounded" | "different" | "unknown";
  readonly explanation: PayrollExplanation | null;
}
