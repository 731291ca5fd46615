import { yuanFromCell, yuanToCell, type Yuan } from "../../domain/money/index";
import { differenceOfParts } from "../../domain/reconciliation/index";
import type { ArgumentName } from "../../wording/index";
import { CellFailure } from "../arguments/cell-failure";
import { atPosition } from "../arguments/list";
import { matrixOf } from "../arguments/matrix";
import { amountReader, nonNegativeReader } from "../arguments/number-readers";
import { isEmpty } from "../arguments/raw-value";
import type { Reader } from "../arguments/reader";
import { whole } from "../definition";
import type { FunctionDefinition } from "../definition";

/** A total less the sum of its parts, exact; 0 within the tolerance. Blank cells among the parts are no parts. */
export const RECONCILE: FunctionDefinition = {
  id: "RECONCILE",
  parameters: [whole("parts"), whole("total"), whole("tolerance", { isOptional: true })],
  calculate: ([rawParts, rawTotal, rawTolerance]) => {
    const parts = readParts(rawParts);
    if (parts instanceof CellFailure) return parts;
    const total = readSingle(rawTotal, "total", amountReader);
    if (total instanceof CellFailure) return total;
    const tolerance = matrixOf(rawTolerance).isLeftOut ? 0 : readSingle(rawTolerance, "tolerance", nonNegativeReader);
    if (tolerance instanceof CellFailure) return tolerance;
    const difference = yuanToCell(differenceOfParts(parts, yuanFromCell(total), yuanFromCell(tolerance)));
    return { rows: [[Number.isFinite(difference) ? difference : new CellFailure({ code: "too-large" })]], hasFailures: !Number.isFinite(difference), isBare: true };
  },
};

function readParts(raw: unknown): Yuan[] | CellFailure {
  const { rows, hasManyCells } = matrixOf(raw);
  const parts: Yuan[] = [];
  let position = 0;
  for (const row of rows) {
    for (const cell of row) {
      position += 1;
      if (isEmpty(cell)) continue;
      const value = amountReader.read(cell, "parts");
      if (value instanceof CellFailure) return hasManyCells ? atPosition(value, position) : value;
      parts.push(yuanFromCell(value));
    }
  }
  return parts.length > 0 ? parts : new CellFailure({ code: "blank", argument: "parts" });
}

function readSingle(raw: unknown, argument: ArgumentName, reader: Reader<number>): number | CellFailure {
  const matrix = matrixOf(raw);
  if (matrix.hasManyCells) return new CellFailure({ code: "not-one-cell", shape: { argument, rows: matrix.rowCount, columns: matrix.columnCount } });
  return reader.read(matrix.rows[0]?.[0], argument);
}
