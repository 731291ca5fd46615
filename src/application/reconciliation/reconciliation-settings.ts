import { isZeroYuan, yuan, yuanDecimal, ZERO_YUAN, type Yuan } from "../../domain/money/index";
import type { Finding } from "../../domain/findings/index";

/** How the user wants figures compared and shown; kept in the workbook. */
export interface ReconciliationSettings {
  /** 元 as a decimal string, not negative: a difference of amounts up to it is not reported. */
  readonly tolerance: string;
  /** Unit in which amounts are shown. */
  readonly unit: "元" | "万元";
  /**
   * Which rounding in print counts as agreement: `half-up` only the usual one; `any` also a total that is carried up or
   * cut to the digits that it prints.
   */
  readonly rounding: "half-up" | "any";
}

/** What holds where nothing was chosen: every difference counts. */
export const DEFAULT_RECONCILIATION: ReconciliationSettings = { tolerance: "0", unit: "元", rounding: "half-up" };

/** Settings out of what was stored; anything that is not a setting gives the default. */
export function reconciliationSettings(stored: unknown): ReconciliationSettings {
  const { tolerance, unit, rounding } = (typeof stored === "object" && stored !== null ? stored : {}) as Readonly<Record<string, unknown>>;
  return {
    tolerance: typeof tolerance === "string" && /^\d{1,12}(?:\.\d{1,4})?$/.test(tolerance) ? tolerance : DEFAULT_RECONCILIATION.tolerance,
    unit: unit === "万元" ? "万元" : "元",
    rounding: rounding === "any" ? "any" : "half-up",
  };
}

/** The tolerance as an amount. */
export const toleranceOf = ({ tolerance }: ReconciliationSettings): Yuan => yuan(tolerance);

/** Whether a finding is one that the settings let pass: an amount off by no more than the tolerance, or one that is only rounded. */
export function isTolerated(finding: Finding, isAboutAmounts: boolean, settings: ReconciliationSettings): boolean {
  const { difference, unit, stated, expected, parameters } = finding;
  if (!isAboutAmounts || difference === null || stated === null || expected === null) return false;
  if (settings.rounding === "any" && (parameters.verdict === "rounded" || parameters.verdict === "within")) return true;
  const tolerance = toleranceOf(settings);
  return unit === "元" && !isZeroYuan(tolerance) && yuanDecimal(tolerance).gt(yuanDecimal(ZERO_YUAN)) && yuanDecimal(yuan(difference)).abs().lte(yuanDecimal(tolerance));
}
