import type { CellContent, CellValue, PlacedCell } from "../../sheets/index";
import type { CellBox } from "../port/index";
import { cellAt, constantOf } from "../writing/cell-content";
import type { OwnCell } from "./own-cells";
import { fillsManyCells } from "./scalar-node";

/** What becomes of the cells of a sheet: native formulas where there are equal ones and values elsewhere, values, or nothing. */
export type HandoverStyle = "native" | "values" | "keep";

/** Why a cell stays as it is although it was to be converted. */
export type NotConverted =
  /** It shows no result of the function (`#NAME?`, `#BUSY!`, or it was never calculated). */
  | "not-calculated"
  /** The function gives a table, and the host does not say how far it reaches. */
  | "spill-unknown";

/** A cell that was to be converted, and what it becomes. */
export interface ConvertedCell {
  readonly own: OwnCell;
  readonly outcome: "native" | "value" | NotConverted;
  /** The cell and, where its result spills, those beside it; none where it stays. */
  readonly cells: readonly PlacedCell[];
}

/** Errors that a host shows in place of a result that it does not have. */
const NO_RESULT = new Set(["#NAME?", "#BUSY!", "#GETTING_DATA", "#SPILL!", "#CONNECT!", "#BLOCKED!", "#UNKNOWN!"]);

/**
 * What a cell becomes.
 *
 * @param known what the payroll sheet says of its own formulas in the wanted style, where it made this one
 */
export function convertCell(own: OwnCell, style: Exclude<HandoverStyle, "keep">, area: CellBox | undefined, known: CellContent | undefined): ConvertedCell {
  const { row, column, cell } = own;
  if (style === "native") {
    if (known?.kind === "formula") return { own, outcome: "native", cells: [{ row, column, content: known }] };
    if (own.native !== null && area === undefined) return { own, outcome: "native", cells: [{ row, column, content: { kind: "formula", formula: own.native, cached: plain(cell.value) } }] };
  }
  if (area === undefined && fillsManyCells(cell.formula, row, column)) return { own, outcome: "spill-unknown", cells: [] };
  const cells = area === undefined ? [{ row, column, content: shown(cell.value) ?? constant(known) }] : spilled(own, area);
  const placed = cells.flatMap(({ content, ...place }) => (content === null ? [] : [{ ...place, content }]));
  return placed.length < cells.length ? { own, outcome: "not-calculated", cells: [] } : { own, outcome: "value", cells: placed };
}

function spilled({ sheet }: OwnCell, area: CellBox): { readonly row: number; readonly column: number; readonly content: CellContent | null }[] {
  return Array.from({ length: area.rowCount }, (_, r) => Array.from({ length: area.columnCount }, (_cell, c) => {
    const [row, column] = [area.row + r, area.column + c];
    return { row, column, content: shown(cellAt(sheet, row, column).value ?? "") };
  })).flat();
}

/** What a formula shows, as a constant: an error of the function stays that error; null where it shows no result. */
function shown(value: CellValue): CellContent | null {
  if (value === null || typeof value !== "object") return constantOf(value);
  return NO_RESULT.has(value.error) ? null : { kind: "formula", formula: `=${value.error}`, cached: null };
}

const constant = (content: CellContent | undefined): CellContent | null => (content === undefined || content.kind === "formula" ? null : content);

const plain = (value: CellValue): number | string | boolean | null => (value !== null && typeof value === "object" ? null : value);
