import { CellFailure } from "./arguments/cell-failure";
import { CellWords } from "./arguments/cell-words";
import { broadcastShape, matrixOf, valueAt } from "./arguments/matrix";
import type { Matrix } from "./arguments/matrix";
import type { CellResult, FunctionResult, SpreadParameter } from "./definition";

type ValuesOf<P extends readonly SpreadParameter<unknown>[]> = {
  [K in keyof P]: P[K] extends SpreadParameter<infer T> ? T : never;
};

interface SpreadOptions {
  /** A lone 0 is a blank cell: set where a blank arriving as 0 would give an amount (a floor, say) out of nothing. */
  readonly isLoneZeroBlank?: boolean;
  /**
   * The same calculation for many rows at once: one column of raw numbers per argument, cell by cell in row order, NaN
   * where there is no number. It gives NaN for any value that it objects to. A result above 0 stands where the first
   * argument is not 0; everything else (blank rows, bad values) goes the long way.
   */
  readonly bulk?: (columns: readonly Float64Array[]) => ArrayLike<number>;
}

const NONE = new Float64Array(0);

/** A calculation of three numbers as a `bulk` one. */
export const cellByCell = (compute: (a: number, b: number, c: number) => number): NonNullable<SpreadOptions["bulk"]> => ([as = NONE, bs = NONE, cs = NONE]) => {
  const results = new Float64Array(as.length);
  for (let index = 0; index < as.length; index += 1) results[index] = compute(as[index] as number, bs[index] as number, cs[index] as number);
  return results;
};

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
 * A value that cannot be read fails its own cell, naming the argument. An optional argument that is left out takes its
 * fallback; a blank cell given for it does not: nobody said that a blank headcount is 1. A row is blank throughout, and gives "", when
 * all arguments that have several cells (if none has: all that are given) are blank there. Hosts hand blanks over as
 * null, "" or 0; a 0 counts as blank only where at least two such arguments are blank or 0 together, because a lone 0
 * is most likely meant.
 */
export function spread<const P extends readonly SpreadParameter<unknown>[]>(
  parameters: P, args: readonly unknown[], compute: (...values: ValuesOf<P>) => CellResult, options: SpreadOptions = {},
): FunctionResult {
  const columns = columnsOf(parameters, args);
  const shape = broadcastShape(columns.map(({ parameter }) => parameter.name), columns.map(({ matrix }) => matrix));
  if (shape instanceof CellFailure) return shape;
  const cellAt = (row: number, column: number): CellResult => {
    if (isBlankRow(columns, row, column, options)) return "";
    const values = columns.map((one) => readAt(one, row, column));
    const failure = values.find((value) => value instanceof CellFailure);
    if (failure instanceof CellFailure) return failure;
    const result = compute(...(values as ValuesOf<P>));
    return typeof result === "number" && !Number.isFinite(result) ? new CellFailure({ code: "too-large" }) : result;
  };
  const numbers = options.bulk === undefined ? [] : columns.map((column) => numbersOf(column, shape.rowCount, shape.columnCount));
  const amounts = options.bulk?.(numbers) ?? [];
  const [firsts = []] = numbers;
  let hasFailures = false;
  const resultAt = (index: number, row: number, column: number): CellResult => {
    const amount = amounts[index] ?? Number.NaN;
    if (amount > 0 && amount < Number.POSITIVE_INFINITY && firsts[index] !== 0) return amount;
    const cell = cellAt(row, column);
    if (cell instanceof CellFailure || cell instanceof CellWords) hasFailures = true;
    return cell;
  };
  const rows = new Array<CellResult[]>(shape.rowCount);
  for (let row = 0; row < shape.rowCount; row += 1) {
    const cells = [resultAt(row * shape.columnCount, row, 0)];
    for (let column = 1; column < shape.columnCount; column += 1) cells.push(resultAt(row * shape.columnCount + column, row, column));
    rows[row] = cells;
  }
  return { rows, hasFailures, isBare: columns.every(({ matrix }) => matrix.isBare) };
}

function columnsOf(parameters: readonly SpreadParameter<unknown>[], args: readonly unknown[]): Column[] {
  const matrices = parameters.map((_, index) => matrixOf(args[index]));
  const hasRows = matrices.some(({ hasManyCells }) => hasManyCells);
  return parameters.map((parameter, index) => {
    const matrix = matrices[index] as Matrix;
    const isLeftOut = parameter.isOptional && (matrix.isLeftOut || isBlankChoice(parameter, matrix));
    const fixedValue = (): unknown => (isLeftOut ? parameter.fallback : parameter.reader.read(matrix.rows[0]?.[0], parameter.name));
    return {
      parameter,
      matrix,
      fixed: matrix.hasManyCells ? null : { value: fixedValue() },
      marksBlankRow: hasRows ? matrix.hasManyCells : !isLeftOut,
    };
  });
}

/** A choice is declared as a single text, so a blank cell cannot be told from a choice left out. */
const isBlankChoice = (parameter: SpreadParameter<unknown>, matrix: Matrix): boolean =>
  parameter.accepts === "choice" && !matrix.hasManyCells && parameter.reader.isBlank(matrix.rows[0]?.[0]);

const readAt = ({ parameter, matrix, fixed }: Column, row: number, column: number): unknown =>
  fixed === null ? parameter.reader.read(valueAt(matrix, row, column), parameter.name) : fixed.value;

/** The raw numbers of an argument, broadcast to the common shape. */
function numbersOf({ matrix, fixed }: Column, rowCount: number, columnCount: number): Float64Array {
  const numbers = new Float64Array(rowCount * columnCount);
  if (fixed !== null) return numbers.fill(typeof fixed.value === "number" ? fixed.value : Number.NaN);
  const rowStep = matrix.rowCount === 1 ? 0 : 1;
  const columnStep = matrix.columnCount === 1 ? 0 : 1;
  for (let row = 0, index = 0; row < rowCount; row += 1) {
    const cells = matrix.rows[row * rowStep] as readonly unknown[];
    for (let column = 0; column < columnCount; column += 1, index += 1) {
      const value = cells[column * columnStep];
      numbers[index] = typeof value === "number" ? value : Number.NaN;
    }
  }
  return numbers;
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
