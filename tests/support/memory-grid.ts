import type { Grid, GridBox, GridContent, GridEvent, GridSheet, GridStyle, GridValue } from "../../src/workbench/grid/grid";

interface Cell {
  formula: string | null;
  value: GridValue;
  style: GridStyle;
}

/** Gives a formula's value; null where it cannot tell (the value stays what it was). */
export type Evaluate = (formula: string, at: { readonly sheet: MemorySheet; readonly row: number; readonly column: number }) => GridValue;

const key = (row: number, column: number): string => `${row} ${column}`;
const inBox = (box: GridBox, row: number, column: number): boolean =>
  row >= box.row && row < box.row + box.rowCount && column >= box.column && column < box.column + box.columnCount;
const shownText = (value: GridValue): string =>
  value === null ? "" : typeof value === "object" ? value.error : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);

/** A sheet of the fast grid for tests: it stores, and calculates only what `setComputed` or `evaluate` says. */
export class MemorySheet implements GridSheet {
  readonly id: string;
  readonly #grid: MemoryGrid;
  #name: string;
  #cells = new Map<string, { row: number; column: number; cell: Cell }>();
  #merges: GridBox[] = [];
  readonly #sizes = { row: new Map<number, number>(), column: new Map<number, number>() };
  readonly #hidden = { row: new Set<number>(), column: new Set<number>() };
  frozen = { rows: 0, columns: 0 };

