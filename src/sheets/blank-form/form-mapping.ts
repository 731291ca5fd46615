import type { FormColumnId, IndicatorCategory } from "../../domain/goals/index";
import type { SheetSnapshot } from "../workbook-snapshot";
import { fieldLabelled, columnHeaded, categoryNamed, type FormFieldId } from "./form-words";
import { FormGrid } from "./form-grid";

/** Where a field is filled in, and why it is thought to be there. */
export interface FieldPlace {
  readonly field: FormFieldId;
  /** A1 of the cell that is filled in. */
  readonly cell: string;
  /** `sure`: an empty cell beside its label; `likely`: below it, within it, or with something in it; `chosen` by the user. */
  readonly confidence: "sure" | "likely" | "chosen";
  readonly evidence: { readonly label: string; readonly labelCell: string; readonly side: "right" | "below" | "inside" };
}

/** Room for one indicator. */
export interface IndicatorSlot {
  /** The category that the form prints for it; null where it is to be filled in. */
  readonly category: IndicatorCategory | null;
  /** The second level that the form prints for it; "" where it prints none. */
  readonly subcategory: string;
  /** A1 by the part of the indicator. */
  readonly cells: Readonly<Partial<Record<FormColumnId, string>>>;
}

/** How a bureau's blank form is filled in: plain data, kept as JSON and corrected by people. */
export interface FormMapping {
  readonly version: 1;
  /** Tells the form again next time, see `formSignature`. */
  readonly signature: string;
  readonly fields: readonly FieldPlace[];
  readonly slots: readonly IndicatorSlot[];
}

/** The same for two copies of one form, filled in or not: made of its labels and their places. */
export function formSignature(sheet: SheetSnapshot): string {
  const grid = new FormGrid(sheet);
  const labels: string[] = [];
  for (let row = grid.cells.firstRow; row <= grid.cells.lastRow; row += 1) {
    for (const column of grid.filledIn(row)) {
      const text = grid.text(row, column);
      const meaning = fieldLabelled(text.replace(/[:：].*$/s, "")) ?? columnHeaded(text) ?? categoryNamed(text);
      if (meaning !== null) labels.push(`${grid.name(row, column)}=${meaning}`);
    }
  }
  return hashOf(labels.join(";"));
}

/** FNV-1a, 32 bits: short enough to keep, and nothing secret. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

/** The mapping as text to keep. */
export const mappingToJson = (mapping: FormMapping): string => JSON.stringify(mapping);

/** A kept mapping; null where the text is none of this version. */
export function mappingFromJson(text: string): FormMapping | null {
  try {
    const value: unknown = JSON.parse(text);
    return isMapping(value) ? value : null;
  } catch {
    return null;
  }
}

const CELL = /^[A-Z]{1,3}[1-9]\d{0,6}$/;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

function isMapping(value: unknown): value is FormMapping {
  if (!isRecord(value) || value.version !== 1 || typeof value.signature !== "string" || !Array.isArray(value.fields) || !Array.isArray(value.slots)) return false;
  const isPlace = (place: unknown): boolean => isRecord(place) && typeof place.field === "string" && typeof place.cell === "string" && CELL.test(place.cell) && isRecord(place.evidence);
  const isSlot = (slot: unknown): boolean => isRecord(slot) && isRecord(slot.cells) && Object.values(slot.cells).every((cell) => typeof cell === "string" && CELL.test(cell));
  return value.fields.every(isPlace) && value.slots.every(isSlot);
}
