import type { Workbook } from "exceljs";
import { newExcelJsWorkbook, rootNamespace, saveExcelJsWorkbook } from "../../xlsx/index";
import type { UniverGrid } from "../grid/index";
import { emptyKeptSheet, type KeptParts } from "../host/index";
import { paletteOf } from "./colors";
import { currentNames, namesXml } from "./names";
import type { CarriedWorkbook } from "./opened-file";
import { addToPackage, type SheetAdditions } from "./package-out";
import { sheetOut } from "./sheet-out";

/** The workbook in the grid and what is kept beside it, as the bytes of an .xlsx. Waits until all is calculated. */
export async function saveWorkbookFile(grid: UniverGrid, kept: KeptParts): Promise<Uint8Array> {
  await grid.calculated();
  const carried = kept.workbook.carried as CarriedWorkbook;
  const workbook = await newExcelJsWorkbook();
  beginWorkbook(workbook, kept, carried);
  const writing = { grid, looks: carried.looks ?? [], palette: paletteOf(carried.themeXml ?? null) };
  const sheets = grid.sheets().map(({ id, name }) => ({ id, name, kept: kept.sheets[id] ?? emptyKeptSheet() }));
  const additions = sheets.map((sheet): SheetAdditions => {
    const target = workbook.addWorksheet(sheet.name);
    return { number: target.id, kept: sheet.kept, spills: sheetOut(target, sheet.id, sheet.kept, writing) };
  });
  const activeTab = Math.max(0, sheets.findIndex(({ id }) => id === grid.activeSheetId));
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 13_000, firstSheet: 0, activeTab, visibility: "visible" }];
  const bytes = await saveExcelJsWorkbook(workbook, kept.workbook.customXml.map(({ id, xml }) => ({ id, xml, namespace: rootNamespace(xml) })));
  const { protection } = kept.workbook;
  return addToPackage(bytes, {
    namesXml: namesXml(currentNames(kept.workbook.names, grid.names()), sheets.map(({ id, name, kept: own }) => ({ id, name, print: own.print }))),
    workbookProtection: protection ? { ...(protection.passwordHash === null ? carried.protection : { workbookPassword: protection.passwordHash }), lockStructure: "1" } : null,
    sheets: additions,
  });
}

function beginWorkbook(workbook: Workbook, kept: KeptParts, carried: CarriedWorkbook): void {
  const { properties } = kept.workbook;
  // The theme is no part of exceljs's declared interface; its model takes it.
  if (carried.themeXml) workbook.model = { ...workbook.model, themes: { theme1: carried.themeXml } } as unknown as Workbook["model"];
  Object.assign(workbook, {
    title: properties.title, creator: properties.author, subject: properties.subject, keywords: properties.keywords,
    description: properties.comments, category: properties.category, company: properties.company, manager: properties.manager,
  });
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const { extension, base64 } of carried.media ?? []) workbook.addImage({ extension: extension as "png" | "jpeg" | "gif", base64 });
}
