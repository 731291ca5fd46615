import { ObjectMatrix, type ICellData, type ICommandInfo, type IExecutionOptions, type IObjectMatrixPrimitiveType, type IRange, type Nullable } from "@univerjs/core";
import { SetArrayFormulaDataMutation } from "@univerjs/engine-formula";
import { InsertColMutation, InsertRowMutation, InsertSheetMutation, MoveRangeMutation, RemoveColMutation, RemoveRowMutation, RemoveSheetMutation, ReorderRangeMutation, SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation, SetWorksheetHideMutation, SetWorksheetNameMutation, SetWorksheetOrderMutation } from "@univerjs/sheets";
import { BoxBuilder, toBox } from "./boxes";
import type { UniverEngine } from "./engine";
import type { GridBox, GridEvent } from "./grid";

type Listener = (event: GridEvent) => void;

interface SheetParams { readonly unitId?: string; readonly subUnitId?: string }

const SHEET_MUTATIONS: ReadonlySet<string> = new Set([
  InsertSheetMutation.id, RemoveSheetMutation.id, SetWorksheetNameMutation.id, SetWorksheetOrderMutation.id, SetWorksheetHideMutation.id,
]);

/** Turns the engine's mutations, whoever caused them, into the events of a grid. */
export class GridEvents {
  readonly #engine: UniverEngine;
  readonly #listeners = new Set<Listener>();
  /** Who made the last change: what spills or is calculated after it is put down to the same. */
  #lastSource: "user" | "api" = "api";
  #spillBoxes = new Map<string, GridBox>();
  #isActivationQuiet = false;

  constructor(engine: UniverEngine) {
    this.#engine = engine;
    engine.commands.onCommandExecuted((command, options) => this.#follow(command, options));
  }

  on(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: GridEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Does something that shows again the sheet that was shown all along: no activation for those who listen. */
  withoutActivation(work: () => void): void {
    this.#isActivationQuiet = true;
    try {
      work();
    } finally {
      this.#isActivationQuiet = false;
    }
  }

  /** Another workbook is open: what the former one spilled is no change. */
  forget(): void {
    this.#spillBoxes.clear();
  }

  #follow(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const params = (command.params ?? {}) as SheetParams;
    if (params.unitId !== undefined && params.unitId !== this.#engine.unitId) return;
    if (SHEET_MUTATIONS.has(command.id)) {
      this.emit({ kind: "sheets-changed" });
      return;
    }
    if (command.id === SetArrayFormulaDataMutation.id) {
      this.#followSpills();
      return;
    }
    const sheetId = params.subUnitId;
    if (sheetId === undefined) return;
    switch (command.id) {
      case SetRangeValuesMutation.id:
        if (!options?.fromFormula) this.#changed(sheetId, contentBox(command.params as { cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>> }));
        break;
      case MoveRangeMutation.id:
        this.#movedRange(command.params as MoveParams);
        break;
      case ReorderRangeMutation.id:
        this.#changed(sheetId, toBox((command.params as { range: IRange }).range));
        break;
      case InsertRowMutation.id:
      case InsertColMutation.id:
      case RemoveRowMutation.id:
      case RemoveColMutation.id:
        this.#moved(command.id, sheetId, (command.params as { range: IRange }).range);
        break;
      case SetSelectionsOperation.id:
        this.#selected(sheetId, command.params as { selections: readonly { range: IRange }[] });
        break;
      case SetWorksheetActiveOperation.id:
        if (!this.#isActivationQuiet) this.emit({ kind: "activated", sheetId });
        break;
      default:
    }
  }

  #changed(sheetId: string, box: GridBox | null): void {
    if (!box) return;
    this.#lastSource = this.#engine.isApiAtWork ? "api" : "user";
    this.emit({ kind: "changed", sheetId, box, source: this.#lastSource });
  }

  #moved(id: string, sheetId: string, range: IRange): void {
    const axis = id === InsertRowMutation.id || id === RemoveRowMutation.id ? "row" : "column";
    const box = toBox(range);
    const size = axis === "row" ? box.rowCount : box.columnCount;
    const isRemoval = id === RemoveRowMutation.id || id === RemoveColMutation.id;
    this.#lastSource = this.#engine.isApiAtWork ? "api" : "user";
    this.emit({ kind: "moved", sheetId, axis, index: axis === "row" ? box.row : box.column, count: isRemoval ? -size : size });
  }

  #movedRange(params: MoveParams): void {
    for (const side of [params.from, params.to]) {
      const box = new BoxBuilder();
      new ObjectMatrix(side.value).forValue((row, column) => box.add(row, column));
      this.#changed(side.subUnitId, box.build());
    }
  }

  #selected(sheetId: string, params: { selections: readonly { range: IRange }[] }): void {
    const range = params.selections.at(-1)?.range;
    if (!range) return;
    const isWhole = [range.startRow, range.endRow, range.startColumn, range.endColumn].some((value) => !Number.isFinite(value));
    const sheet = this.#engine.worksheet(sheetId);
    const whole = { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1 };
    const box = isWhole ? toBox({ ...whole, ...finiteOnly(range) }) : toBox(range);
    this.emit({ kind: "selected", sheetId, box });
  }

  /** A spill that appears, grows, shrinks or goes changes cells that nobody wrote. */
  #followSpills(): void {
    const unit = this.#engine.formulas.getArrayFormulaRange()[this.#engine.unitId] ?? {};
    const boxes = new Map<string, GridBox>();
    for (const [sheetId, rows] of Object.entries(unit)) {
      for (const [row, cells] of Object.entries(rows ?? {})) {
        for (const [column, range] of Object.entries((cells ?? {}) as Record<string, IRange>)) boxes.set(`${sheetId} ${row} ${column}`, toBox(range));
      }
    }
    const former = this.#spillBoxes;
    this.#spillBoxes = boxes;
    for (const key of new Set([...former.keys(), ...boxes.keys()])) {
      const before = former.get(key);
      const after = boxes.get(key);
      if (before && after && before.rowCount === after.rowCount && before.columnCount === after.columnCount) continue;
      const sheetId = key.split(" ")[0] ?? "";
      const box = { ...(after ?? before!), rowCount: Math.max(before?.rowCount ?? 0, after?.rowCount ?? 0), columnCount: Math.max(before?.columnCount ?? 0, after?.columnCount ?? 0) };
      this.emit({ kind: "changed", sheetId, box, source: this.#lastSource });
    }
  }
}

interface MoveParams {
  readonly from: { readonly subUnitId: string; readonly value: IObjectMatrixPrimitiveType<Nullable<ICellData>> };
  readonly to: { readonly subUnitId: string; readonly value: IObjectMatrixPrimitiveType<Nullable<ICellData>> };
}

/** The box around the cells whose content, not only their look, is set. */
function contentBox(params: { cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>> }): GridBox | null {
  const box = new BoxBuilder();
  new ObjectMatrix(params.cellValue ?? {}).forValue((row, column, cell) => {
    if (!cell || "v" in cell || "f" in cell || "si" in cell || "p" in cell) box.add(row, column);
  });
  return box.build();
}

function finiteOnly(range: IRange): Partial<IRange> {
  const entries = (["startRow", "endRow", "startColumn", "endColumn"] as const).map((key) => [key, range[key]] as const);
  return Object.fromEntries(entries.filter(([, value]) => Number.isFinite(value)));
}
