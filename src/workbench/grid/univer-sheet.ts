import { Direction, type ICellData, type IObjectMatrixPrimitiveType, type IStyleData, type Nullable } from "@univerjs/core";
import { AddMergeUndoMutationFactory, AddWorksheetMergeMutation, InsertColByRangeCommand, InsertRowByRangeCommand, RemoveColByRangeCommand, RemoveMergeUndoMutationFactory, RemoveRowByRangeCommand, RemoveWorksheetMergeMutation, SetColHiddenMutation, SetColVisibleMutation, SetFrozenMutation, SetFrozenMutationFactory, SetRangeValuesCommand, SetRangeValuesMutation, SetRangeValuesUndoMutationFactory, SetRowHiddenMutation, SetRowVisibleMutation, SetStyleCommand, SetWorksheetColWidthMutation, SetWorksheetColWidthMutationFactory, SetWorksheetNameCommand, SetWorksheetRowHeightMutation, SetWorksheetRowHeightMutationFactory, SetWorksheetRowIsAutoHeightMutation, SetWorksheetRowIsAutoHeightMutationFactory } from "@univerjs/sheets";
import { BooleanNumber } from "@univerjs/core";
import { BoxBuilder, clipBox, toBox, toRange } from "./boxes";
import { BLANK_CELL, toCellData, valueOfCell } from "./cell-data";
import { displayText } from "./display-text";
import type { UniverEngine } from "./engine";
import { readableFormula } from "./formula-text";
import type { GridBox, GridContent, GridSheet, GridStyle } from "./grid";
import { fitRows } from "./row-fitting";
import { ensureSize } from "./sheet-size";
import { toStyleData } from "./style-data";
import { styleReader } from "./style-reader";

type Matrix = IObjectMatrixPrimitiveType<ICellData>;
type Spills = Readonly<Record<number, Readonly<Record<number, ICellData>>>>;

/** Looks from which a row's height follows where it was not set by hand. */
const AFFECTS_HEIGHT = ["tb", "fs", "ff", "tr"] as const;

/** All that a cell can wear, unset: merging it into a style takes everything off. */
const NO_STYLE = { n: null, ff: null, fs: null, bl: null, it: null, ul: null, st: null, ol: null, cl: null, bg: null, bd: null, ht: null, vt: null, tb: null, tr: null, td: null, va: null, pd: null } as unknown as IStyleData;

/** A sheet of the engine's workbook. */
export class UniverSheet implements GridSheet {
  readonly id: string;
  readonly #engine: UniverEngine;

  constructor(engine: UniverEngine, id: string) {
    this.#engine = engine;
    this.id = id;
  }

  get name(): string {
    return this.#worksheet.getName();
  }

  set name(name: string) {
    this.#engine.run(SetWorksheetNameCommand.id, { ...this.#target, name });
  }

