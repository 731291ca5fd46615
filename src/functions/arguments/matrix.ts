import type { ArgumentName } from "../../wording/index";
import { CellFailure } from "./cell-failure";
import { isEmpty } from "./raw-value";

/** An argument as rows of raw values, whatever the host handed over: a value, a row of values, rows of values. */
export interface Matrix {
  readonly rows: readonly (readonly unknown[])[];
  readonly rowCount: number;
  readonly columnCount: number;
  /** More than one cell: its cells belong to rows of data and can be blank each. */
  readonly hasManyCells: boolean;
  /** The host handed over a bare value and not an array of rows. */
  readonly isBare: boolean;
  /** Nothing was handed over: the argument was left out. A cell that is blank is something else. */
  readonly isLeftOut: boolean;
}

export const matrixOf = (raw: unknown): Matrix => {
  if (!Array.isArray(raw)) return { rows: [[raw]], rowCount: 1, columnCount: 1, hasManyCells: false, isBare: true, isLeftOut: isEmpty(raw) };
  const isOneRow = raw.length > 0 && !Array.isArray(raw[0]);
  const rows = (isOneRow ? [raw] : raw) as readonly (readonly unknown[])[];
  const columnCount = rows[0]?.length ?? 0;
  if (columnCount === 0) return { rows: [[null]], rowCount: 1, columnCount: 1, hasManyCells: false, isBare: false, isLeftOut: true };
  return { rows, rowCount: rows.length, columnCount, hasManyCells: rows.length > 1 || columnCount > 1, isBare: false, isLeftOut: false };
};

/** The value at a place of the broadcast shape: a single row or column serves all rows or columns. */
export const valueAt = (matrix: Matrix, row: number, column: number): unknown =>
  matrix.rows[matrix.rowCount === 1 ? 0 : row]?.[matrix.columnCount === 1 ? 0 : column];

/**
 * The common shape of arguments: each has that many rows or one, and that many columns or one.
 * Otherwise the call fails, naming the shapes.
 */
export const broadcastShape = (names: readonly ArgumentName[], matrices: readonly Matrix[]): { readonly rowCount: number; readonly columnCount: number } | CellFailure => {
  let rowCount = 1;
  let columnCount = 1;
  for (const matrix of matrices) {
    rowCount = Math.max(rowCount, matrix.rowCount);
    columnCount = Math.max(columnCount, matrix.columnCount);
  }
  const fits = matrices.every((m) => (m.rowCount === 1 || m.rowCount === rowCount) && (m.columnCount === 1 || m.columnCount === columnCount));
  if (fits) return { rowCount, columnCount };
  const shapes = matrices
    .map((m, index) => ({ matrix: m, argument: names[index] as ArgumentName }))
    .filter(({ matrix }) => matrix.hasManyCells)
    .map(({ matrix, argument }) => ({ argument, rows: matrix.rowCount, columns: matrix.columnCount }));
  return new CellFailure({ code: "shapes-differ", shapes });
};
