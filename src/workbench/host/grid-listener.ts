import type { GridBox, GridEvent } from "../grid/grid";
import { boxAddress, type CellMove, fullAddress, intersection, parseBox, SHEET_COLUMNS, SHEET_ROWS } from "./cells/index";
import { EVENTS, WORKBOOK_TARGET } from "./event-hub";
import type { WorkbookModel } from "./excel/index";

interface SheetState {
  readonly id: string;
  readonly name: string;
}

/** Tells the add-in what happens in the grid, and lets places follow when rows and columns move. */
export class GridListener {
  readonly #model: WorkbookModel;
  readonly #onSelection: () => void;
  readonly #stop: () => void;
  #sheets: readonly SheetState[];
  #active: string;

  /** `onSelection`: the library's older event, without arguments. */
  constructor(model: WorkbookModel, onSelection: () => void) {
    this.#model = model;
    this.#onSelection = onSelection;
    this.#sheets = this.#read();
    this.#active = model.grid.activeSheetId;
    this.#stop = model.grid.on((event) => this.#hear(event));
  }

  dispose(): void {
    this.#stop();
  }

  #hear(event: GridEvent): void {
    switch (event.kind) {
      case "changed":
        return this.#changed(event.sheetId, event.box, event.source);
      case "selected":
        this.#raise(EVENTS.selectionChanged, event.sheetId, { address: boxAddress(event.box) });
        return this.#onSelection();
      case "activated":
        return this.#activated(event.sheetId);
      case "moved":
        return this.#moved(event.sheetId, event.axis, event.index, event.count);
      case "sheets-changed":
        return this.#sheetsChanged();
    }
  }

  #changed(sheetId: string, box: GridBox, source: "user" | "api"): void {
    this.#announce(sheetId, box, "RangeEdited", source, "None");
    for (const table of this.#model.kept.sheets[sheetId]?.tables ?? []) {
      const own = parseBox(table.address);
      const touched = own && intersection(own, box);
      if (!touched) continue;
      const argument = { changeType: "RangeEdited", source: "Local", worksheetId: sheetId, tableId: String(table.id), address: boxAddress(touched) };
      this.#model.events.raise(EVENTS.tableChanged, [String(table.id), sheetId, WORKBOOK_TARGET], argument);
    }
  }

  #announce(sheetId: string, box: GridBox, changeType: string, source: "user" | "api", shiftDirection: string): void {
    const name = this.#model.grid.sheets().find(({ id }) => id === sheetId)?.name ?? "";
    const triggerSource = source === "api" ? "ThisLocalAddin" : "Unknown";
    this.#raise(EVENTS.worksheetChanged, sheetId, { changeType, source: "Local", address: boxAddress(box), triggerSource, shiftDirection, referenceId: fullAddress(name, box) });
  }

  #moved(sheetId: string, axis: "row" | "column", index: number, count: number): void {
    const sheet = this.#model.grid.sheets().find(({ id }) => id === sheetId);
    if (!sheet) return;
    const move: CellMove = { sheet: sheet.name, axis, index, count, lane: null };
    this.#model.move(sheetId, move);
    const size = Math.abs(count);
    const box: GridBox = axis === "row" ? { row: index, column: 0, rowCount: size, columnCount: SHEET_COLUMNS } : { row: 0, column: index, rowCount: SHEET_ROWS, columnCount: size };
    const changeType = `${axis === "row" ? "Row" : "Column"}${count > 0 ? "Inserted" : "Deleted"}`;
    this.#announce(sheetId, box, changeType, "user", "None");
  }

  #activated(sheetId: string): void {
    if (sheetId === this.#active) return;
    this.#raise(EVENTS.worksheetDeactivated, this.#active, {});
    this.#active = sheetId;
    this.#raise(EVENTS.worksheetActivated, sheetId, {});
  }

  #sheetsChanged(): void {
    const before = new Map(this.#sheets.map((sheet, position) => [sheet.id, { ...sheet, position }]));
    this.#sheets = this.#read();
    const now = new Set(this.#sheets.map(({ id }) => id));
    for (const { id, name } of before.values()) if (!now.has(id)) this.#raise(EVENTS.worksheetDeleted, id, { source: "Local", worksheetName: name });
    const isSameCount = before.size === now.size;
    this.#sheets.forEach(({ id, name }, position) => {
      const former = before.get(id);
      if (!former) return this.#raise(EVENTS.worksheetAdded, id, { source: "Local" });
      if (former.name !== name) this.#raise(EVENTS.worksheetNameChanged, id, { source: "Local", nameBefore: former.name, nameAfter: name });
      if (isSameCount && former.position !== position) this.#raise(EVENTS.worksheetMoved, id, { source: "Local", positionBefore: former.position, positionAfter: position });
    });
  }

  #raise(type: number, sheetId: string, argument: Readonly<Record<string, unknown>>): void {
    this.#model.events.raise(type, [sheetId, WORKBOOK_TARGET], { worksheetId: sheetId, ...argument });
  }

  #read(): SheetState[] {
    return this.#model.grid.sheets().map(({ id, name }) => ({ id, name }));
  }
}
