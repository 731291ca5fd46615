export { PARAMETER_NAMES } from "./parameter-names";
export { findParameterProblems, type ParameterProblem } from "./parameter-problem";
export { parameterOn, type DatedRow, type ParameterLookup, type ParameterRow } from "./parameter-row";
export { STARTING_PARAMETERS } from "./starting-parameters";
