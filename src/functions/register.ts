import { describeFunctionProblem } from "../wording/index";
import type { Language } from "../wording/index";
import { CellFailure } from "./arguments/cell-failure";
import { CellWords } from "./arguments/cell-words";
import { FUNCTIONS } from "./catalog/index";
import type { FunctionDefinition } from "./definition";

/** What a host gives for custom functions; Excel's is `CustomFunctions`. */
export interface FunctionHost {
  associate(id: string, call: (...args: unknown[]) => unknown): void;
  /** An error object of the host's own: thrown for a call, put into the array for one cell of many. */
  createError(code: CellFailure["code"], message: string): object;
}

let language: Language = "zh";

/** Sets the language of error messages and of results in words, Chinese by default. All other results are the same in both. */
export const setFunctionLanguage = (chosen: Language): void => {
  language = chosen;
};

/** Hands every function to the host under its id. */
export const registerFunctions = (host: FunctionHost): void => {
  for (const definition of FUNCTIONS) host.associate(definition.id, callOf(definition, host));
};

/** The function as the host calls it: arrays in, arrays out; bare values in, a bare value out. */
export function callOf(definition: FunctionDefinition, host: Pick<FunctionHost, "createError">): (...args: unknown[]) => unknown {
  const toError = ({ code, problem }: CellFailure): object => host.createError(code, describeFunctionProblem(problem, language));
  return (...args) => {
    const result = definition.calculate(withoutInvocation(args, definition.parameters.length));
    if (result instanceof CellFailure) throw toError(result);
    const [firstRow] = result.rows;
    const only = result.rows.length === 1 && firstRow?.length === 1 ? firstRow[0] : null;
    if (only instanceof CellFailure) throw toError(only);
    if (result.isBare && only !== null) return only instanceof CellWords ? only.inLanguage(language) : only;
    if (!result.hasFailures) return result.rows;
    return result.rows.map((row) => row.map((cell) => (cell instanceof CellFailure ? toError(cell) : cell instanceof CellWords ? cell.inLanguage(language) : cell)));
  };
}

/** Hosts append an object about the call itself; where arguments were left out it would stand in the place of one. */
function withoutInvocation(args: readonly unknown[], count: number): readonly unknown[] {
  const last: unknown = args[args.length - 1];
  const isInvocation = typeof last === "object" && last !== null && !Array.isArray(last) && "functionName" in last;
  return (isInvocation ? args.slice(0, -1) : args).slice(0, count);
}
