import { itemNotFound } from "../host-error";
import { HostCollection, HostObject } from "../host-object";
import { integer } from "./arguments";
import { resolveRange } from "./range-base";
import type { WorkbookModel } from "./workbook-model";

type Axis = "row" | "column";

/** `Excel.PageBreakCollection`: breaks before rows or before columns. */
export class PageBreakCollection extends HostCollection<PageBreak> {
  readonly className = "PageBreakCollection";
  readonly #model: WorkbookModel;
  readonly #sheetId: string;
  readonly #axis: Axis;

  constructor(model: WorkbookModel, sheetId: string, axis: Axis) {
    super();
    this.#model = model;
    this.#sheetId = sheetId;
    this.#axis = axis;
  }

  items(): readonly PageBreak[] {
    return this.#breaks.map((at) => new PageBreak(this.#model, this.#sheetId, this.#axis, at));
  }

  /** Before the row or column of the range's first cell. */
  add(range: unknown): HostObject {
    const { box } = resolveRange(this.#model, range, this.#sheetId);
    const at = this.#axis === "row" ? box.row : box.column;
    const breaks = breaksOf(this.#model, this.#sheetId, this.#axis);
    if (!breaks.includes(at)) breaks.push(at);
    breaks.sort((a, b) => a - b);
    return new PageBreak(this.#model, this.#sheetId, this.#axis, at);
  }

  getCount(): number {
    return this.#breaks.length;
  }

  getItem(index: unknown): HostObject {
    const at = this.#breaks[integer(index)];
    if (at === undefined) throw itemNotFound();
    return new PageBreak(this.#model, this.#sheetId, this.#axis, at);
  }

  removePageBreaks(): void {
    breaksOf(this.#model, this.#sheetId, this.#axis).length = 0;
  }

  get #breaks(): readonly number[] {
    return breaksOf(this.#model, this.#sheetId, this.#axis);
  }
}

function breaksOf(model: WorkbookModel, sheetId: string, axis: Axis): number[] {
  const { print } = model.keptSheet(sheetId);
  return axis === "row" ? print.horizontalPageBreaks : print.verticalPageBreaks;
}

class PageBreak extends HostObject {
  readonly className = "PageBreak";
  readonly #model: WorkbookModel;
  readonly #sheetId: string;
  readonly #axis: Axis;
  readonly #at: number;

  constructor(model: WorkbookModel, sheetId: string, axis: Axis, at: number) {
    super();
    this.#model = model;
    this.#sheetId = sheetId;
    this.#axis = axis;
    this.#at = at;
  }

  get rowIndex(): number {
    return this.#axis === "row" ? this.#at : 0;
  }

  get columnIndex(): number {
    return this.#axis === "column" ? this.#at : 0;
  }

  delete(): void {
    const breaks = breaksOf(this.#model, this.#sheetId, this.#axis);
    const index = breaks.indexOf(this.#at);
    if (index < 0) throw itemNotFound();
    breaks.splice(index, 1);
  }

  getCellAfterBreak(): HostObject {
    return this.#model.objects.range(this.#sheetId, { row: this.rowIndex, column: this.columnIndex, rowCount: 1, columnCount: 1 });
  }
}
