import { RangeAreas } from "./range-areas";
import { RangeObject } from "./range";
import { TableObject } from "./table";
import { TableScopedCollection } from "./table-collection";
import { WorkbookObject } from "./workbook";
import { WorkbookModel, type WorkbookModelOptions } from "./workbook-model";
import { WorksheetObject } from "./worksheet";

/** The Excel object model over a grid: the model, and the workbook that batches start from. */
export function createExcelModel(options: WorkbookModelOptions): { model: WorkbookModel; root: WorkbookObject } {
  const model = new WorkbookModel(options);
  model.objects = {
    range: (sheetId, box) => new RangeObject(model, sheetId, box),
    areas: (sheetId, boxes) => new RangeAreas(model, sheetId, boxes.map((box) => new RangeObject(model, sheetId, box))),
    worksheet: (sheetId) => new WorksheetObject(model, sheetId),
    table: (id) => new TableObject(model, id),
    tablesWithin: (sheetId, box, fullyContained) => new TableScopedCollection(model, sheetId, box, fullyContained),
  };
  return { model, root: new WorkbookObject(model) };
}
export { placesOf } from "./places";
export type { PlaceInSheet, WorkbookModel } from "./workbook-model";
