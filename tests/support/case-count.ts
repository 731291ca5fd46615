/** Cases of the property tests altogether: 100,000, or as many as BUDGET_PAYROLL_CASES says (the full run: a million). */
export const PROPERTY_CASES: number = (() => {
  const wanted = Number(process.env.BUDGET_PAYROLL_CASES ?? "");
  return Number.isSafeInteger(wanted) && wanted > 0 ? wanted : 100_000;
})();

/** Runs of one property with so many at most: fewer where BUDGET_PAYROLL_CASES asks for few altogether. */
export const casesUpTo = (most: number): number => Math.min(most, PROPERTY_CASES);
