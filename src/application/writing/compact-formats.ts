import type { SheetPlan } from "../../sheets/index";
import { addressOf, boxOf, intersection, type CellBox } from "../port/index";

type Formats = SheetPlan["formats"];

interface Entry {
  box: CellBox;
  readonly key: string;
  readonly style: Formats[number]["style"];
}

/**
 * The same looks in fewer steps: formats of one style whose areas together make a rectangle become one. A format moves
 * forward only past formats that do not touch its area, since of two that do the later one holds.
 */
export function compactFormats(formats: Formats): Formats {
  let entries = formats.map(({ address, style }): Entry => ({ box: boxOf(address), key: JSON.stringify(style), style }));
  for (let before = Infinity; entries.length < before;) {
    before = entries.length;
    entries = onePass(entries);
  }
  return entries.map(({ box, style }) => ({ address: addressOf(box), style }));
}

function onePass(entries: readonly Entry[]): Entry[] {
  const kept: Entry[] = [];
  for (const entry of entries) {
    const partner = partnerOf(entry, kept);
    if (partner === null) kept.push({ ...entry });
    else partner.entry.box = partner.box;
  }
  return kept;
}

/** The earlier format that this one can be joined to. */
function partnerOf(entry: Entry, kept: readonly Entry[]): { readonly entry: Entry; readonly box: CellBox } | null {
  for (let at = kept.length - 1; at >= 0; at -= 1) {
    const other = kept[at]!;
    if (other.key === entry.key) {
      const box = union(other.box, entry.box);
      if (box) return { entry: other, box };
    }
    if (intersection(other.box, entry.box)) return null;
  }
  return null;
}

/** The rectangle that two areas make side by side or one below the other; null where they make none. */
function union(a: CellBox, b: CellBox): CellBox | null {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  if (a.row === b.row && a.rowCount === b.rowCount && (a.column + a.columnCount === b.column || b.column + b.columnCount === a.column)) {
    return { row, column, rowCount: a.rowCount, columnCount: a.columnCount + b.columnCount };
  }
  if (a.column === b.column && a.columnCount === b.columnCount && (a.row + a.rowCount === b.row || b.row + b.rowCount === a.row)) {
    return { row, column, rowCount: a.rowCount + b.rowCount, columnCount: a.columnCount };
  }
  return null;
}
