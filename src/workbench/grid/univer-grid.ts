import type { IRange, IWorkbookData } from "@univerjs/core";
import { InsertSheetCommand, RemoveSheetCommand, SetSelectionsOperation, SetWorksheetActiveOperation, getPrimaryForRange } from "@univerjs/sheets";
import { CalculationWatch } from "./calculation-watch";
import { toBox, toRange } from "./boxes";
import { FunctionCells, registerFunctions, showBusyCells, type CustomFunctionsRegistration } from "./custom-functions/index";
import type { EngineOptions } from "./engine";
import { UniverEngine } from "./engine";
import { GridEvents } from "./grid-events";
import type { Grid, GridBox, GridEvent, GridName, GridSheet } from "./grid";
import { namesOf, setNames } from "./grid-names";
import { repairFunctions } from "./function-repairs";
import { fitRows, rowsToFit } from "./row-fitting";
import { blankSheet, newSheetId } from "./workbook-data";
import { UniverSheet } from "./univer-sheet";

export interface UniverGridOptions extends EngineOptions {
  /** Says whether the user is typing into a cell; headless nobody is. */
  readonly isEditingCell?: (engine: UniverEngine) => boolean;
}

/** The grid over Univer, with or without its user interface. */
export class UniverGrid implements Grid {
  readonly engine: UniverEngine;
  readonly calculation: CalculationWatch;
  readonly #events: GridEvents;
  readonly #functionCells: FunctionCells;
  readonly #isEditingCell: (engine: UniverEngine) => boolean;
  readonly #sheets = new Map<string, UniverSheet>();

  constructor(options: UniverGridOptions = {}) {
    this.engine = new UniverEngine(options);
    repairFunctions(this.engine);
    showBusyCells(this.engine);
    this.#isEditingCell = options.isEditingCell ?? (() => false);
    this.calculation = new CalculationWatch(this.engine);
    this.#events = new GridEvents(this.engine);
    this.#functionCells = new FunctionCells(this.calculation);
    this.#events.on((event) => this.#functionCells.follow(event));
  }

