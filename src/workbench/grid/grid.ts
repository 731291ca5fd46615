/**
 * What the host needs of a spreadsheet engine. Rows and columns count from 0. The host objects are written against
 * this; `univer-grid.ts` implements it with Univer, in the page and headless under Node.
 */
export type GridValue = string | number | boolean | { readonly error: string } | null;

/** What is in a cell: a formula with `=`, or a constant; `isText` keeps `=abc` a text. */
export interface GridContent {
  readonly formula: string | null;
  readonly value: GridValue;
}

export interface GridStyle {
  numberFormat?: string;
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  fontColor?: string;
  fill?: string | null;
  horizontal?: "general" | "left" | "center" | "right";
  vertical?: "top" | "middle" | "bottom";
  wrap?: boolean;
  /** Line style per edge; null removes it. */
  borders?: Partial<Record<"top" | "bottom" | "left" | "right", { style: string; color: string } | null>>;
}

export interface GridBox {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface GridSheet {
  readonly id: string;
  name: string;
  /** The box around all cells that hold something (spilled cells too), or null. */
  usedBox(): GridBox | null;
  /** Contents, spilled values included (with formula null). */
  read(box: GridBox): GridContent[][];
  readStyles(box: GridBox): GridStyle[][];
  /** As a user would see it, formatted. */
  readTexts(box: GridBox): string[][];
  /** `undefined` leaves a cell as it is. A string is stored as it stands: the caller has parsed it. */
  write(box: GridBox, contents: readonly (readonly (GridContent | undefined)[])[]): void;
  /** Sets what the style names on every cell of the box, in one command. */
  setStyle(box: GridBox, style: GridStyle): void;
  clear(box: GridBox, what: "contents" | "formats" | "all"): void;
  merges(): GridBox[];
  merge(box: GridBox): void;
  unmerge(box: GridBox): void;
  /** Pixels. */
  columnWidth(column: number): number;
  setColumnWidth(column: number, pixels: number): void;
  rowHeight(row: number): number;
  setRowHeight(row: number, pixels: number): void;
  isHidden(axis: "row" | "column", index: number): boolean;
  setHidden(axis: "row" | "column", index: number, hidden: boolean): void;
  insert(axis: "row" | "column", index: number, count: number): void;
  remove(axis: "row" | "column", index: number, count: number): void;
  freeze(rows: number, columns: number): void;
}

/** A name that formulas can use. */
export interface GridName {
  readonly name: string;
  /** Null = the whole workbook. */
  readonly sheetId: string | null;
  /** With `=`, e.g. `='人员费用'!$A$1:$B$9` or `=0.16`. */
  readonly formula: string;
}

export type GridEvent =
  /** Cells changed, by the user, by us, by calculation of spills or by undo. */
  | { kind: "changed"; sheetId: string; box: GridBox; source: "user" | "api" }
  | { kind: "selected"; sheetId: string; box: GridBox }
  | { kind: "activated"; sheetId: string }
  | { kind: "sheets-changed" }
  /** Rows or columns moved: tracked ranges must follow. */
  | { kind: "moved"; sheetId: string; axis: "row" | "column"; index: number; count: number };

export interface Grid {
  sheets(): GridSheet[];
  addSheet(name: string): GridSheet;
  deleteSheet(id: string): void;
  readonly activeSheetId: string;
  activate(id: string): void;
  selection(): { sheetId: string; box: GridBox };
  select(sheetId: string, box: GridBox): void;
  /** Resolves when no calculation (custom functions included) is under way. */
  calculated(): Promise<void>;
  on(listener: (event: GridEvent) => void): () => void;
  isEditingCell(): boolean;
  /** Groups what is done until the returned function is called into one step of undo, where the grid has undo. */
  beginStep?(): () => void;
  /** The areas into which formulas of a sheet spill, each from its own cell on, both ends included; where the grid knows. */
  spillsOf?(sheetId: string): readonly { readonly startRow: number; readonly startColumn: number; readonly endRow: number; readonly endColumn: number }[];
  /** Names that formulas can use, where the grid has names. */
  names?(): GridName[];
  /** Lets formulas use these names and no others. */
  setNames?(names: readonly GridName[]): void;
}
