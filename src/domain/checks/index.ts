export type { Check, CheckGroup, CheckReport } from "./check";
export { reported, verified } from "./check";
export { CHECKS } from "./check-list";
export type { Coverage, CoverageCount, FigureState, FigureTick } from "./coverage";
export { runChecks, type CheckOutcome } from "./run-checks";
export type { CheckOptions, CheckSubject, IndicatorRow } from "./subject";
