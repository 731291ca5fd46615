import type { FormColumnId, IndicatorCategory } from "../../domain/goals/index";
import { areaOf } from "../cell-address";
import type { SheetSnapshot } from "../workbook-snapshot";
import { FormGrid } from "./form-grid";
import type { FieldPlace, FormMapping, IndicatorSlot } from "./form-mapping";
import { FIELD_WORDS, type FormFieldId } from "./form-words";

/** The mapping with a field filled in elsewhere, or (null) left out. In a cell that ends in a colon it is filled in behind it. */
export function withFieldCell(mapping: FormMapping, sheet: SheetSnapshot, field: FormFieldId, cell: string | null): FormMapping {
  const others = mapping.fields.filter((place) => place.field !== field);
  const area = cell === null ? null : areaOf(cell);
  if (!area) return { ...mapping, fields: others };
  const grid = new FormGrid(sheet);
  const name = grid.name(area.row, area.column);
  const label = grid.text(area.row, area.column).trim();
  const side = /[:：][\s_＿]*$/.test(label) ? "inside" : "right";
  const known = mapping.fields.find((place) => place.field === field);
  const place: FieldPlace = {
    field, cell: name, confidence: "chosen",
    evidence: side === "inside" ? { label, labelCell: name, side } : { label: known?.evidence.label ?? FIELD_WORDS[field][0] ?? "", labelCell: known?.evidence.labelCell ?? name, side },
  };
  const at = mapping.fields.findIndex((one) => one.field === field);
  return { ...mapping, fields: at < 0 ? [...others, place] : mapping.fields.map((one, index) => (index === at ? place : one)) };
}

/** The mapping with a part of an indicator's room elsewhere, or (null) left out. */
export function withSlotCell(mapping: FormMapping, sheet: SheetSnapshot, index: number, part: FormColumnId, cell: string | null): FormMapping {
  const area = cell === null ? null : areaOf(cell);
  return withSlot(mapping, index, (slot) => {
    const { [part]: _former, ...rest } = slot.cells;
    return { ...slot, cells: area ? { ...slot.cells, [part]: new FormGrid(sheet).name(area.row, area.column) } : rest };
  });
}

/** The mapping with an indicator's room for another category; null takes any. */
export const withSlotCategory = (mapping: FormMapping, index: number, category: IndicatorCategory | null): FormMapping => withSlot(mapping, index, (slot) => ({ ...slot, category }));

/** The mapping without the room for one indicator. */
export const withoutSlot = (mapping: FormMapping, index: number): FormMapping => ({ ...mapping, slots: mapping.slots.filter((_, at) => at !== index) });

const withSlot = (mapping: FormMapping, index: number, change: (slot: IndicatorSlot) => IndicatorSlot): FormMapping =>
  ({ ...mapping, slots: mapping.slots.map((slot, at) => (at === index ? change(slot) : slot)) });
