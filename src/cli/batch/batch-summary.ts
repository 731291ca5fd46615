import { prepareBatchSummary, writeNewWorkbook, type BatchRemarks, type BatchSummaryRow } from "../../application/index";
import { batchWords, type Language } from "../../wording/index";
import { markdownTable } from "../text-table";
import type { World } from "../world";
import type { BatchMode } from "./kept-results";

/** A batch's summary, as its JSON says it. */
export interface BatchSummary extends BatchMode {
  /** Null where all files are in it. */
  readonly shard: { readonly part: number; readonly of: number } | null;
  readonly files: number;
  readonly done: number;
  readonly notDone: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** Files of kinds that are not read. */
  readonly others: number;
  readonly rows: readonly BatchSummaryRow[];
}

export function batchSummary(rows: readonly BatchSummaryRow[], others: number, { version, what, language }: BatchMode, shard: BatchSummary["shard"]): BatchSummary {
  const sum = (key: "errors" | "warnings" | "notes"): number => rows.reduce((total, row) => total + (row[key] ?? 0), 0);
  const done = rows.filter(({ state }) => state === "done").length;
  return { version, what, language, shard, files: rows.length, done, notDone: rows.length - done, errors: sum("errors"), warnings: sum("warnings"), notes: sum("notes"), others, rows };
}

/** The counts in one line. */
export const summaryLine = ({ files, notDone, errors, warnings, notes, language }: BatchSummary): string => batchWords(language).hint(files, notDone, errors, warnings, notes);

/** The table in Markdown. */
export function summaryMarkdown(summary: BatchSummary): string {
  const words = batchWords(summary.language);
  const count = (number: number | null | undefined): string => (number === null || number === undefined ? "" : String(number));
  const { columns } = words;
  const table = markdownTable([
    [columns.file, columns.department, columns.state, columns.message, columns.year, columns.errors, columns.warnings, columns.notes, columns.verified, columns.contradicted, columns.unverifiable],
    ...summary.rows.map((row) => [
      plain(row.file), plain(row.department ?? ""), words.states[row.state], plain(row.message), count(row.year), count(row.errors), count(row.warnings), count(row.notes),
      count(row.coverage?.verified), count(row.coverage?.contradicted), count(row.coverage?.unverifiable),
    ]),
  ], 4);
  return [`# ${words.title}`, "", summaryLine(summary), "", ...table, ""].join("\n");
}

/** Signs that mean something in Markdown, as they are; bars are the table's care. */
const plain = (text: string): string => text.replace(/[&<*`[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The table as a workbook, with remarks of a former one. */
export async function summaryWorkbook(summary: BatchSummary, world: Pick<World, "create">, language: Language, remarks: BatchRemarks): Promise<Uint8Array> {
  const workbook = await world.create("summary.xlsx");
  await writeNewWorkbook(workbook, await prepareBatchSummary(workbook, summary.rows, language, remarks));
  return workbook.toBytes();
}
