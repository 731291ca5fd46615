import type { SheetSnapshot } from "../workbook-snapshot";
import { FormGrid } from "./form-grid";
import { findSlots } from "./find-slots";
import { formSignature, type FieldPlace, type FormMapping } from "./form-mapping";
import { categoryNamed, columnHeaded, fieldLabelled, type FormFieldId } from "./form-words";

/** Fields with a text of their own that stand once in a form; the first place found holds. */
interface LabelCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly field: FormFieldId;
}

/**
 * Finds where a bureau's own form is to be filled in, by its labels: beside, below or within a label, merged or not;
 * indicators as rows of one table, as tables by category, or as blocks. Layout, formats and locked cells play no part:
 * they are not touched.
 *
 * @returns null where the sheet has neither a field nor room for an indicator
 */
export function findFormFields(sheet: SheetSnapshot): FormMapping | null {
  const grid = new FormGrid(sheet);
  const indicators = findSlots(grid);
  const fields = findFields(grid, indicators.rows);
  if (fields.length === 0 && indicators.slots.length === 0) return null;
  return { version: 1, signature: formSignature(sheet), fields, slots: indicators.slots };
}

function findFields(grid: FormGrid, taken: ReadonlySet<number>): FieldPlace[] {
  const found = new Map<FormFieldId, FieldPlace>();
  for (let row = grid.cells.firstRow; row <= grid.cells.lastRow; row += 1) {
    if (taken.has(row)) continue;
    const labels = labelsIn(grid, row);
    const isRowOfLabels = labels.some((label) => labels.some((other) => isRightNeighbour(grid, label, other)));
    for (const label of labels) {
      if (found.has(label.field)) continue;
      const place = placeOf(grid, label, isRowOfLabels);
      if (place) found.set(label.field, place);
    }
  }
  return [...found.values()];
}

/** Labels of a row; a label may have its value, or room for it, behind a colon in its own cell. */
function labelsIn(grid: FormGrid, row: number): LabelCell[] {
  return grid.filledIn(row).flatMap((column): LabelCell[] => {
    const text = grid.text(row, column);
    if (text.length > 40 || grid.cells.formula(row, column) !== null) return [];
    const field = fieldLabelled(text.trim()) ?? fieldLabelled(text.replace(/[:：].*$/s, ""));
    return field === null ? [] : [{ row, column, text, field }];
  });
}

function isRightNeighbour(grid: FormGrid, label: LabelCell, other: LabelCell): boolean {
  const right = grid.rightOf(label.row, label.column);
  return right !== null && right.row === other.row && right.column === other.column;
}

function placeOf(grid: FormGrid, label: LabelCell, isRowOfLabels: boolean): FieldPlace | null {
  const evidence = (side: FieldPlace["evidence"]["side"]): FieldPlace["evidence"] => ({ label: label.text.trim(), labelCell: grid.name(label.row, label.column), side });
  const at = (target: { row: number; column: number }, side: "right" | "below", confidence: FieldPlace["confidence"]): FieldPlace =>
    ({ field: label.field, cell: grid.name(target.row, target.column), confidence, evidence: evidence(side) });
  const right = grid.rightOf(label.row, label.column);
  const below = grid.below(label.row, label.column);
  const isRightFree = right !== null && grid.isFree(right.row, right.column);
  const isBelowFree = below !== null && grid.isFree(below.row, below.column);
  const isOpen = /[:：][\s_＿]*$/.test(label.text);
  if (isRowOfLabels && isBelowFree && below) return at(below, "below", "sure");
  if (isRightFree && right && (!isOpen || isBordering(grid, label))) return at(right, "right", "sure");
  if (isOpen) return { field: label.field, cell: grid.name(label.row, label.column), confidence: "likely", evidence: evidence("inside") };
  if (isRightFree && right) return at(right, "right", "sure");
  if (isBelowFree && below) return at(below, "below", "likely");
  const isValue = right !== null && grid.text(right.row, right.column).length > 0 && !isLabel(grid.text(right.row, right.column));
  return isValue && right ? at(right, "right", "likely") : null;
}

/** A label with a colon has its value in the next cell where that one is merged for it; else there is room in its own. */
const isBordering = (grid: FormGrid, label: LabelCell): boolean => {
  const right = grid.rightOf(label.row, label.column);
  return right !== null && grid.areaAt(label.row, label.column).columnCount === 1 && (grid.areaAt(right.row, right.column).columnCount > 1 || grid.areaAt(right.row, right.column).rowCount > 1);
};

const isLabel = (text: string): boolean => fieldLabelled(text) !== null || columnHeaded(text) !== null || categoryNamed(text) !== null;
