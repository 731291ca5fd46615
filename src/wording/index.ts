export type { Language } from "./language";
export { FUNCTION_EXAMPLES } from "./function-examples";
export type { ExampleValue, FunctionExample } from "./function-examples";
export { ARGUMENT_NAMES, FUNCTION_IDS, argumentName } from "./function-texts-names";
export type { ArgumentName, FunctionId } from "./function-texts-names";
