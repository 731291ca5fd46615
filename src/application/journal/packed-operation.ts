import { moveFormula } from "../../domain/formula-review/index";
import type { CellContent } from "../../sheets/index";
import type { SheetOperation } from "../port/workbook-port";

type WriteCells = Extract<SheetOperation, { kind: "write-cells" }>;

/**
 * A cell's content as the journal keeps it: text as `'…`, formula as `=…`, number and boolean as they are, blank as
 * null, "leave it" as 0-length text. The value that a formula had is not kept: the host computes it again.
 */
type PackedCell = string | number | boolean | null;

/** `write-cells` column by column in runs: the same constant again, or the formula filled down. */
export interface PackedWrite {
  readonly kind: "packed-cells";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly height: number;
  readonly columns: readonly (readonly (readonly [count: number, cell: PackedCell])[])[];
}

export type PackedOperation = Exclude<SheetOperation, { kind: "write-cells" }> | PackedWrite;

/** Makes an operation small: ten thousand rows of one formula become one run. */
export const packed = (operation: SheetOperation): PackedOperation => (operation.kind === "write-cells" ? packedWrite(operation) : operation);

/** The operation that was packed; a formula's cached value is null. */
export const unpacked = (operation: PackedOperation): SheetOperation => (operation.kind === "packed-cells" ? unpackedWrite(operation) : operation);

function packedWrite(write: WriteCells): PackedWrite {
  const width = write.cells[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => {
    const runs: [number, PackedCell][] = [];
    let expected: PackedCell | undefined;
    for (const row of write.cells) {
      const cell = packedCell(row[column] ?? null);
      const run = runs.at(-1);
      if (run && cell === expected) run[0] += 1;
      else runs.push([1, cell]);
      expected = filledDown(cell);
    }
    return runs;
  });
  return { kind: "packed-cells", sheet: write.sheet, row: write.row, column: write.column, height: write.cells.length, columns };
}

function unpackedWrite(write: PackedWrite): WriteCells {
  const cells: (CellContent | null)[][] = Array.from({ length: write.height }, () => []);
  for (const runs of write.columns) {
    let row = 0;
    for (const [count, first] of runs) {
      let cell = first;
      for (let repeated = 0; repeated < count && row < write.height; repeated += 1) {
        cells[row]!.push(unpackedCell(cell));
        cell = filledDown(cell);
        row += 1;
      }
    }
  }
  return { kind: "write-cells", sheet: write.sheet, row: write.row, column: write.column, cells };
}

const filledDown = (cell: PackedCell): PackedCell => (typeof cell === "string" && cell.startsWith("=") ? moveFormula(cell, 1, 0) : cell);

function packedCell(content: CellContent | null): PackedCell {
  if (content === null) return "";
  switch (content.kind) {
    case "text": return `'${content.text}`;
    case "number": return content.number;
    case "boolean": return content.boolean;
    case "formula": return content.formula;
    case "blank": return null;
  }
}

function unpackedCell(cell: PackedCell): CellContent | null {
  if (cell === "") return null;
  if (cell === null) return { kind: "blank" };
  if (typeof cell === "number") return { kind: "number", number: cell };
  if (typeof cell === "boolean") return { kind: "boolean", boolean: cell };
  return cell.startsWith("'") ? { kind: "text", text: cell.slice(1) } : { kind: "formula", formula: cell, cached: null };
}
