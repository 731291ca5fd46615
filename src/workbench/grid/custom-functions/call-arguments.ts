import type { CallArguments, CustomFunctionParameter, FunctionArgument, FunctionScalar } from "./function-metadata";

/** An argument as the engine has it: undefined where it was left out, rows where it is a range or an array. */
export type GivenArgument = FunctionScalar | readonly (readonly FunctionScalar[])[] | undefined;

export interface FunctionCall {
  readonly args: CallArguments;
}

/** The error that Excel shows without calling the function. */
export interface RefusedCall {
  readonly error: string;
}

/**
 * The calls that one formula makes: one, or one for each element where a scalar parameter is given several cells.
 * `given` ends where the formula's arguments end.
 */
export function callsOf(parameters: readonly CustomFunctionParameter[], given: readonly GivenArgument[], areErrorsAllowed: boolean): readonly (readonly (FunctionCall | RefusedCall)[])[] {
  const single = parameters.at(-1)?.repeating ? parameters.length - 1 : parameters.length;
  const ofParameter = (index: number): CustomFunctionParameter => parameters[Math.min(index, parameters.length - 1)] ?? { name: "" };
  let [rowCount, columnCount] = [1, 1];
  given.forEach((argument, index) => {
    if (!isRows(argument) || ofParameter(index).dimensionality === "matrix") return;
    rowCount = Math.max(rowCount, argument.length);
    columnCount = Math.max(columnCount, argument[0]?.length ?? 1);
  });
  return Array.from({ length: rowCount }, (_, row) => Array.from({ length: columnCount }, (__, column) => {
    try {
      const taken = given.map((argument, index) => takeArgument(argument, ofParameter(index), row, column, areErrorsAllowed));
      const args = Array.from({ length: single }, (___, index) => taken[index]);
      return { args: single < parameters.length ? [...args, taken.slice(single).map((value) => value ?? null)] : args };
    } catch (refusal) {
      if (refusal instanceof Refusal) return { error: refusal.error };
      throw refusal;
    }
  }));
}

class Refusal extends Error {
  constructor(readonly error: string) {
    super(error);
  }
}

function isRows(argument: GivenArgument): argument is readonly (readonly FunctionScalar[])[] {
  return Array.isArray(argument);
}

function takeArgument(argument: GivenArgument, parameter: CustomFunctionParameter, row: number, column: number, areErrorsAllowed: boolean): FunctionArgument | undefined {
  if (argument === undefined) return undefined;
  const convert = (value: FunctionScalar): FunctionScalar => coerce(value, parameter.type ?? "any", areErrorsAllowed);
  if (parameter.dimensionality === "matrix") {
    const rows = isRows(argument) ? argument : [[argument]];
    return rows.map((cells) => cells.map(convert));
  }
  return convert(isRows(argument) ? elementAt(argument, row, column) : argument);
}

/** One row or column serves all rows or columns; beyond the end there is #N/A, as in Excel. */
function elementAt(rows: readonly (readonly FunctionScalar[])[], row: number, column: number): FunctionScalar {
  const cells = rows.length === 1 ? rows[0] : rows[row];
  const value = cells?.length === 1 ? cells[0] : cells?.[column];
  return value === undefined ? { error: "#N/A" } : value;
}

/** What Excel makes of a cell's value for a parameter's type. @throws Refusal where it does not call at all */
function coerce(value: FunctionScalar, type: NonNullable<CustomFunctionParameter["type"]>, areErrorsAllowed: boolean): FunctionScalar {
  if (typeof value === "object" && value !== null) {
    if (type === "any" && areErrorsAllowed) return value;
    throw new Refusal(value.error);
  }
  switch (type) {
    case "number":
      return toNumber(value);
    case "string":
      return value === null ? "" : typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    case "boolean":
      if (typeof value === "string") throw new Refusal("#VALUE!");
      return value === null ? false : Boolean(value);
    default:
      return value;
  }
}

function toNumber(value: string | number | boolean | null): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) throw new Refusal("#VALUE!");
  return number;
}
