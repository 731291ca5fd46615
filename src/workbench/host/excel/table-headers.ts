import type { GridBox, GridContent } from "../../grid/grid";
import { boxOf, intersection, lastColumn, parseBox } from "../cells/index";
import type { KeptTable } from "../kept-parts";
import type { WorkbookModel } from "./workbook-model";

type Contents = (GridContent | undefined)[][];

/** The row of a table that holds its column names, or null. */
export function headerBox(table: KeptTable): GridBox | null {
  const box = parseBox(table.address);
  return box && table.showHeaders ? boxOf(box.row, box.column, box.row, lastColumn(box)) : null;
}

/**
 * Header cells of tables hold text only, and name their column: what is about to be written there is made text, and
 * the columns take their new names.
 */
export function tableTextHeaders(model: WorkbookModel, sheetId: string, box: GridBox, contents: Contents): Contents {
  for (const table of model.kept.sheets[sheetId]?.tables ?? []) {
    const header = headerBox(table);
    const touched = header && intersection(header, box);
    if (!header || !touched) continue;
    for (let column = touched.column; column <= lastColumn(touched); column += 1) {
      const cells = contents[touched.row - box.row];
      const content = cells?.[column - box.column];
      if (!cells || content === undefined) continue;
      const name = uniqueName(asText(content), table, column - header.column, model.language());
      cells[column - box.column] = { formula: null, value: name };
      const named = table.columns[column - header.column];
      if (named) named.name = name;
    }
  }
  return contents;
}

const asText = ({ formula, value }: GridContent): string => {
  if (formula !== null) return formula;
  if (value === null) return "";
  return typeof value === "object" ? value.error : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
};

function uniqueName(wanted: string, table: KeptTable, index: number, language: "zh" | "en"): string {
  const others = table.columns.filter((_, i) => i !== index).map(({ name }) => name);
  return freeColumnName(wanted, others, language);
}

/** The name itself, or with a number behind it where another column has it; `列1`, `Column1` for a blank one. */
export function freeColumnName(wanted: string, taken: readonly string[], language: "zh" | "en"): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const base = wanted.trim() === "" ? (language === "zh" ? "列" : "Column") : wanted;
  if (wanted.trim() !== "" && !used.has(base.toLowerCase())) return base;
  for (let number = wanted.trim() === "" ? 1 : 2; ; number += 1) if (!used.has(`${base}${number}`.toLowerCase())) return `${base}${number}`;
}
