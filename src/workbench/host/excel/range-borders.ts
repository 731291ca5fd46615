import type { GridBox, GridStyle } from "../../grid/grid";
import { lastColumn, lastRow } from "../cells/index";
import { invalidArgument } from "../host-error";
import { HostCollection, HostObject } from "../host-object";
import { color, integer, oneOf } from "./arguments";
import type { StyledCells } from "./styled-cells";

type Edge = keyof NonNullable<GridStyle["borders"]>;
type Line = { style: string; color: string };

const INDEXES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal", "DiagonalDown", "DiagonalUp"] as const;
type BorderIndex = (typeof INDEXES)[number];

/** Excel's style and weight → the line names of .xlsx, which the grid has. */
const LINES: readonly (readonly [style: string, weight: string, line: string])[] = [
  ["Continuous", "Thin", "thin"], ["Continuous", "Medium", "medium"], ["Continuous", "Thick", "thick"], ["Continuous", "Hairline", "hair"],
  ["Dash", "Thin", "dashed"], ["Dash", "Medium", "mediumDashed"], ["Dot", "Thin", "dotted"], ["DashDot", "Thin", "dashDot"],
  ["DashDot", "Medium", "mediumDashDot"], ["DashDotDot", "Thin", "dashDotDot"], ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["Double", "Thick", "double"], ["SlantDashDot", "Medium", "slantDashDot"],
];
const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

const lineFor = (style: string, weight: string): string =>
  (LINES.find(([s, w]) => s === style && w === weight) ?? LINES.find(([s]) => s === style))?.[2] ?? "thin";

/** Which edge of which cells a border is. */
function cellsOf(index: BorderIndex, box: GridBox): readonly (readonly [GridBox, Edge])[] {
  const top: GridBox = { ...box, rowCount: 1 };
  const left: GridBox = { ...box, columnCount: 1 };
  switch (index) {
    case "EdgeTop":
      return [[top, "top"]];
    case "EdgeLeft":
      return [[left, "left"]];
    case "EdgeBottom":
      return [[{ ...top, row: lastRow(box) }, "bottom"]];
    case "EdgeRight":
      return [[{ ...left, column: lastColumn(box) }, "right"]];
    case "InsideHorizontal":
      return box.rowCount < 2 ? [] : [[{ ...box, rowCount: box.rowCount - 1 }, "bottom"], [{ ...box, row: box.row + 1, rowCount: box.rowCount - 1 }, "top"]];
    case "InsideVertical":
      return box.columnCount < 2 ? [] : [[{ ...box, columnCount: box.columnCount - 1 }, "right"], [{ ...box, column: box.column + 1, columnCount: box.columnCount - 1 }, "left"]];
    default:
      return [];
  }
}

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly className = "RangeBorderCollection";
  readonly #cells: StyledCells;

  constructor(cells: StyledCells) {
    super();
    this.#cells = cells;
  }

  get count(): number {
    return INDEXES.length;
  }

  items(): readonly RangeBorder[] {
    return INDEXES.map((index) => new RangeBorder(this.#cells, index));
  }

  getItem(index: unknown): HostObject {
    return new RangeBorder(this.#cells, oneOf(index, INDEXES));
  }

  getItemAt(index: unknown): HostObject {
    const found = INDEXES[integer(index)];
    if (!found) throw invalidArgument();
    return new RangeBorder(this.#cells, found);
  }
}

class RangeBorder extends HostObject {
  readonly className = "RangeBorder";
  readonly #cells: StyledCells;
  readonly #index: BorderIndex;

  constructor(cells: StyledCells, index: BorderIndex) {
    super();
    this.#cells = cells;
    this.#index = index;
  }

  override identity(): Record<string, unknown> {
    return { Id: this.#index };
  }

  get sideIndex(): string {
    return this.#index;
  }

  get style(): string | null {
    const line = this.#line();
    return line === undefined ? null : line === null ? "None" : (LINES.find(([, , name]) => name === line.style)?.[0] ?? "Continuous");
  }

  set style(value: unknown) {
    const style = oneOf(value, STYLES);
    const line = this.#line();
    if (style === "None") this.#set(null);
    else this.#set({ style: lineFor(style, this.#weightOf(line ?? null)), color: line?.color ?? "#000000" });
  }

  get weight(): string | null {
    const line = this.#line();
    return line === undefined ? null : this.#weightOf(line);
  }

  set weight(value: unknown) {
    const weight = oneOf(value, WEIGHTS);
    const line = this.#line();
    const style = LINES.find(([, , name]) => name === line?.style)?.[0] ?? "Continuous";
    this.#set({ style: lineFor(style, weight), color: line?.color ?? "#000000" });
  }

  get color(): string | null {
    const line = this.#line();
    return line === undefined ? null : (line?.color ?? "#000000");
  }

  set color(value: unknown) {
    const line = this.#line();
    this.#set({ style: line?.style ?? "thin", color: color(value) });
  }

  #weightOf(line: Line | null): string {
    return LINES.find(([, , name]) => name === line?.style)?.[1] ?? "Thin";
  }

  /** The common line; null = none, undefined = they differ. */
  #line(): Line | null | undefined {
    const sheet = this.#cells.sheet;
    let found: Line | null | undefined;
    for (const box of this.#cells.boxes) {
      for (const [cells, edge] of cellsOf(this.#index, box)) {
        for (const style of sheet.readStyles(cells).flat()) {
          const line = style.borders?.[edge] ?? null;
          if (found === undefined) found = line;
          else if (JSON.stringify(found) !== JSON.stringify(line)) return undefined;
        }
      }
    }
    return found ?? null;
  }

  #set(line: Line | null): void {
    this.#cells.model.assertAllowed(this.#cells.sheetId, "allowFormatCells");
    const sheet = this.#cells.sheet;
    for (const box of this.#cells.boxes) {
      for (const [cells, edge] of cellsOf(this.#index, box)) sheet.setStyle(cells, { borders: { [edge]: line } });
    }
  }
}
