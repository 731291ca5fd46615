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
  readonly code: PayrollProblemCode;
  /** `headcount`, `months`, or the component's id. */
  readonly column: string;
  /** The offending value, or the parameter's name. */
  readonly value: string;
}

/**
 * - `parameter-missing`: no row in force in a month of the budget year; `parameter-overlap`: several of them.
 * - `parameter-changes`: it changes within the year, and the line does not say which months it covers.
 * - `floor-above-cap`: a contribution base cannot be held between the two.
 * - `unknown-component`: the line has an input for a component, or a component refers to one, that is not in the list.
 */
export type PayrollProblemCode =
  | "headcount-negative" | "headcount-fractional" | "months-out-of-range" | "input-negative"
  | "parameter-missing" | "parameter-overlap" | "parameter-changes" | "floor-above-cap" | "unknown-component";

/** How a difference came about, as far as it is provable from the line's own figures. */
export type PayrollExplanation =
  /**
   * The stated amount is exactly that of `to` people instead of `from`: of that line; or, where `lineId` is null, of
   * all covered lines together, because a person of more than one of them would explain it equally well.
   */
  | { readonly kind: "headcount"; readonly from: number; readonly to: number; readonly lineId: string | null }
  /** The stated amount is the computed one rounded so. */
  | { readonly kind: "rounding"; readonly policy: StatedRounding };

/**
 * To whole 万元 (`-wan`), or to the printed digits of another precision: half-up (`printed-digits`), carried, cut.
 */
export type StatedRounding =
  | "ceiling-wan" | "half-up-wan" | "floor-wan" | "printed-digits" | "printed-digits-ceiling" | "printed-digits-floor";

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