  usedBox(): GridBox | null {
    const box = new BoxBuilder();
    this.#worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell && (cell.f || cell.si || valueOfCell(cell) !== null)) box.add(row, column);
    });
    for (const [row, cells] of Object.entries(this.#spills())) {
      for (const column of Object.keys(cells)) box.add(Number(row), Number(column));
    }
    return box.build();
  }

  read(box: GridBox): GridContent[][] {
    const matrix = this.#worksheet.getCellMatrix();
    const spills = this.#spills();
    return this.#map(box, (row, column) => {
      const cell = matrix.getValue(row, column);
      const formula = this.#formula(cell, row, column);
      const value = valueOfCell(cell);
      return { formula, value: value === null ? valueOfCell(spills[row]?.[column]) : value };
    });
  }

  readStyles(box: GridBox): GridStyle[][] {
    return this.#map(box, styleReader(this.#worksheet));
  }

  readTexts(box: GridBox): string[][] {
    const matrix = this.#worksheet.getCellMatrix();
    const spills = this.#spills();
    const styleAt = styleReader(this.#worksheet);
    return this.#map(box, (row, column) => {
      const own = valueOfCell(matrix.getValue(row, column));
      const value = own === null ? valueOfCell(spills[row]?.[column]) : own;
      return displayText(value, styleAt(row, column).numberFormat);
    });
  }

  write(box: GridBox, contents: readonly (readonly (GridContent | undefined)[])[]): void {
    const matrix: Matrix = {};
    for (let row = 0; row < box.rowCount; row += 1) {
      const cells: Record<number, ICellData> = {};
      for (let column = 0; column < box.columnCount; column += 1) {
        const content = contents[row]?.[column];
        if (content === undefined) continue;
        const { formula, value } = content;
        cells[box.column + column] = toCellData({ formula: formula === null ? null : readableFormula(formula), value });
      }
      if (Object.keys(cells).length > 0) matrix[box.row + row] = cells;
    }
    this.#setCells(box, matrix);
  }

  setStyle(box: GridBox, style: GridStyle): void {
    this.#format(box, toStyleData(style));
  }

  clear(box: GridBox, what: "contents" | "formats" | "all"): void {
    if (what !== "contents") this.#format(box, NO_STYLE);
    if (what === "formats") return;
    const inside = this.#clip(box);
    if (!inside) return;
    const matrix: Matrix = {};
    const range = toRange(inside);
    this.#worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (!cell || row < range.startRow || row > range.endRow || column < range.startColumn || column > range.endColumn) return;
      if (cell.f || cell.si || valueOfCell(cell) !== null) (matrix[row] ??= {})[column] = { ...BLANK_CELL };
    });
    this.#setCells(inside, matrix);
  }

  merges(): GridBox[] {
    return this.#worksheet.getMergeData().map(toBox);
  }

  merge(box: GridBox): void {
    this.#ensureSize(box);
    this.#asOneStep(() => {
      const rest = this.read(box).map((cells, row) => cells.map((content, column) => {
        const isKept = (row === 0 && column === 0) || (content.formula === null && content.value === null);
        return isKept ? undefined : { formula: null, value: null };
      }));
      this.write(box, rest);
      this.unmerge(box);
      const params = { ...this.#target, ranges: [toRange(box)] };
      this.#engine.change(
        [{ id: AddWorksheetMergeMutation.id, params }],
        [{ id: RemoveWorksheetMergeMutation.id, params: AddMergeUndoMutationFactory(this.#engine.injector, params) }],
      );
    });
  }

  unmerge(box: GridBox): void {
    const params = { ...this.#target, ranges: [toRange(box)] };
    const undo = RemoveMergeUndoMutationFactory(this.#engine.injector, params);
    if (undo.ranges.length === 0) return;
    this.#engine.change([{ id: RemoveWorksheetMergeMutation.id, params }], [{ id: AddWorksheetMergeMutation.id, params: undo }]);
  }

  columnWidth(column: number): number {
    return this.#worksheet.getColumnManager().getColumnWidth(column);
  }

  setColumnWidth(column: number, pixels: number): void {
    this.#ensureSize({ row: 0, column, rowCount: 1, columnCount: 1 });
    const params = { ...this.#target, ranges: [{ startRow: 0, endRow: 0, startColumn: column, endColumn: column }], colWidth: pixels };
    const undo = SetWorksheetColWidthMutationFactory(params, this.#worksheet);
    this.#engine.change([{ id: SetWorksheetColWidthMutation.id, params }], [{ id: SetWorksheetColWidthMutation.id, params: undo }]);
  }

  rowHeight(row: number): number {
    return this.#worksheet.getRowManager().getRowHeight(row);
  }

  setRowHeight(row: number, pixels: number): void {
    this.#ensureSize({ row, column: 0, rowCount: 1, columnCount: 1 });
    const ranges = [{ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }];
    const height = { ...this.#target, ranges, rowHeight: pixels };
    const auto = { ...this.#target, ranges, autoHeightInfo: BooleanNumber.FALSE };
    const undo = [
      { id: SetWorksheetRowHeightMutation.id, params: SetWorksheetRowHeightMutationFactory(height, this.#worksheet) },
      { id: SetWorksheetRowIsAutoHeightMutation.id, params: SetWorksheetRowIsAutoHeightMutationFactory(auto, this.#worksheet) },
    ];
    this.#engine.change([{ id: SetWorksheetRowHeightMutation.id, params: height }, { id: SetWorksheetRowIsAutoHeightMutation.id, params: auto }], undo);
  }

  isHidden(axis: "row" | "column", index: number): boolean {
    return axis === "row" ? !this.#worksheet.getRowVisible(index) : !this.#worksheet.getColVisible(index);
  }

  setHidden(axis: "row" | "column", index: number, hidden: boolean): void {
    if (this.isHidden(axis, index) === hidden) return;
    const isRow = axis === "row";
    this.#ensureSize({ row: isRow ? index : 0, column: isRow ? 0 : index, rowCount: 1, columnCount: 1 });
    const { rowCount, columnCount } = this.#size;
    const range = isRow
      ? { startRow: index, endRow: index, startColumn: 0, endColumn: columnCount - 1 }
      : { startRow: 0, endRow: rowCount - 1, startColumn: index, endColumn: index };
    const hide = isRow ? SetRowHiddenMutation.id : SetColHiddenMutation.id;
    const show = isRow ? SetRowVisibleMutation.id : SetColVisibleMutation.id;
    const params = { ...this.#target, ranges: [range] };
    this.#engine.change([{ id: hidden ? hide : show, params }], [{ id: hidden ? show : hide, params }]);
  }

  insert(axis: "row" | "column", index: number, count: number): void {
    const isRow = axis === "row";
    this.#ensureSize({ row: isRow ? index : 0, column: isRow ? 0 : index, rowCount: 1, columnCount: 1 });
    const { rowCount, columnCount } = this.#size;
    if (isRow) {
      const range = { startRow: index, endRow: index + count - 1, startColumn: 0, endColumn: columnCount - 1 };
      this.#engine.run(InsertRowByRangeCommand.id, { ...this.#target, range, direction: Direction.UP });
    } else {
      const range = { startRow: 0, endRow: rowCount - 1, startColumn: index, endColumn: index + count - 1 };
      this.#engine.run(InsertColByRangeCommand.id, { ...this.#target, range, direction: Direction.LEFT });
    }
  }

  remove(axis: "row" | "column", index: number, count: number): void {
    const { rowCount, columnCount } = this.#size;
    if (index >= (axis === "row" ? rowCount : columnCount)) return;
    // The engine cannot lose its last row or column.
    if (axis === "row") {
      this.#ensureSize({ row: index + count, column: 0, rowCount: 1, columnCount: 1 });
      this.#engine.run(RemoveRowByRangeCommand.id, { ...this.#target, range: { startRow: index, endRow: index + count - 1, startColumn: 0, endColumn: columnCount - 1 } });
    } else {
      this.#ensureSize({ row: 0, column: index + count, rowCount: 1, columnCount: 1 });
      this.#engine.run(RemoveColByRangeCommand.id, { ...this.#target, range: { startRow: 0, endRow: rowCount - 1, startColumn: index, endColumn: index + count - 1 } });
    }
  }

  freeze(rows: number, columns: number): void {
    this.#ensureSize({ row: rows, column: columns, rowCount: 1, columnCount: 1 });
    const params = { ...this.#target, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1, ySplit: rows, xSplit: columns };
    const undo = SetFrozenMutationFactory(this.#engine.injector, params);
    this.#engine.change([{ id: SetFrozenMutation.id, params }], [{ id: SetFrozenMutation.id, params: undo }]);
  }

  get #worksheet() {
    return this.#engine.worksheet(this.id);
  }

  get #target() {
    return { unitId: this.#engine.unitId, subUnitId: this.id };
  }

  get #size() {
    return { rowCount: this.#worksheet.getRowCount(), columnCount: this.#worksheet.getColumnCount() };
  }

  #spills(): Spills {
    return (this.#engine.formulas.getArrayFormulaCellData()[this.#engine.unitId]?.[this.id] ?? {}) as Spills;
  }

  #formula(cell: Nullable<ICellData>, row: number, column: number): string | null {
    if (!cell) return null;
    if (cell.f) return cell.f;
    return cell.si ? (this.#engine.formulas.getFormulaStringByCell(row, column, this.id, this.#engine.unitId) ?? null) : null;
  }

  #map<T>(box: GridBox, give: (row: number, column: number) => T): T[][] {
    return Array.from({ length: box.rowCount }, (_, row) => Array.from({ length: box.columnCount }, (__, column) => give(box.row + row, box.column + column)));
  }

  #setCells(box: GridBox, matrix: Matrix): void {
    if (Object.keys(matrix).length === 0) return;
    this.#ensureSize(box);
    this.#engine.run(SetRangeValuesCommand.id, { ...this.#target, range: toRange(box), value: matrix });
  }

  #format(box: GridBox, style: IStyleData): void {
    this.#ensureSize(box);
    const inside = this.#clip(box);
    if (!inside) return;
    const matrix: Matrix = {};
    for (let row = inside.row; row < inside.row + inside.rowCount; row += 1) {
      const cells: Record<number, ICellData> = {};
      for (let column = inside.column; column < inside.column + inside.columnCount; column += 1) cells[column] = { s: style };
      matrix[row] = cells;
    }
    // The trigger says that this is a format: the engine need not calculate.
    const params = { ...this.#target, cellValue: matrix, trigger: SetStyleCommand.id };
    const undo = { ...SetRangeValuesUndoMutationFactory(this.#engine.injector, params), trigger: SetStyleCommand.id };
    this.#engine.change([{ id: SetRangeValuesMutation.id, params }], [{ id: SetRangeValuesMutation.id, params: undo }], true);
    if (AFFECTS_HEIGHT.some((key) => key in style)) fitRows(this.#engine, this.id, [toRange(inside)]);
  }

  #clip(box: GridBox): GridBox | null {
    const { rowCount, columnCount } = this.#size;
    return clipBox(box, rowCount, columnCount);
  }

  #ensureSize(box: GridBox): void {
    ensureSize(this.#engine, this.id, box);
  }

  #asOneStep(work: () => void): void {
    const end = this.#engine.beginStep();
    try {
      work();
    } finally {
      end();
    }
  }
}
