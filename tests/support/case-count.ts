/** Cases of the property tests altogether: 100,000, or as many as BUDGET_PAYROLL_CASES says (the full run: a million). */
export const PROPERTY_CASES: number = (() => {
  const wanted = Number(process.env.BUDGET_PAYROLL_CASES ?? "");
  return Number.isSafeInteger(wanted) && wanted > 0 ? wanted : 100_000;
})();
