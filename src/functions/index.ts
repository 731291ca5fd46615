export { FUNCTIONS } from "./catalog/index";
export type { FunctionDefinition } from "./definition";
export { deployedFiles, documentationFiles } from "./generated-files";
export type { GeneratedFile } from "./generated-files";
export { parseExampleCall, runExample } from "./help/index";
export { functionsMetadata } from "./metadata/index";
export type { FunctionsMetadata } from "./metadata/index";
export { callOf, registerFunctions, setFunctionLanguage } from "./register";
export type { FunctionHost } from "./register";
