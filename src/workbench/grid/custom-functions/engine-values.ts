import type { Nullable } from "@univerjs/core";
import { ArrayValueObject, BooleanValueObject, ErrorType, ErrorValueObject, NumberValueObject, StringValueObject, type BaseValueObject } from "@univerjs/engine-formula";
import { ENGINE_PENDING, errorOf } from "../grid-error";
import type { GivenArgument } from "./call-arguments";
import type { FunctionCellResult, FunctionScalar } from "./function-metadata";

/** The value of a cell or expression, blanks as null. */
function toScalar(value: Nullable<BaseValueObject>): FunctionScalar {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: errorOf(String(value.getValue())) ?? "#VALUE!" };
  if (value.isLambda()) return { error: "#CALC!" };
  return value.getValue() as string | number | boolean;
}

/** An argument of the engine in plain values. An omitted one is undefined; a single blank cell is `[[null]]`. */
export function toArgument(value: BaseValueObject): GivenArgument {
  if (!value.isArray()) return value.isNull() ? undefined : toScalar(value);
  const array = value as ArrayValueObject;
  const rows: FunctionScalar[][] = Array.from({ length: array.getRowCount() }, () => Array.from({ length: array.getColumnCount() }, () => null));
  array.iterator((cell, row, column) => {
    const cells = rows[row];
    if (cells) cells[column] = toScalar(cell);
  });
  return rows;
}

/** What the engine's cell holds while a function is under way. */
export const pendingValue = (): BaseValueObject => ErrorValueObject.create(ErrorType.CONNECT);

function toEngineScalar(value: FunctionCellResult): BaseValueObject {
  // A null that a function returns shows as 0 in Excel.
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  return ErrorValueObject.create((value.error === "#BUSY!" ? ENGINE_PENDING : value.error) as ErrorType);
}

export interface CallingCell {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A result as the engine takes it: an array spills. A ragged or empty array is #VALUE!. */
export function toEngineValue(rows: readonly (readonly FunctionCellResult[])[], cell: CallingCell): BaseValueObject {
  const columnCount = rows[0]?.length ?? 0;
  if (columnCount === 0 || rows.some((cells) => cells.length !== columnCount)) return ErrorValueObject.create(ErrorType.VALUE);
  if (rows.length === 1 && columnCount === 1) return toEngineScalar(rows[0]?.[0]);
  return ArrayValueObject.create({
    calculateValueList: rows.map((cells) => cells.map(toEngineScalar)),
    rowCount: rows.length, columnCount, unitId: cell.unitId, sheetId: cell.sheetId, row: cell.row, column: cell.column,
  });
}