  sheets(): GridSheet[] {
    return this.engine.workbook.getSheets().map((sheet) => this.#sheet(sheet.getSheetId()));
  }

  addSheet(name: string): GridSheet {
    const id = newSheetId();
    const before = this.activeSheetId;
    this.engine.run(InsertSheetCommand.id, { unitId: this.engine.unitId, sheet: blankSheet(id, name) });
    // Univer shows the new sheet; Excel leaves the one that is shown.
    this.#events.withoutActivation(() => this.activate(before));
    return this.#sheet(id);
  }

  /** @throws Error where it is the only sheet. */
  deleteSheet(id: string): void {
    if (this.activeSheetId === id) {
      const next = this.engine.workbook.getSheets().find((sheet) => sheet.getSheetId() !== id);
      if (next) this.activate(next.getSheetId());
    }
    this.engine.run(RemoveSheetCommand.id, { unitId: this.engine.unitId, subUnitId: id });
    this.#sheets.delete(id);
  }

  get activeSheetId(): string {
    return this.engine.workbook.getActiveSheet().getSheetId();
  }

  activate(id: string): void {
    this.engine.worksheet(id);
    if (this.activeSheetId !== id) this.engine.run(SetWorksheetActiveOperation.id, { unitId: this.engine.unitId, subUnitId: id });
  }

  selection(): { sheetId: string; box: GridBox } {
    const sheetId = this.activeSheetId;
    const model = this.engine.selections.getWorkbookSelections(this.engine.unitId);
    const range = model.getSelectionsOfWorksheet(sheetId).at(-1)?.range;
    return { sheetId, box: range ? this.#wholeBox(sheetId, range) : { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
  }

  select(sheetId: string, box: GridBox): void {
    this.activate(sheetId);
    const range = toRange(box);
    const selections = [{ range, primary: getPrimaryForRange(range, this.engine.worksheet(sheetId)), style: null }];
    this.engine.run(SetSelectionsOperation.id, { unitId: this.engine.unitId, subUnitId: sheetId, selections, reveal: true });
  }

  calculated(): Promise<void> {
    return this.calculation.calculated();
  }

  on(listener: (event: GridEvent) => void): () => void {
    return this.#events.on(listener);
  }

  isEditingCell(): boolean {
    return this.#isEditingCell(this.engine);
  }

  /**
   * Makes an add-in's functions available in cells and recalculates; returns the function that takes them away again.
   *
   * @example grid.registerCustomFunctions({ namespace: "PAYROLL", metadata, invoke: (id, args) => call(id, args) })
   */
  registerCustomFunctions(registration: CustomFunctionsRegistration): () => void {
    return registerFunctions(this.engine, this.calculation, this.#functionCells, registration);
  }

  /** The message that a cell's custom function gave with its error, or null. */
  functionMessage(sheetId: string, row: number, column: number): string | null {
    return this.#functionCells.message({ sheetId, row, column });
  }

  names(): GridName[] {
    return namesOf(this.engine);
  }

  setNames(names: readonly GridName[]): void {
    // The engine does not find every formula that uses a name.
    if (setNames(this.engine, names)) this.calculation.recalculate();
  }

  /** The areas into which array formulas of a sheet spill, each from its own cell on. */
  spillsOf(sheetId: string): IRange[] {
    const rows = this.engine.formulas.getArrayFormulaRange()[this.engine.unitId]?.[sheetId] ?? {};
    const sheet = this.#sheet(sheetId);
    return Object.values(rows).flatMap((cells) => Object.values(cells ?? {}) as IRange[]).filter(({ startRow, startColumn, endRow, endColumn }) => {
      // The engine remembers the area also where something stands in its way.
      const value = sheet.read({ row: startRow, column: startColumn, rowCount: 1, columnCount: 1 })[0]?.[0]?.value;
      const isBlocked = typeof value === "object" && value?.error === "#SPILL!";
      return !isBlocked && (endRow > startRow || endColumn > startColumn);
    });
  }

  /** Groups what is done until the returned function is called into one step of undo. */
  beginStep(): () => void {
    return this.engine.beginStep();
  }

  /** Lets the rows of a sheet grow to their wrapped texts, as Excel does when it opens a file. */
  fitRows(sheetId: string): void {
    fitRows(this.engine, sheetId, rowsToFit(this.engine, sheetId));
  }

  undo(): void {
    this.engine.undo();
  }

  redo(): void {
    this.engine.redo();
  }

  /** Shows another workbook; the open one is gone, its undo with it. */
  open(data: IWorkbookData): void {
    this.engine.open(data);
    this.#sheets.clear();
    this.#functionCells.clear();
    this.#events.forget();
    this.#events.emit({ kind: "sheets-changed" });
    this.#events.emit({ kind: "activated", sheetId: this.activeSheetId });
    this.calculation.recalculate();
  }

  dispose(): void {
    this.engine.dispose();
  }

  #sheet(id: string): UniverSheet {
    const known = this.#sheets.get(id);
    if (known) return known;
    const sheet = new UniverSheet(this.engine, id);
    this.#sheets.set(id, sheet);
    return sheet;
  }

  /** Whole rows and columns come without their ends. */
  #wholeBox(sheetId: string, range: IRange): GridBox {
    const sheet = this.engine.worksheet(sheetId);
    const end = (value: number, whole: number): number => (Number.isFinite(value) ? value : whole - 1);
    const start = (value: number): number => (Number.isFinite(value) ? value : 0);
    return toBox({
      startRow: start(range.startRow), startColumn: start(range.startColumn),
      endRow: end(range.endRow, sheet.getRowCount()), endColumn: end(range.endColumn, sheet.getColumnCount()),
    });
  }
}

