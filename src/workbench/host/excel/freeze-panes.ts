import { lastColumn, lastRow, SHEET_COLUMNS, SHEET_ROWS } from "../cells/index";
import { itemNotFound } from "../host-error";
import { HostObject } from "../host-object";
import { integer } from "./arguments";
import { resolveRange } from "./range-base";
import type { WorkbookModel } from "./workbook-model";

/** `Excel.WorksheetFreezePanes`. */
export class WorksheetFreezePanes extends HostObject {
  readonly className = "WorksheetFreezePanes";
  readonly #model: WorkbookModel;
  readonly #sheetId: string;

  constructor(model: WorkbookModel, sheetId: string) {
    super();
    this.#model = model;
    this.#sheetId = sheetId;
  }

  /** Everything above and left of the range's last cell stays, that cell included. */
  freezeAt(range: unknown): void {
    const { box } = resolveRange(this.#model, range, this.#sheetId);
    this.#freeze(box.rowCount === SHEET_ROWS ? 0 : lastRow(box) + 1, box.columnCount === SHEET_COLUMNS ? 0 : lastColumn(box) + 1);
  }

  freezeRows(count: unknown): void {
    this.#freeze(integer(count ?? 1), 0);
  }

  freezeColumns(count: unknown): void {
    this.#freeze(0, integer(count ?? 1));
  }

  unfreeze(): void {
    this.#freeze(0, 0);
  }

  getLocation(): HostObject {
    const found = this.getLocationOrNullObject();
    if (!found) throw itemNotFound();
    return found;
  }

  getLocationOrNullObject(): HostObject | null {
    const { freeze } = this.#model.keptSheet(this.#sheetId);
    if (!freeze) return null;
    const { rows, columns } = freeze;
    return this.#model.objects.range(this.#sheetId, { row: 0, column: 0, rowCount: rows || SHEET_ROWS, columnCount: columns || SHEET_COLUMNS });
  }

  #freeze(rows: number, columns: number): void {
    this.#model.sheet(this.#sheetId).freeze(rows, columns);
    this.#model.keptSheet(this.#sheetId).freeze = rows === 0 && columns === 0 ? null : { rows, columns };
  }
}
