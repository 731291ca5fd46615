import type { FunctionId } from "../../wording/index";

/** The functions that have an equal native formula: see `NATIVE_FORMS`. */
export const NATIVE_FUNCTION_IDS = [
  "WAGE", "INSURANCE", "INSURANCEPERHEAD", "CONTRIBUTIONBASE", "MANAGEMENTFEE", "COST", "MONTHSEMPLOYED", "PRORATE", "ROUNDMONEY", "TOWANYUAN", "RECONCILE",
] as const satisfies readonly FunctionId[] as readonly FunctionId[];
