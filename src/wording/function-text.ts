import type { ArgumentName, FUNCTION_ARGUMENTS, FunctionId } from "./function-texts-names";

/** The words of one function: in Excel's formula list, beside its arguments, and on its help page. */
export interface FunctionText<Argument extends ArgumentName = ArgumentName> {
  /** At most 255 characters: Excel shows no more. */
  readonly description: string;
  readonly arguments: { readonly [A in Argument]: string };
  /** What comes out, with its unit. */
  readonly gives: string;
  /** What a user must know besides. */
  readonly notes: readonly string[];
}

/** A text for every function and every argument of it, or it does not compile. */
export type FunctionTexts = { readonly [Id in FunctionId]: FunctionText<(typeof FUNCTION_ARGUMENTS)[Id][number]> };
