import { batchWords, type Language } from "../../wording/index";
import { numberCell, textCell } from "../cell-content";
import type { CellContent } from "../sheet-plan";
import type { CellBlock, CellValue, SheetSnapshot, WorkbookSnapshot } from "../workbook-snapshot";
import { shortened } from "./shortened";

/** What people have typed beside a file of a batch's table. */
export interface BatchRemark {
  readonly content: CellContent;
  /** Of a date or an amount; null where it has none of its own. */
  readonly numberFormat: string | null;
}

/** Remarks by the file's name as the table shows it. */
export type BatchRemarks = ReadonlyMap<string, BatchRemark>;

const LANGUAGES: readonly Language[] = ["zh", "en"];

/** Reads the remarks of a batch's table, wherever it stands, in whatever order its rows and columns are now. */
export function readBatchRemarks(workbook: Pick<WorkbookSnapshot, "sheets">): BatchRemarks {
  return new Map(workbook.sheets.flatMap(remarksOf));
}

/** The remark beside a file. */
export const remarkOf = (remarks: BatchRemarks, file: string): BatchRemark | undefined => remarks.get(shortened(file));

function remarksOf({ used }: SheetSnapshot): (readonly [string, BatchRemark])[] {
  const header = used.values.findIndex((row) => columnsIn(row) !== null);
  const columns = columnsIn(used.values[header] ?? []);
  if (!columns) return [];
  return used.values.slice(header + 1).flatMap((row, index) => {
    const file = row[columns.file];
    const content = contentOf(row[columns.remark] ?? null);
    return typeof file === "string" && content ? [[file, { content, numberFormat: formatAt(used, header + 1 + index, columns.remark) }] as const] : [];
  });
}

function columnsIn(row: readonly CellValue[]): { readonly file: number; readonly remark: number } | null {
  for (const language of LANGUAGES) {
    const { columns } = batchWords(language);
    const [file, remark] = [row.indexOf(columns.file), row.indexOf(columns.remark)];
    if (file >= 0 && remark >= 0) return { file, remark };
  }
  return null;
}

function contentOf(value: CellValue): CellContent | null {
  if (typeof value === "number") return numberCell(value);
  if (typeof value === "boolean") return { kind: "boolean", boolean: value };
  const text = typeof value === "string" ? value : value?.error ?? "";
  return text.trim() === "" ? null : textCell(text);
}

function formatAt({ numberFormats }: CellBlock, row: number, column: number): string | null {
  const format = numberFormats[row]?.[column] ?? "General";
  return format === "General" ? null : format;
}