  constructor(grid: MemoryGrid, id: string, name: string) {
    this.#grid = grid;
    this.id = id;
    this.#name = name;
  }

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.#name = name;
    this.#grid.emit({ kind: "sheets-changed" });
  }

  /** What a formula's cell is to show, as if it had been calculated. */
  setComputed(row: number, column: number, value: GridValue): void {
    this.#at(row, column).value = value;
  }

  /** Cells that hold something or were given looks, in the order of rows and columns. */
  filled(): { readonly row: number; readonly column: number; readonly content: GridContent; readonly style: GridStyle }[] {
    return [...this.#cells.values()].sort((a, b) => a.row - b.row || a.column - b.column)
      .map(({ row, column, cell: { formula, value, style } }) => ({ row, column, content: { formula, value }, style }));
  }

  /** Sizes that were set, by row or column, in order. */
  sizes(axis: "row" | "column"): [number, number][] {
    return [...this.#sizes[axis]].sort(([a], [b]) => a - b);
  }

  /** Remembers all of the sheet; the function given brings it back, however often. */
  save(): () => void {
    const cells = [...this.#cells].map(([at, entry]) => [at, { ...entry, cell: { ...entry.cell } }] as const);
    const [name, merges, frozen] = [this.#name, [...this.#merges], { ...this.frozen }];
    const axes = (["row", "column"] as const).map((axis) => ({ axis, sizes: [...this.#sizes[axis]], hidden: [...this.#hidden[axis]] }));
    return () => {
      this.#cells = new Map(cells.map(([at, entry]) => [at, { ...entry, cell: { ...entry.cell } }]));
      [this.#name, this.#merges, this.frozen] = [name, [...merges], { ...frozen }];
      for (const { axis, sizes, hidden } of axes) {
        this.#sizes[axis].clear();
        for (const [at, size] of sizes) this.#sizes[axis].set(at, size);
        this.#hidden[axis].clear();
        for (const at of hidden) this.#hidden[axis].add(at);
      }
    };
  }

  usedBox(): GridBox | null {
    const filled = [...this.#cells.values()].filter(({ cell }) => cell.formula !== null || cell.value !== null);
    if (filled.length === 0) return null;
    const extreme = (axis: "row" | "column", better: (a: number, b: number) => number): number => filled.map((entry) => entry[axis]).reduce((a, b) => better(a, b));
    const [row, column] = [extreme("row", Math.min), extreme("column", Math.min)];
    return { row, column, rowCount: extreme("row", Math.max) - row + 1, columnCount: extreme("column", Math.max) - column + 1 };
  }

  read(box: GridBox): GridContent[][] {
    return this.#map(box, (cell) => ({ formula: cell?.formula ?? null, value: cell?.value ?? null }));
  }

  readStyles(box: GridBox): GridStyle[][] {
    return this.#map(box, (cell) => ({ numberFormat: "General", ...cell?.style }));
  }

  readTexts(box: GridBox): string[][] {
    return this.#map(box, (cell) => shownText(cell?.value ?? null));
  }

  write(box: GridBox, contents: readonly (readonly (GridContent | undefined)[])[], source: "user" | "api" = "api"): void {
    contents.forEach((row, i) => row.forEach((content, j) => {
      if (content === undefined) return;
      const [at, column] = [box.row + i, box.column + j];
      const cell = this.#at(at, column);
      cell.formula = content.formula;
      cell.value = content.formula === null ? content.value : this.#grid.evaluate(content.formula, { sheet: this, row: at, column });
    }));
    this.#grid.emit({ kind: "changed", sheetId: this.id, box, source });
  }

  setStyle(box: GridBox, style: GridStyle): void {
    const limit = { ...box, rowCount: Math.min(box.rowCount, 2000), columnCount: Math.min(box.columnCount, 200) };
    for (let i = 0; i < limit.rowCount; i += 1) {
      for (let j = 0; j < limit.columnCount; j += 1) {
        const cell = this.#at(box.row + i, box.column + j);
        cell.style = { ...cell.style, ...style, ...(style.borders ? { borders: { ...cell.style.borders, ...style.borders } } : {}) };
      }
    }
  }

  clear(box: GridBox, what: "contents" | "formats" | "all"): void {
    for (const [at, entry] of this.#cells) {
      if (!inBox(box, entry.row, entry.column)) continue;
      if (what === "all") this.#cells.delete(at);
      else if (what === "formats") entry.cell.style = {};
      else Object.assign(entry.cell, { formula: null, value: null });
    }
    if (what !== "formats") this.#grid.emit({ kind: "changed", sheetId: this.id, box, source: "api" });
  }

  merges(): GridBox[] {
    return [...this.#merges];
  }

  merge(box: GridBox): void {
    this.unmerge(box);
    this.#merges.push(box);
  }

  unmerge(box: GridBox): void {
    this.#merges = this.#merges.filter((merge) => !inBox(box, merge.row, merge.column));
  }

  columnWidth(column: number): number {
    return this.#sizes.column.get(column) ?? 88;
  }

  setColumnWidth(column: number, pixels: number): void {
    this.#sizes.column.set(column, pixels);
  }

  rowHeight(row: number): number {
    return this.#sizes.row.get(row) ?? 24;
  }

  setRowHeight(row: number, pixels: number): void {
    this.#sizes.row.set(row, pixels);
  }

  isHidden(axis: "row" | "column", index: number): boolean {
    return this.#hidden[axis].has(index);
  }

  setHidden(axis: "row" | "column", index: number, hidden: boolean): void {
    if (hidden) this.#hidden[axis].add(index);
    else this.#hidden[axis].delete(index);
  }

  insert(axis: "row" | "column", index: number, count: number): void {
    this.#shift(axis, (position) => (position < index ? position : position + count));
    this.#grid.emit({ kind: "moved", sheetId: this.id, axis, index, count });
  }

  remove(axis: "row" | "column", index: number, count: number): void {
    this.#shift(axis, (position) => (position < index ? position : position < index + count ? null : position - count));
    this.#grid.emit({ kind: "moved", sheetId: this.id, axis, index, count: -count });
  }

  freeze(rows: number, columns: number): void {
    this.frozen = { rows, columns };
  }

  #shift(axis: "row" | "column", move: (position: number) => number | null): void {
    const entries = [...this.#cells.values()].flatMap((entry) => {
      const position = move(entry[axis]);
      return position === null ? [] : [{ ...entry, [axis]: position }];
    });
    this.#cells = new Map(entries.map((entry) => [key(entry.row, entry.column), entry]));
    const size = axis === "row" ? "rowCount" : "columnCount";
    this.#merges = this.#merges.flatMap((merge) => {
      const position = move(merge[axis]);
      return position === null ? [] : [{ ...merge, [axis]: position, [size]: merge[size] }];
    });
  }

  #at(row: number, column: number): Cell {
    const found = this.#cells.get(key(row, column));
    if (found) return found.cell;
    const cell: Cell = { formula: null, value: null, style: {} };
    this.#cells.set(key(row, column), { row, column, cell });
    return cell;
  }

  #map<T>(box: GridBox, give: (cell: Cell | undefined) => T): T[][] {
    return Array.from({ length: box.rowCount }, (_, i) => Array.from({ length: box.columnCount }, (__, j) => give(this.#cells.get(key(box.row + i, box.column + j))?.cell)));
  }
}

/** A grid that only stores, for tests of what stands on a grid: no calculation, no undo, no page. */
export class MemoryGrid implements Grid {
  readonly #listeners = new Set<(event: GridEvent) => void>();
  readonly #sheets: MemorySheet[] = [];
  readonly evaluate: Evaluate;
  #active: string;
  #selection: { sheetId: string; box: GridBox };
  #next = 1;
  /** Set it to stand for a user who is typing into a cell. */
  isEditing = false;
  /** Awaited by `calculated()`. */
  calculation: Promise<void> = Promise.resolve();

  constructor(options: { readonly sheets?: readonly string[]; readonly evaluate?: Evaluate } = {}) {
    this.evaluate = options.evaluate ?? (() => null);
    for (const name of options.sheets ?? ["Sheet1"]) this.addSheet(name);
    this.#active = this.#sheets[0]?.id ?? "";
    this.#selection = { sheetId: this.#active, box: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
  }

  sheets(): MemorySheet[] {
    return [...this.#sheets];
  }

  /** By its name. */
  sheet(name: string): MemorySheet {
    const found = this.#sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  }

  addSheet(name: string): MemorySheet {
    const sheet = new MemorySheet(this, `sheet-${this.#next++}`, name);
    this.#sheets.push(sheet);
    this.emit({ kind: "sheets-changed" });
    return sheet;
  }

  /** Remembers all of the workbook; the function given brings it back, however often. Nobody is told of it. */
  save(): () => void {
    const sheets = this.#sheets.map((sheet) => ({ sheet, bringBack: sheet.save() }));
    const [active, selection] = [this.#active, this.#selection];
    return () => {
      this.#sheets.splice(0, this.#sheets.length, ...sheets.map(({ sheet }) => sheet));
      for (const { bringBack } of sheets) bringBack();
      [this.#active, this.#selection] = [active, selection];
    };
  }

  deleteSheet(id: string): void {
    const index = this.#sheets.findIndex((sheet) => sheet.id === id);
    if (index < 0 || this.#sheets.length === 1) throw new Error("The sheet cannot be deleted");
    this.#sheets.splice(index, 1);
    if (this.#active === id) this.activate(this.#sheets[0]?.id ?? "");
    this.emit({ kind: "sheets-changed" });
  }

  get activeSheetId(): string {
    return this.#active;
  }

  activate(id: string): void {
    if (this.#active === id) return;
    this.#active = id;
    this.emit({ kind: "activated", sheetId: id });
  }

  selection(): { sheetId: string; box: GridBox } {
    return this.#selection.sheetId === this.#active ? this.#selection : { sheetId: this.#active, box: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
  }

  select(sheetId: string, box: GridBox): void {
    this.activate(sheetId);
    this.#selection = { sheetId, box };
    this.emit({ kind: "selected", sheetId, box });
  }

  calculated(): Promise<void> {
    return this.calculation;
  }

  on(listener: (event: GridEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: GridEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  isEditingCell(): boolean {
    return this.isEditing;
  }
}
