import { UNDATED_YEAR, type Payroll } from "../../domain/payroll/index";
import { payrollWords, SHEET_NAMES, TABLE_NAMES } from "../../wording/index";
import { areaName } from "../cell-address";
import { frozen, numberCell, textCell } from "../cell-content";
import { NARROW_MARGINS, printed, TABLE_STYLE } from "../look";
import { SheetDraft } from "../sheet-draft";
import type { SheetPlan } from "../sheet-plan";
import { componentRows, rateRows, statedInputs, totalsLabels } from "./blocks";
import { componentHeads } from "./columns";
import { compute } from "./computed";
import { fitRowHeights, formatPayrollSheet, payrollColumnWidths } from "./formats";
import { formulaCells } from "./formula-cells";
import { frameOf } from "./frame";
import type { PlacedCell } from "./line-formulas";
import { LinesByProject } from "./lines-by-project";
import { NO_EXTRAS, tableRows, type PayrollSheetOptions } from "./payroll-sheet-content";
import { lineInputs, lineNotes, tableHeads } from "./table-cells";
import { ratePeriods } from "./year-rates";

/**
 * The payroll as a sheet: totals by project, stated amounts against computed ones, what the cost is made of, and at the
 * bottom the table of lines with one scalar formula per amount.
 *
 * Every formula cell carries the value that the domain computed (元), so that the sheet reads right before anything
 * recalculates. Cells that the plan leaves null are not ours to touch.
 *
 * @example payrollSheetPlan(samplePayroll(), { style: "native", language: "zh" })
 */
export function payrollSheetPlan(payroll: Payroll, options: PayrollSheetOptions): SheetPlan {
  const { language, style } = options;
  const parameters = options.parameters ?? [];
  const extras = options.extras ?? NO_EXTRAS;
  const words = payrollWords(language);
  const heads = componentHeads(payroll.components, language);
  const rows = tableRows(payroll, extras);
  const rates = new Map(payroll.components.flatMap(({ id, calculation }) =>
    (calculation.kind === "base-rates" ? [[id, ratePeriods(calculation.parts, payroll.year ?? UNDATED_YEAR, parameters)] as const] : [])));
  const frame = frameOf({ payroll, rows, extras, heads, rates });
  const { layout } = frame;
  const lines = new LinesByProject(payroll.lines);
  const notes = lineNotes(payroll, heads, extras, language);

  const draft = new SheetDraft();
  const put = (cells: readonly PlacedCell[]) => {
    for (const { row, column, content } of cells) draft.set(row, column, style === "values" ? frozen(content) : content);
  };
  draft.set(frame.titleRow, 0, textCell(words.title));
  draft.set(frame.yearRow, 0, textCell(words.yearLabel));
  if (payroll.year !== null) draft.set(frame.yearRow, 2, numberCell(payroll.year));
  draft.set(frame.yearRow, frame.lastColumn, textCell(words.unitNote));
  for (const [row, title] of sectionTitles(frame, words.sections)) draft.set(row, 0, textCell(title));
  put(totalsLabels(frame, heads, language));
  put(layout.stated ? statedInputs(layout.stated, payroll.stated, heads, lines, extras, language) : []);
  put(componentRows(frame.componentsHeader, heads, language));
  put(rateRows(frame, heads, rates, language));
  put(tableHeads(layout, heads, language));
  for (const [index, tableRow] of rows.entries()) {
    put(lineInputs(tableRow, layout.firstRow + index, layout, heads, tableRow.kind === "line" ? notes.get(tableRow.line.id) ?? "" : ""));
  }
  const placed = rows.map((tableRow, index) => ({ tableRow, row: layout.firstRow + index }));
  put(formulaCells({ payroll, layout, rows: placed, extras, computed: compute(payroll, parameters), style, language }));
  formatPayrollSheet(draft, frame, heads);
  const widths = payrollColumnWidths(draft, frame, heads);
  fitRowHeights(draft, frame, widths);

  return {
    name: options.name ?? SHEET_NAMES.payroll,
    purpose: "payroll",
    cells: draft.cells,
    formats: draft.formats,
    merges: [areaName(frame.titleRow, 0, frame.titleRow, frame.lastColumn)],
    columnWidths: widths,
    rowHeights: draft.rowHeights,
    tables: [{ name: TABLE_NAMES.payroll, address: areaName(layout.headerRow, 0, layout.lastRow, frame.lastTableColumn), style: TABLE_STYLE }],
    freeze: null,
    print: { ...printed("landscape", `$${layout.headerRow + 1}:$${layout.headerRow + 1}`, words.footer), margins: NARROW_MARGINS },
  };
}

function sectionTitles(
  frame: ReturnType<typeof frameOf>, titles: ReturnType<typeof payrollWords>["sections"],
): [number, string][] {
  const { layout } = frame;
  return [
    [frame.totalsHeader - 1, titles.totals],
    ...(layout.stated ? [[layout.stated.headerRow - 1, titles.stated] as [number, string]] : []),
    [frame.componentsHeader - 1, titles.components],
    ...(frame.ratesHeader === null ? [] : [[frame.ratesHeader - 1, titles.rates] as [number, string]]),
    [layout.headerRow - 1, titles.lines],
  ];
}
