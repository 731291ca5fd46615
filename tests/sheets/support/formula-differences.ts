import { cellName, type SheetPlan } from "../../../src/sheets/index";

/** Formula cells of a plan that show something else than the value that the domain computed for them. */
export function formulaDifferences(plan: SheetPlan, shown: (row: number, column: number) => unknown) {
  return plan.cells.flatMap((cells, row) => cells.flatMap((content, column) => {
    if (content?.kind !== "formula" || content.cached === null) return [];
    const value = shown(row, column);
    const isEqual = typeof content.cached === "number" ? value !== "" && Number(value) === content.cached : value === content.cached;
    return isEqual ? [] : [{ sheet: plan.name, cell: cellName(row, column), formula: content.formula, cached: content.cached, value }];
  }));
}
