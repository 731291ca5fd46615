export { showBusyCells } from "./busy-display";
export type { CustomFunctionMetadata, CustomFunctionParameter, CustomFunctionsMetadata, FunctionArgument, FunctionCellResult, FunctionResult, FunctionScalar, InvokeFunction } from "./function-metadata";
export type { CustomFunctionsRegistration } from "./register-functions";
export { FunctionCells } from "./function-cells";
export { registerFunctions } from "./register-functions";
