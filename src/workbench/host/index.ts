/**
 * The workbench's stand-in for Excel on the web: `createWorkbenchHost` answers the unmodified Office library over a
 * grid. `KeptParts` is what the grid cannot show but the file keeps; file code fills and saves it.
 */
export { createWorkbenchHost, type WorkbenchHost, type WorkbenchHostOptions } from "./workbench-host";
export type { HostChannel } from "./channel";
export type { CustomFunctionHost, InvokeOptions } from "./custom-function-host";
export type { BlankFlavour, CustomFunctionArgument, CustomFunctionError, CustomFunctionResult, CustomFunctionValue } from "./custom-function-values";
export type { FaultPlace } from "./fault-injection";
export * from "./kept-parts";
export { type RequirementMatrix, requirementMatrix } from "./requirement-sets";
export { passwordHash } from "./excel/protection";
