import type { ParameterRow } from "../../domain/parameters/index";
import { compute } from "../payroll/computed";
import { formulaCells } from "../payroll/formula-cells";
import type { SheetStyle } from "../payroll/amount-formula";
import type { PlacedCell } from "../payroll/line-formulas";
import type { PayrollReading } from "./read-payroll-sheet";

/**
 * The formula cells of a sheet as it stands, in another style: native formulas, our functions, or the plain values that
 * the domain computes (for handing over). Nothing else of the sheet changes; cells that cannot be computed stay as they
 * are when values are asked for.
 *
 * @param parameters as given to `readPayrollSheet`
 */
export function restyledCells(reading: PayrollReading, style: SheetStyle, parameters?: readonly ParameterRow[]): PlacedCell[] {
  const { layout, payroll, rows, extras, language } = reading;
  if (layout === null) return [];
  const computed = compute(payroll, parameters ?? reading.parameters);
  const cells = formulaCells({ payroll, layout, rows, extras, computed, style, language });
  return style === "values" ? cells.filter(({ content }) => content.kind !== "blank") : cells;
}
