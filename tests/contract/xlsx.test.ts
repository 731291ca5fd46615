import { createXlsx, openXlsx, type XlsxWorkbook } from "../../src/xlsx/index";
import type { CellContent } from "../../src/application/port/index";
import { loadExcelJsWorkbook, saveExcelJsWorkbook } from "../../src/xlsx/index";
import { boxOf } from "../../src/application/port/index";
import type { Bench } from "./port-harness";
import { describePort } from "./port-contract";
import { describeTrail } from "./trail-contract";
import { describeWriting } from "./write-contract";

/** An .xlsx in memory; what the user does goes through saving, a change in exceljs, and opening again. */
const boot = async (): Promise<Bench> => {
  let current: XlsxWorkbook = await createXlsx("测试.xlsx");
  await current.apply([{ kind: "add-sheet", sheet: "表1" }]);
  const meddle = async (change: (workbook: Awaited<ReturnType<typeof loadExcelJsWorkbook>>["workbook"]) => void) => {
    const { workbook, customXml } = await loadExcelJsWorkbook(await current.toBytes());
    change(workbook);
    current = await openXlsx(await saveExcelJsWorkbook(workbook, customXml), "测试.xlsx");
  };
  const contentOf = (content: string | number | null): CellContent => {
    if (content === null) return { kind: "blank" };
    if (typeof content === "number") return { kind: "number", number: content };
    return content.startsWith("=") ? { kind: "formula", formula: content, cached: null } : { kind: "text", text: content.replace(/^'/, "") };
  };
  const port = new Proxy({} as Bench["port"], {
    get: (_, member) => {
      const value: unknown = Reflect.get(current, member, current);
      return typeof value === "function" ? value.bind(current) : value;
    },
  });
  return {
    port,
    type: async (sheet, cell, content) => {
      const { row, column } = boxOf(cell);
      await current.apply([{ kind: "write-cells", sheet, row, column, cells: [[contentOf(content)]] }]);
    },
    protect: (sheet) => meddle((workbook) => { void workbook.getWorksheet(sheet)!.protect("", {}); }),
    merge: (sheet, address) => meddle((workbook) => workbook.getWorksheet(sheet)!.mergeCells(address)),
    rename: (sheet, name) => meddle((workbook) => { workbook.getWorksheet(sheet)!.name = name; }),
    remove: (sheet) => meddle((workbook) => workbook.removeWorksheet(workbook.getWorksheet(sheet)!.id)),
    select: (sheet, address) => current.select(sheet, address),
    knowsMerges: true,
  };
};

describePort(".xlsx file", boot);
describeWriting("writing into an .xlsx file", boot);
describeTrail("the audit trail of an .xlsx file", boot);
