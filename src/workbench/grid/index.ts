export type { Grid, GridBox, GridContent, GridEvent, GridSheet, GridStyle, GridValue } from "./grid";
export { createHeadlessGrid } from "./headless";
export type { CustomFunctionsRegistration } from "./custom-functions/index";
export { UniverGrid, type UniverGridOptions } from "./univer-grid";
export type { CustomFunctionMetadata, CustomFunctionParameter, CustomFunctionsMetadata, FunctionArgument, FunctionCellResult, FunctionResult, FunctionScalar, InvokeFunction } from "./custom-functions/index";
