import type { GridValue } from "../grid/grid";

/** What a blank cell arrives as in the add-in's function: hosts differ. */
export type BlankFlavour = null | "" | 0;

/**
 * An argument of a custom function: one value, or the rows of a range; several for a repeating parameter. Alone,
 * `null` and `undefined` mean that it was left out; in rows, `null` is a blank cell.
 */
export type CustomFunctionArgument = GridValue | undefined | readonly CustomFunctionArgument[];

export interface CustomFunctionError {
  readonly error: string;
  /** What the add-in said about it; hosts show it with #VALUE! and #N/A only. */
  readonly message?: string;
}

export type CustomFunctionValue = string | number | boolean | CustomFunctionError;
/** One value, or a matrix that spills. */
export type CustomFunctionResult = CustomFunctionValue | CustomFunctionValue[][];

/** The library's numbers for failed calls. */
const FAILURES: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 7: "#VALUE!", 8: "#NULL!", 9: "#NAME?", 10: "#NAME?" };

const isError = (value: unknown): value is { error: string } => typeof value === "object" && value !== null && "error" in value;

/** An argument as it is sent. What was left out is null whatever a blank is. */
export function sentArgument(argument: CustomFunctionArgument, blankAs: BlankFlavour): unknown {
  return argument === undefined || argument === null ? null : sentValue(argument, blankAs);
}

function sentValue(value: CustomFunctionArgument, blankAs: BlankFlavour): unknown {
  if (isList(value)) return value.map((inner) => sentValue(inner, blankAs));
  if (value === null || value === undefined) return blankAs;
  return isError(value) ? { type: "CustomFunctionError", code: value.error } : value;
}

const isList = (value: CustomFunctionArgument): value is readonly CustomFunctionArgument[] => Array.isArray(value);

/** What a call gave: `[id, ok, value or message, code of the failure or timing, …]`. */
export function receivedResult(ok: boolean, value: unknown, failure: unknown): CustomFunctionResult {
  if (!ok) {
    const error = FAILURES[Number(failure)] ?? "#VALUE!";
    // Only errors that the function made itself carry a message; that of a defect is not for users.
    return withMessage(error, failure === 1 || failure === 7 ? value : null);
  }
  if (!Array.isArray(value)) return receivedValue(value);
  const rows = value as unknown[];
  return rows.map((row) => (Array.isArray(row) ? (row as unknown[]).map(receivedValue) : [receivedValue(row)]));
}

/** A null that a function gives shows as 0 in Excel. */
function receivedValue(value: unknown): CustomFunctionValue {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return 0;
  const { basicValue, message } = value as { basicValue?: unknown; message?: unknown };
  if (typeof basicValue === "number" || typeof basicValue === "boolean") return basicValue;
  if (typeof basicValue === "string" && basicValue.startsWith("#")) return withMessage(basicValue, message);
  return { error: "#VALUE!" };
}

const withMessage = (error: string, message: unknown): CustomFunctionError =>
  (error === "#VALUE!" || error === "#N/A") && typeof message === "string" && message !== "" ? { error, message } : { error };
