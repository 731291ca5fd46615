import { boxOf, type WorkbookPort } from "../../src/application/port/index";
import { createExcelPort } from "../../src/excel/index";
import { emptyKeptParts, type KeptParts } from "../../src/workbench/host/index";
import { MemoryGrid } from "../support/memory-grid";
import { bootOffice, type BootedOffice } from "../support/office/boot-office";
import type { Bench } from "./port-harness";

let booted: Promise<BootedOffice> | null = null;

/** A workbook with the empty sheet `表1` behind the real Office library, and its host for faults and counts. */
export interface ExcelBench extends Bench {
  readonly grid: MemoryGrid;
  readonly office: BootedOffice;
  readonly kept: KeptParts;
  /** Another pane on the same workbook, with nothing remembered. */
  readonly secondPane: () => WorkbookPort;
}

/** Boots the library once per test file and puts a fresh workbook under it. */
export async function bootExcel(level: "1.9" | "1.20", options: Parameters<typeof createExcelPort>[0] = {}): Promise<ExcelBench> {
  const grid = new MemoryGrid();
  grid.sheets()[0]!.name = "表1";
  booted ??= bootOffice({ grid: new MemoryGrid(), requirementSets: level });
  const office = await booted;
  const kept = emptyKeptParts();
  office.use(grid, kept);
  const run = (act: (sheet: Excel.Worksheet) => void, sheet: string) => Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(sheet));
    await context.sync();
  });
  return {
    grid,
    office,
    kept,
    secondPane: () => createExcelPort(options),
    port: createExcelPort(options),
    type: async (sheet, cell, content) => {
      const text = typeof content === "string" ? content : null;
      const isFormula = text !== null && text.startsWith("=");
      const value = isFormula ? null : text === null ? content : text.replace(/^'/, "");
      grid.sheets().find(({ name }) => name === sheet)!.write(boxOf(cell), [[{ formula: isFormula ? text : null, value }]]);
    },
    protect: (sheet) => run((worksheet) => worksheet.protection.protect(), sheet),
    merge: (sheet, address) => run((worksheet) => worksheet.getRange(address).merge(false), sheet),
    rename: (sheet, name) => run((worksheet) => { worksheet.name = name; }, sheet),
    remove: (sheet) => run((worksheet) => worksheet.delete(), sheet),
    select: (sheet, address) => run((worksheet) => { worksheet.activate(); worksheet.getRange(address).select(); }, sheet),
    knowsMerges: level !== "1.9",
  };
}
