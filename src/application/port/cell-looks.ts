import { addressOf, boxOf, intersection, type CellBox } from "./cell-address";

/** A line at one side of a cell, in Excel's words (`Continuous`, `Thin`). */
export interface CellLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/**
 * How one cell looks, to be given back as it was. What is left out could not be told (a text whose letters differ) and
 * stays as it is. Words are Excel's; colours are `#RRGGBB`.
 */
export interface CellLooks {
  readonly numberFormat?: string | undefined;
  readonly fontName?: string | undefined;
  /** Points. */
  readonly fontSize?: number | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: string | undefined;
  readonly strikethrough?: boolean | undefined;
  readonly fontColor?: string | undefined;
  /** Null: no fill. */
  readonly fill?: string | null | undefined;
  /** Only where it is not a plain colour. */
  readonly pattern?: string | undefined;
  readonly horizontal?: string | undefined;
  readonly vertical?: string | undefined;
  readonly wrap?: boolean | undefined;
  readonly indent?: number | undefined;
  readonly shrink?: boolean | undefined;
  readonly rotation?: number | undefined;
  readonly locked?: boolean | undefined;
  /** Null: no line. */
  readonly lines?: Readonly<Record<LineSide, CellLine | null>> | undefined;
  /** The style as a file has it, with what Excel's words cannot say (colours of a theme): only a file takes it back. */
  readonly file?: unknown;
}

export const LINE_SIDES = ["top", "bottom", "left", "right"] as const;
export type LineSide = (typeof LINE_SIDES)[number];

/** Looks of a rectangle, row by row: the styles that occur, and how often each follows. */
export interface LooksBlock {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly styles: readonly CellLooks[];
  readonly runs: readonly (readonly [count: number, style: number])[];
}

/** Makes looks small: a sheet has few different ones. */
export function packedLooks(row: number, column: number, looks: readonly (readonly CellLooks[])[]): LooksBlock {
  const styles: CellLooks[] = [];
  const known = new Map<string, number>();
  const runs: [number, number][] = [];
  for (const look of looks.flat()) {
    const key = JSON.stringify(look);
    const index = known.get(key) ?? styles.push(look) - 1;
    known.set(key, index);
    const last = runs.at(-1);
    if (last?.[1] === index) last[0] += 1;
    else runs.push([1, index]);
  }
  return { row, column, width: looks[0]?.length ?? 0, styles, runs };
}

/** The looks cell by cell. */
export function unpackedLooks({ width, styles, runs }: LooksBlock): CellLooks[][] {
  const all = runs.flatMap(([count, index]) => new Array<CellLooks>(count).fill(styles[index] ?? {}));
  return Array.from({ length: width === 0 ? 0 : all.length / width }, (_, row) => all.slice(row * width, (row + 1) * width));
}

/** The rectangle that a block covers. */
export const boxOfLooks = ({ row, column, width, runs }: LooksBlock): CellBox =>
  ({ row, column, rowCount: width === 0 ? 0 : runs.reduce((sum, [count]) => sum + count, 0) / width, columnCount: width });

/**
 * The areas without what they have in common: rectangles that together cover the same cells, each once. Areas that
 * are alike stay as they are.
 *
 * @example disjointAreas(["A1:C3", "B2:D2"]) // ["A1:C3", "D2"]
 */
export function disjointAreas(addresses: readonly string[]): string[] {
  const boxes: CellBox[] = [];
  const sorted = addresses.map(boxOf).sort((a, b) => b.rowCount * b.columnCount - a.rowCount * a.columnCount);
  for (const box of sorted) {
    let parts = [box];
    for (const taken of boxes) parts = parts.flatMap((part) => without(part, taken));
    boxes.push(...parts);
  }
  return boxes.map(addressOf);
}

/** What is left of a box where another is taken out: up to four boxes. */
function without(box: CellBox, taken: CellBox): CellBox[] {
  const common = intersection(box, taken);
  if (!common) return [box];
  const below = common.row + common.rowCount;
  const right = common.column + common.columnCount;
  const parts: CellBox[] = [
    { ...box, rowCount: common.row - box.row },
    { ...box, row: below, rowCount: box.row + box.rowCount - below },
    { ...box, row: common.row, rowCount: common.rowCount, columnCount: common.column - box.column },
    { row: common.row, rowCount: common.rowCount, column: right, columnCount: box.column + box.columnCount - right },
  ];
  return parts.filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}
