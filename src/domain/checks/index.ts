export type { Check, CheckGroup, CheckReport } from "./check";
export { reported, verified } from "./check";
export { CHECKS } from "./check-list";
export { coverageOf, type Coverage, type CoverageCount, type FigureState, type FigureTick, type ProjectCoverage } from "./coverage";
export { runChecks, type CheckOutcome } from "./run-checks";
export type { CheckOptions, CheckSubject, IndicatorRow } from "./subject";
