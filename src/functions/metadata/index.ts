export { functionsMetadata, helpUrl } from "./functions-metadata";
export type { FunctionsMetadata } from "./functions-metadata";
