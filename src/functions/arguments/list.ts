import type { ArgumentName, FunctionProblem } from "../../wording/index";
import { CellFailure } from "./cell-failure";
import { matrixOf } from "./matrix";
import type { Reader } from "./reader";

/** A failure that also says which item of a list, or which row of a table, it is about (from 1). */
export const atPosition = (failure: CellFailure, position: number): CellFailure =>
  new CellFailure({ ...failure.problem, position } as FunctionProblem, failure.code);

/**
 * An argument that is one row or one column, read item by item. A bad item fails the call, since every result
 * depends on it.
 */
export function readList<T>(raw: unknown, argument: ArgumentName, reader: Reader<T>): T[] | CellFailure {
  const matrix = matrixOf(raw);
  if (matrix.rowCount > 1 && matrix.columnCount > 1) {
    return new CellFailure({ code: "not-a-list", shape: { argument, rows: matrix.rowCount, columns: matrix.columnCount } });
  }
  const items = matrix.rows.flatMap((row) => row);
  const values: T[] = [];
  for (const [index, item] of items.entries()) {
    const value = reader.read(item, argument);
    if (value instanceof CellFailure) return items.length > 1 ? atPosition(value, index + 1) : value;
    values.push(value);
  }
  return values;
}
