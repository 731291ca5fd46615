import { applyWrite, prepareBudgetBook, writeNewWorkbook, type PreparedWrite, type WorkbookPort } from "../../../../src/application";
import { readText } from "../../../../src/disclosure";
import type { DepartmentBudget } from "../../../../src/domain/budget";
import { createXlsx } from "../../../../src/xlsx";
import { blocksOf, correctDocument, type CorrectDocument } from "../../../domain/checks/support/correct-document";
import { readingOf } from "../../../disclosure/support/reading";
import { writeCellLines } from "../../../disclosure/support/write-document";

/** A budget that holds, with a text changed on the way. */
export const budgetWith = (seed: number, change: (text: string, project: number | null) => string = (text) => text, document: CorrectDocument = correctDocument(seed)): DepartmentBudget =>
  readingOf(readText(writeCellLines(blocksOf(document, change)))).budget;

/** The workbook of a budget, as the add-in writes it. */
export async function bookOf(budget: DepartmentBudget): Promise<Awaited<ReturnType<typeof createXlsx>>> {
  const port = await createXlsx("book.xlsx");
  await writeNewWorkbook(port, await prepareBudgetBook(port, budget, { template: null, version: "publication", isLive: false, style: "native", language: "zh", year: 2020 }));
  return port;
}

/** Does a prepared write. */
export const write = async (port: WorkbookPort, prepared: PreparedWrite, at = "2026-01-02T03:04:05Z") => applyWrite(port, prepared, { confirmed: true, now: at });

/** Writes a text into a cell, as a user would. */
export const type = async (port: WorkbookPort, sheet: string, row: number, column: number, text: string): Promise<void> => {
  await port.apply([{ kind: "write-cells", sheet, row, column, cells: [[{ kind: "text", text }]] }]);
};
