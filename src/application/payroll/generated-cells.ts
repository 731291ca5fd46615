import type { ParameterRow } from "../../domain/parameters/index";
import { restyledCells } from "../../sheets/index";
import type { Ownership } from "../writing/prepare-write";
import type { FoundPayroll } from "./find-payroll";

/**
 * Formulas that are exactly what we generate in their place, in either style: they are nobody's own work, whoever put
 * them there (Excel fills them into a new row of a table). They may be overwritten without asking.
 */
export function generatedCells({ sheet, read }: FoundPayroll, parameters: readonly ParameterRow[] | undefined): Ownership {
  const generated = new Set<string>();
  for (const style of ["native", "functions"] as const) {
    for (const { row, column, content } of restyledCells(read, style, parameters)) {
      if (content.kind === "formula") generated.add(`${row}:${column}:${content.formula}`);
    }
  }
  return (name, row, column, cell) => name === sheet.name && cell.formula !== null && generated.has(`${row}:${column}:${cell.formula}`);
}
