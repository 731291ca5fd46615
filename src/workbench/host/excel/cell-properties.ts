import type { GridBox } from "../../grid/grid";
import { cellCount, mapBox } from "../cells/index";
import { invalidArgument, missingMember } from "../host-error";
import { HostObject, ownMember } from "../host-object";
import { record } from "./arguments";
import { RangeBorderCollection } from "./range-borders";
import { equalBlocks } from "./range-values";

/** Sides as `CellBorderCollection` calls them. */
const SIDES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight", horizontal: "InsideHorizontal", vertical: "InsideVertical", diagonalDown: "DiagonalDown", diagonalUp: "DiagonalUp" } as const;
type Side = keyof typeof SIDES;
const isSide = (name: string): name is Side => name in SIDES;

/** More cells than this are not read one by one. */
const MOST_CELLS = 100_000;

type MakeRange = (box: GridBox) => HostObject;
export type PropertyAxis = "cell" | "row" | "column";

const boxesOf = (box: GridBox, axis: PropertyAxis): GridBox[][] => {
  if (axis === "row") return Array.from({ length: box.rowCount }, (_, i) => [{ ...box, row: box.row + i, rowCount: 1 }]);
  if (axis === "column") return [Array.from({ length: box.columnCount }, (_, j) => ({ ...box, column: box.column + j, columnCount: 1 }))];
  return mapBox(box, (row, column) => ({ row, column, rowCount: 1, columnCount: 1 }));
};

/** Sets properties cell by cell, row by row or column by column; neighbours that are to look the same in one go. */
export function setProperties(box: GridBox, axis: PropertyAxis, data: unknown, range: MakeRange): void {
  if (!Array.isArray(data)) throw invalidArgument();
  if (axis === "cell") {
    const rows = data as unknown[];
    if (rows.length !== box.rowCount || rows.some((row) => !Array.isArray(row) || row.length !== box.columnCount)) throw invalidArgument();
    const texts = (rows as unknown[][]).map((row) => row.map((properties) => JSON.stringify(properties ?? {})));
    for (const block of equalBlocks(texts, box)) {
      const properties = record(JSON.parse(String(block.value)));
      assign(range(block.box), withoutBorders(properties));
      // A border belongs to each cell, not to the edge of all cells that look the same.
      const borders = bordersIn(properties);
      if (borders) for (const cell of mapBox(block.box, (row, column) => ({ row, column, rowCount: 1, columnCount: 1 })).flat()) assign(range(cell), { format: { borders } });
    }
    return;
  }
  const list = data as unknown[];
  const boxes = boxesOf(box, axis).flat();
  if (list.length !== boxes.length) throw invalidArgument();
  boxes.forEach((one, i) => assign(range(one), record(list[i] ?? {})));
}

const bordersIn = ({ format }: Record<string, unknown>): unknown => (format === undefined || format === null ? null : record(format).borders);

function withoutBorders(properties: Record<string, unknown>): Record<string, unknown> {
  if (!bordersIn(properties)) return properties;
  const { borders: _borders, ...format } = record(properties.format);
  return { ...properties, format };
}

/** Reads the properties that the load options name. Cells come row by row, rows and columns as a list. */
export function getProperties(box: GridBox, axis: PropertyAxis, options: unknown, range: MakeRange): unknown {
  if (cellCount(box) > MOST_CELLS) throw invalidArgument();
  const wanted = record(options);
  const read = boxesOf(box, axis).map((row) => row.map((one) => collect(range(one), wanted)));
  return axis === "cell" ? read : read.flat();
}

function assign(object: HostObject, properties: Record<string, unknown>): void {
  // A border's style comes first: weight and colour stand on it.
  const sorted = Object.entries(properties).sort(([a], [b]) => Number(b === "style") - Number(a === "style"));
  for (const [name, value] of sorted) {
    if (value === null || value === undefined) continue;
    const target = object instanceof RangeBorderCollection && isSide(name) ? object.getItem(SIDES[name]) : memberObject(object, name);
    if (target) assign(target, record(value));
    else setMember(object, name, value);
  }
}

function setMember(object: HostObject, name: string, value: unknown): void {
  const member = ownMember(object, name);
  if (!member?.set) throw missingMember(`setting ${object.className}.${name}`);
  member.set.call(object, value);
}

/** A member that is an object; null for a plain property. */
function memberObject(object: HostObject, name: string): HostObject | null {
  const value: unknown = ownMember(object, name)?.get?.call(object);
  return value instanceof HostObject ? value : null;
}

function collect(object: HostObject, wanted: Record<string, unknown>): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, options] of Object.entries(wanted)) {
    if (options === false || options === null || options === undefined) continue;
    const member = ownMember(object, name);
    if (!member?.get) throw missingMember(`${object.className}.${name}`);
    const value: unknown = member.get.call(object);
    if (value instanceof RangeBorderCollection) found[name] = bordersOf(value, record(options));
    else if (value instanceof HostObject) found[name] = options === true ? collectAll(value) : collect(value, record(options));
    else found[name] = value;
  }
  return found;
}

const bordersOf = (borders: RangeBorderCollection, wanted: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries((["top", "bottom", "left", "right"] as const).map((side) => [side, collect(borders.getItem(SIDES[side]), wanted)]));

/** Every plain property of an object, e.g. `protection: true`. */
function collectAll(object: HostObject): Record<string, unknown> {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(object) as object).filter((name) => ownMember(object, name)?.set !== undefined);
  return collect(object, Object.fromEntries(names.map((name) => [name, true])));
}
