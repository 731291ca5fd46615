import type { Grid, GridBox, GridContent, GridEvent, GridSheet, GridStyle } from "../grid/grid";

type Contents = readonly (readonly (GridContent | undefined)[])[];

/**
 * A grid that gathers writes below one another into one. The library cuts a large write into pieces of 1,500 cells,
 * and an engine that recalculates its bookkeeping at each would take the square of their number. Whatever looks at
 * contents sees the writes done; `flush` does them at the latest.
 */
export class BufferedGrid implements Grid {
  readonly #grid: Grid;
  readonly #sheets = new Map<string, BufferedSheet>();
  #pending: BufferedSheet | null = null;

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  /** Does what has been gathered. */
  flush(): void {
    const pending = this.#pending;
    this.#pending = null;
    pending?.writeGathered();
  }

  sheets(): GridSheet[] {
    return this.#grid.sheets().map((sheet) => this.#buffered(sheet));
  }

  addSheet(name: string): GridSheet {
    this.flush();
    return this.#buffered(this.#grid.addSheet(name));
  }

  deleteSheet(id: string): void {
    this.flush();
    this.#sheets.delete(id);
    this.#grid.deleteSheet(id);
  }

  get activeSheetId(): string {
    return this.#grid.activeSheetId;
  }

  activate(id: string): void {
    this.#grid.activate(id);
  }

  selection(): { sheetId: string; box: GridBox } {
    return this.#grid.selection();
  }

  select(sheetId: string, box: GridBox): void {
    this.#grid.select(sheetId, box);
  }

  calculated(): Promise<void> {
    this.flush();
    return this.#grid.calculated();
  }

  on(listener: (event: GridEvent) => void): () => void {
    return this.#grid.on(listener);
  }

  isEditingCell(): boolean {
    return this.#grid.isEditingCell();
  }

  beginStep(): () => void {
    return this.#grid.beginStep?.() ?? (() => undefined);
  }

  spillsOf(sheetId: string): ReturnType<NonNullable<Grid["spillsOf"]>> {
    this.flush();
    return this.#grid.spillsOf?.(sheetId) ?? [];
  }

  #buffered(sheet: GridSheet): BufferedSheet {
    const known = this.#sheets.get(sheet.id);
    if (known?.wraps(sheet)) return known;
    const made: BufferedSheet = new BufferedSheet(sheet, { flush: () => this.flush(), gather: () => this.#gather(made) });
    this.#sheets.set(sheet.id, made);
    return made;
  }

  #gather(sheet: BufferedSheet): void {
    if (this.#pending !== sheet) this.flush();
    this.#pending = sheet;
  }
}

interface Buffer {
  /** Does the gathered writes of all sheets. */
  readonly flush: () => void;
  /** Says that this sheet has gathered something. */
  readonly gather: () => void;
}

class BufferedSheet implements GridSheet {
  readonly id: string;
  readonly #sheet: GridSheet;
  readonly #buffer: Buffer;
  #gathered: { box: GridBox; contents: (readonly (GridContent | undefined)[])[] } | null = null;

  constructor(sheet: GridSheet, buffer: Buffer) {
    this.id = sheet.id;
    this.#sheet = sheet;
    this.#buffer = buffer;
  }

  wraps(sheet: GridSheet): boolean {
    return this.#sheet === sheet;
  }

  writeGathered(): void {
    const gathered = this.#gathered;
    this.#gathered = null;
    if (gathered) this.#sheet.write(gathered.box, gathered.contents);
  }

  get name(): string {
    return this.#sheet.name;
  }

  set name(name: string) {
    this.#sheet.name = name;
  }

  write(box: GridBox, contents: Contents): void {
    const before = this.#gathered?.box;
    const isBelow = before !== undefined && before.column === box.column && before.columnCount === box.columnCount && before.row + before.rowCount === box.row;
    if (!isBelow) this.#buffer.flush();
    if (this.#gathered) this.#gathered = { box: { ...this.#gathered.box, rowCount: this.#gathered.box.rowCount + box.rowCount }, contents: this.#gathered.contents };
    else this.#gathered = { box, contents: [] };
    this.#gathered.contents.push(...contents);
    this.#buffer.gather();
  }

  usedBox(): GridBox | null {
    this.#buffer.flush();
    return this.#sheet.usedBox();
  }

  read(box: GridBox): GridContent[][] {
    this.#buffer.flush();
    return this.#sheet.read(box);
  }

  readTexts(box: GridBox): string[][] {
    this.#buffer.flush();
    return this.#sheet.readTexts(box);
  }

  clear(box: GridBox, what: "contents" | "formats" | "all"): void {
    this.#buffer.flush();
    this.#sheet.clear(box, what);
  }

  merge(box: GridBox): void {
    this.#buffer.flush();
    this.#sheet.merge(box);
  }

  unmerge(box: GridBox): void {
    this.#buffer.flush();
    this.#sheet.unmerge(box);
  }

  insert(axis: "row" | "column", index: number, count: number): void {
    this.#buffer.flush();
    this.#sheet.insert(axis, index, count);
  }

  remove(axis: "row" | "column", index: number, count: number): void {
    this.#buffer.flush();
    this.#sheet.remove(axis, index, count);
  }

  // What follows does not look at contents.

  readStyles(box: GridBox): GridStyle[][] {
    return this.#sheet.readStyles(box);
  }

  setStyle(box: GridBox, style: GridStyle): void {
    this.#sheet.setStyle(box, style);
  }

  merges(): GridBox[] {
    return this.#sheet.merges();
  }

  columnWidth(column: number): number {
    return this.#sheet.columnWidth(column);
  }

  setColumnWidth(column: number, pixels: number): void {
    this.#sheet.setColumnWidth(column, pixels);
  }

  rowHeight(row: number): number {
    return this.#sheet.rowHeight(row);
  }

  setRowHeight(row: number, pixels: number): void {
    this.#sheet.setRowHeight(row, pixels);
  }

  isHidden(axis: "row" | "column", index: number): boolean {
    return this.#sheet.isHidden(axis, index);
  }

  setHidden(axis: "row" | "column", index: number, hidden: boolean): void {
    this.#sheet.setHidden(axis, index, hidden);
  }

  freeze(rows: number, columns: number): void {
    this.#sheet.freeze(rows, columns);
  }
}
