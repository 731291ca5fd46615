export {
  contributionBase, headcountProblem, inputProblem, insurancePerHead, isFloorAboveCap, monthsProblem, percentAmount,
  perHeadAmount, perHeadMonthAmount, wholeMonthsOf, type Bounds,
} from "./amounts";
export { amountOfCells, headcountFromCell } from "./cell-amount";
export type { BaseRatePart, ComponentCalculation, ComponentDefinition, ComponentId } from "./component";
export { OPTIONAL_COMPONENTS, STANDARD_COMPONENTS } from "./component-list";
export { compareStated } from "./compare-stated";
export type {
  CostLine, LineCost, PayrollCost, PayrollExplanation, PayrollProblem, PayrollProblemCode, ProjectCost, StatedComparison, StatedRounding,
} from "./cost";
export { computeCostColumns, type CostColumns, type CostColumnsInput } from "./cost-columns";
export { createCostContext, UNDATED_YEAR, type CostContext } from "./cost-context";
export { costOfLine, type LineOutcome } from "./cost-of-line";
export { costOfPayroll, isSameProject, projectKey } from "./cost-of-payroll";
export { DAY_COUNT_POLICIES, dayCountPolicy, isDayCountPolicyId, type DayCountPolicy, type DayCountPolicyId, type MonthShare } from "./day-count";
export { monthsEmployed, proratedWage, type EmployedMonths, type EmploymentProblem } from "./employment";
export { impliedFactor } from "./implied-factor";
export { insuranceOfWages, type InsuranceTerms } from "./insurance-of-wages";
export { insuranceAmount, managementFeeAmount, wageAmount } from "./payroll-parts";
export type { Factor, Payroll, PayrollLine, ProjectReference, StatedAmount, StatedScope } from "./payroll-line";
export { applyRaise, splitByRaise, type Raise, type RaiseOutcome, type RaiseProblem } from "./raise";
