import type { RoundingPolicyId } from "../money/index";

/** Names a component within one payroll, e.g. `wage`, `insurance`, `managementFee`, `housingFund`. */
export type ComponentId = string;

/**
 * How a component's amount comes about.
 *
 * - `per-head-month`: amount (元 per head and month) × headcount × months. Wage, flat insurance, management fee.
 * - `per-head`: amount (元 per head) × headcount, once. Year-end pay, commercial cover for the year.
 * - `lump-sum`: amount (元) for the line. Overtime.
 * - `percent-of-component`: rate × the amount of another component. A percentage fee, tax on the fee.
 * - `base-rates`: the wage held between floor and cap, times each rate, each rounded, summed per head and month,
 *   then × headcount × months. The base holds for the contribution year: a raise in it does not move it. So the line's
 *   input is the wage that the base is made of (元 per head and month), which stays when the wage is raised.
 */
export type ComponentCalculation =
  | { readonly kind: "per-head-month" }
  | { readonly kind: "per-head" }
  | { readonly kind: "lump-sum" }
  | { readonly kind: "percent-of-component"; readonly of: ComponentId }
  | { readonly kind: "base-rates"; readonly parts: readonly BaseRatePart[] };

/** One insurance within `base-rates`; the names refer to dated rows of the parameter table. */
export interface BaseRatePart {
  readonly name: string;
  readonly rateParameter: string;
  readonly floorParameter: string | null;
  readonly capParameter: string | null;
}

/** An entry in the payroll's list of cost components. Adding an insurance or a fee is adding an entry. */
export interface ComponentDefinition {
  readonly id: ComponentId;
  readonly label: { readonly zh: string; readonly en: string };
  readonly calculation: ComponentCalculation;
  /** Who bears it. Only `employer` amounts enter the budget. */
  readonly payer: "employer" | "employee" | "agency";
  /** Unit of the line's input, as printed in the column's head. */
  readonly unit: "元/人·月" | "元/人" | "元" | "比例";
  /** Applied once, to the component's amount of one line. */
  readonly rounding: RoundingPolicyId;
  /** `worked`: the line's months, fractions allowed; `whole`: months begun count whole (insurance, fees). */
  readonly monthsRule: "worked" | "whole";
  /** Economic classification (部门预算支出经济分类) code, where the budget wants one. */
  readonly economicCode: string | null;
}
