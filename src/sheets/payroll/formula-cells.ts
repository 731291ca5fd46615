import type { Payroll } from "../../domain/payroll/index";
import type { Language } from "../../wording/index";
import { frozen } from "../cell-content";
import type { SheetStyle } from "./amount-formula";
import type { Computed } from "./computed";
import type { PayrollLayout } from "./layout";
import { lineFormulas, type PlacedCell } from "./line-formulas";
import { LinesByProject } from "./lines-by-project";
import type { PlacedRow, SheetExtras } from "./payroll-sheet-content";
import { statedFormulas } from "./stated-formulas";
import { totalsFormulas } from "./totals-formulas";

/** What all formula cells of a payroll sheet are made from. */
export interface FormulaContext {
  readonly payroll: Payroll;
  readonly layout: PayrollLayout;
  readonly rows: readonly PlacedRow[];
  readonly extras: SheetExtras;
  readonly computed: Computed;
  readonly style: SheetStyle;
  readonly language: Language;
}

/**
 * All formula cells of a payroll sheet in a style, wherever its columns and blocks stand: amounts, totals, comparison.
 * In the style `values` they are the plain numbers and words that the formulas would give.
 */
export function formulaCells(context: FormulaContext): PlacedCell[] {
  const { payroll, layout, rows, computed, style, language } = context;
  const formulas = style === "functions" ? "functions" : "native";
  const cells = [
    ...rows.flatMap(({ tableRow, row }) => lineFormulas(tableRow, row, payroll, layout, formulas, computed)),
    ...(layout.totals ? totalsFormulas(layout, layout.totals, computed) : []),
    ...(layout.stated ? statedFormulas(layout.stated, {
      payroll, layout, lines: new LinesByProject(payroll.lines), unread: context.extras.unreadLines, computed, language,
    }) : []),
  ];
  return style === "values" ? cells.map((cell) => ({ ...cell, content: frozen(cell.content) })) : cells;
}
