/** The metadata of an add-in's custom functions, as `functions.json` has them. */
export interface CustomFunctionsMetadata {
  readonly functions: readonly CustomFunctionMetadata[];
  /** Errors in cells reach arguments of type `any`; otherwise they are the result without a call. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly enums?: readonly { readonly id: string; readonly values: readonly { readonly name: string; readonly stringValue?: string; readonly numberValue?: number }[] }[];
}

export interface CustomFunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters?: readonly CustomFunctionParameter[];
}

export interface CustomFunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: "any" | "number" | "string" | "boolean";
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
  readonly customEnumId?: string;
}

export type FunctionScalar = string | number | boolean | null | { readonly error: string };
export type FunctionArgument = FunctionScalar | readonly (readonly FunctionScalar[])[];

/** What a call gave: a scalar, an error with the message that the function gave, or rows of them. */
export type FunctionCellResult = string | number | boolean | null | undefined | { readonly error: string; readonly message?: string | undefined };
export type FunctionResult = FunctionCellResult | readonly (readonly FunctionCellResult[])[];

export type CallArguments = readonly (FunctionArgument | readonly FunctionArgument[] | undefined)[];

/**
 * Calls a function in the add-in's runtime.
 *
 * @param id the function's id without its namespace, e.g. `WAGE`
 * @param args one per parameter; undefined where it was left out, null for a blank cell; a repeating parameter's are one list
 * @param address of the cell that calls, e.g. `Sheet1!B3`
 */
export type InvokeFunction = (id: string, args: CallArguments, address: string) => Promise<FunctionResult>;
