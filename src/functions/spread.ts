import { CellFailure } from "./arguments/cell-failure";
import { broadcastShape, isNotGiven, matrixOf, valueAt } from "./arguments/matrix";
import type { Matrix } from "./arguments/matrix";
import type { CellResult, FunctionResult, SpreadParameter } from "./definition";

type ValuesOf<P extends readonly SpreadParameter<unknown>[]> = {
  [K in keyof P]: P[K] extends SpreadParameter<infer T> ? T : never;
};

interface SpreadOptions {
  /** A lone 0 is a blank cell: set where a blank arriving as 0 would give an amount (a floor, say) out of nothing. */
  readonly isLoneZeroBlank?: boolean;
}

/** One argument of a call: where its values come from. `fixed` holds what does not change from cell to cell. */
interface Column {
  readonly parameter: SpreadParameter<unknown>;
  readonly matrix: Matrix;
  readonly fixed: { readonly value: unknown } | null;
  /** Decides, with its like, whether a row is blank throughout. */
  readonly marksBlankRow: boolean;
}

/**
 * Calls `compute` for every cell of the arguments' common shape.
 *
 * A value that cannot be read fails its own cell, naming the argument. A row is blank throughout, and gives "", when
 * all arguments that have several cells (if none has: all that are given) are blank there. Hosts hand blanks over as
 * null, "" or 0; a 0 counts as blank only where at least two such arguments are blank or 0 together, because a lone 0
 * is most likely meant.
 */
export function spread<const P extends readonly SpreadParameter<unknown>[]>(
  parameters: P, args: readonly unknown[], compute: (...values: ValuesOf<P>) => CellResult, options: SpreadOptions = {},
): FunctionResult {
  const columns = columnsOf(parameters, args.slice(0, parameters.length).concat(Array(Math.max(0, parameters.length - args.length)).fill(null)));
  const shape = broadcastShape(columns.map(({ parameter }) => parameter.name), columns.map(({ matrix }) => matrix));
  if (shape instanceof CellFailure) return shape;
  const values: unknown[] = columns.map(() => undefined);
  const rows: CellResult[][] = [];
  let hasFailures = false;
  for (let row = 0; row < shape.rowCount; row += 1) {
    const cells: CellResult[] = [];
    for (let column = 0; column < shape.columnCount; column += 1) {
      let failure: CellFailure | null = null;
      columns.forEach(({ parameter, matrix, fixed }, index) => {
        const value = fixed === null ? parameter.reader.read(valueAt(matrix, row, column), parameter.name) : fixed.value;
        if (value instanceof CellFailure) failure ??= value;
        values[index] = value;
      });
      const result = isBlankRow(columns, row, column, options) ? "" : failure ?? compute(...(values as ValuesOf<P>));
      if (result instanceof CellFailure) hasFailures = true;
      cells.push(result);
    }
    rows.push(cells);
  }
  return { rows, hasFailures, isBare: columns.every(({ matrix }) => matrix.isBare) };
}

function columnsOf(parameters: readonly SpreadParameter<unknown>[], args: readonly unknown[]): Column[] {
  const matrices = parameters.map((_, index) => matrixOf(args[index]));
  const hasRows = matrices.some(({ hasManyCells }) => hasManyCells);
  return parameters.map((parameter, index) => {
    const matrix = matrices[index] as Matrix;
    const isLeftOut = parameter.isOptional && isNotGiven(matrix);
    const fixedValue = (): unknown => (isLeftOut ? parameter.fallback : parameter.reader.read(matrix.rows[0]?.[0], parameter.name));
    return {
      parameter,
      matrix,
      fixed: matrix.hasManyCells ? null : { value: fixedValue() },
      marksBlankRow: hasRows ? matrix.hasManyCells : !isLeftOut,
    };
  });
}

function isBlankRow(columns: readonly Column[], row: number, column: number, { isLoneZeroBlank = false }: SpreadOptions): boolean {
  let count = 0;
  let hasZero = false;
  for (const { parameter, matrix, marksBlankRow } of columns) {
    if (!marksBlankRow) continue;
    const raw = valueAt(matrix, row, column);
    if (!parameter.reader.isBlank(raw)) {
      if (raw !== 0) return false;
      hasZero = true;
    }
    count += 1;
  }
  return !hasZero || count > 1 || isLoneZeroBlank;
}
