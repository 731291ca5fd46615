import type { GridBox, GridSheet } from "../../grid/grid";
import { boundingBox, boxAddress, fullAddress, parseAddress, quoteSheet, WHOLE_SHEET } from "../cells/index";
import { invalidArgument, itemNotFound } from "../host-error";
import { HostObject } from "../host-object";
import { boxAt, type PlaceInSheet, type WorkbookModel } from "./workbook-model";

/** A range: a sheet and a box that follows when cells move. */
export abstract class RangeBase extends HostObject implements PlaceInSheet {
  readonly className = "Range";
  readonly model: WorkbookModel;
  readonly sheetId: string;
  place: GridBox | null;

  constructor(model: WorkbookModel, sheetId: string, box: GridBox) {
    super();
    this.model = model;
    this.sheetId = sheetId;
    this.place = box;
    model.follow(this);
  }

  /** @throws HostError InvalidReference where the cells have been deleted */
  get box(): GridBox {
    return boxAt(this);
  }

  get sheet(): GridSheet {
    return this.model.sheet(this.sheetId);
  }

  /** Another range of the same sheet. */
  protected at(box: GridBox): HostObject {
    return this.model.objects.range(this.sheetId, box);
  }
}

/** Several ranges of one sheet. */
export abstract class AreasBase extends HostObject {
  readonly className = "RangeAreas";
  readonly model: WorkbookModel;
  readonly sheetId: string;
  readonly ranges: readonly RangeBase[];

  constructor(model: WorkbookModel, sheetId: string, ranges: readonly RangeBase[]) {
    super();
    this.model = model;
    this.sheetId = sheetId;
    this.ranges = ranges;
  }
}

export interface ResolvedRange {
  readonly sheetId: string;
  readonly box: GridBox;
}

/**
 * A range that the add-in named: a range object, an address (on `homeSheet` unless it says another), a name of the
 * workbook or the sheet, or a table's name.
 *
 * @throws HostError InvalidArgument for what is no address, ItemNotFound for a sheet that is not there
 */
export function resolveRange(model: WorkbookModel, argument: unknown, homeSheet: string | null): ResolvedRange {
  if (argument instanceof RangeBase) return { sheetId: argument.sheetId, box: argument.box };
  if (argument instanceof AreasBase && argument.ranges.length === 1) return resolveRange(model, argument.ranges[0], homeSheet);
  if (typeof argument !== "string") throw invalidArgument();
  if (argument.trim() === "" && homeSheet !== null) return { sheetId: homeSheet, box: WHOLE_SHEET };
  const parsed = parseAddress(argument);
  if (!parsed) return resolveName(model, argument.trim(), homeSheet);
  if (parsed.sheet === null) {
    if (homeSheet === null) throw invalidArgument();
    return { sheetId: homeSheet, box: parsed.box };
  }
  const sheet = model.grid.sheets().find(({ name }) => name.toLowerCase() === parsed.sheet?.toLowerCase());
  if (!sheet) throw itemNotFound();
  return { sheetId: sheet.id, box: parsed.box };
}

function resolveName(model: WorkbookModel, name: string, homeSheet: string | null): ResolvedRange {
  const wanted = name.toLowerCase();
  const named = model.kept.workbook.names.filter((item) => item.name.toLowerCase() === wanted && (item.sheetId === null || item.sheetId === homeSheet));
  const found = named.find(({ sheetId }) => sheetId !== null) ?? named[0];
  const range = found && rangeOfFormula(model, found.formula);
  if (range) return range;
  for (const sheet of model.grid.sheets()) {
    const table = model.keptSheet(sheet.id).tables.find((item) => item.name.toLowerCase() === wanted);
    const box = table && parseAddress(table.address)?.box;
    if (table && box) return { sheetId: sheet.id, box: table.showHeaders || table.showTotals ? bodyOf(box, table) : box };
  }
  throw invalidArgument();
}

const bodyOf = (box: GridBox, table: { showHeaders: boolean; showTotals: boolean }): GridBox => {
  const top = table.showHeaders ? 1 : 0;
  return { ...box, row: box.row + top, rowCount: Math.max(1, box.rowCount - top - (table.showTotals ? 1 : 0)) };
};

/** The range that a name's formula such as `='人员费用'!$A$1:$B$9` stands for, or null. */
export function rangeOfFormula(model: WorkbookModel, formula: string): ResolvedRange | null {
  const parsed = parseAddress(formula.replace(/^=/, ""));
  const sheet = parsed?.sheet === null || parsed === null ? null : model.findSheet(parsed.sheet);
  return sheet && parsed ? { sheetId: sheet.id, box: parsed.box } : null;
}

/** `Sheet1!A1:B2,Sheet1!D4` */
export const areasAddress = (sheetName: string, boxes: readonly GridBox[]): string => boxes.map((box) => fullAddress(sheetName, box)).join(",");

/** The formula of a name for a range: `='人员费用'!$A$1:$B$9`. */
export const nameFormula = (sheetName: string, box: GridBox): string => `=${quoteSheet(sheetName)}!${boxAddress(box).replaceAll(/([A-Z]+|\d+)/g, "$$$1")}`;

/** The box around all of them. */
export const boundingBoxOf = (boxes: readonly GridBox[]): GridBox => boxes.reduce((whole, box) => boundingBox(whole, box));
