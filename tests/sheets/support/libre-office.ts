import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ExcelJS from "exceljs";
import type { CellContent, SheetPlan } from "../../../src/sheets/index";

const PROGRAMS = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"];

/** The office program that recalculates our formulas, or null where none is installed. */
export const soffice = PROGRAMS.find((path) => existsSync(path)) ?? null;

/** For tests that need it: they run where it is installed, and are counted as skipped elsewhere. */
export const whereSofficeIs = soffice === null ? it.skip : it;

/** What a cell shows after recalculation: numbers as numbers, all else as text. */
export type Recalculated = readonly (readonly (number | string)[])[];

/** Writes plans into one .xlsx without any cached value and lets LibreOffice compute it; by the sheets' names. */
export async function recalculate(plans: readonly SheetPlan[]): Promise<ReadonlyMap<string, Recalculated>> {
  const program = soffice;
  if (program === null) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "sheets-"));
  try {
    const workbook = new ExcelJS.Workbook();
    for (const plan of plans) writePlan(workbook.addWorksheet(plan.name), plan);
    await workbook.xlsx.writeFile(join(folder, "plan.xlsx"));
    execFileSync(program, [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless", "--convert-to", EVERY_SHEET_AS_CSV,
      "--outdir", folder, join(folder, "plan.xlsx"),
    ], { stdio: "pipe" });
    return new Map(plans.map(({ name }) => [name, parseCsv(readFileSync(join(folder, `plan-${name}.csv`), "utf8"))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Comma, quotes, UTF-8; raw values instead of formatted ones; every sheet into a file of its own. */
const EVERY_SHEET_AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

function writePlan(sheet: ExcelJS.Worksheet, plan: SheetPlan): void {
  for (const [row, cells] of plan.cells.entries()) {
    for (const [column, content] of cells.entries()) if (content) sheet.getCell(row + 1, column + 1).value = cellOf(content);
  }
}

function cellOf(content: CellContent): ExcelJS.CellValue {
  switch (content.kind) {
    case "text": return content.text;
    case "number": return content.number;
    case "boolean": return content.boolean;
    case "formula": return { formula: content.formula.slice(1) } as ExcelJS.CellFormulaValue;
    case "blank": return null;
  }
}

function parseCsv(text: string): (number | string)[][] {
  const rows: (number | string)[][] = [[]];
  const pattern = /"((?:[^"]|"")*)"|([^,\n]+)|(,)|(\n)/g;
  let wasValue = false;
  const push = (value: number | string) => rows[rows.length - 1]?.push(value);
  for (const [, quoted, plain, comma, newline] of text.matchAll(pattern)) {
    if (quoted !== undefined || plain !== undefined) {
      const value = quoted?.replaceAll('""', '"') ?? plain ?? "";
      push(value !== "" && Number.isFinite(Number(value)) ? Number(value) : value);
      wasValue = true;
    } else {
      if (!wasValue) push("");
      wasValue = false;
      if (newline !== undefined) rows.push([]);
      else if (comma === undefined) break;
    }
  }
  return rows;
}
