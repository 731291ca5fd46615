import { Workbook } from "exceljs";
import { createHeadlessGrid, type UniverGrid } from "../../../src/workbench/grid/index";
import type { KeptParts } from "../../../src/workbench/host/index";
import { openWorkbookFile, saveWorkbookFile } from "../../../src/workbench/files/index";

const open: UniverGrid[] = [];

export function closeGrids(): void {
  for (const grid of open.splice(0)) grid.dispose();
}

export interface OpenedWorkbook {
  readonly grid: UniverGrid;
  readonly kept: KeptParts;
}

/** A file in a headless grid, calculated. */
export async function openInGrid(bytes: Uint8Array, name = "Test.xlsx"): Promise<OpenedWorkbook> {
  const file = await openWorkbookFile(bytes, name);
  const grid = createHeadlessGrid();
  open.push(grid);
  grid.open(file.data);
  grid.activate(file.activeSheetId);
  await grid.calculated();
  return { grid, kept: file.kept };
}

export const save = ({ grid, kept }: OpenedWorkbook): Promise<Uint8Array> => saveWorkbookFile(grid, kept);

/** The bytes of a workbook that `fill` makes with exceljs. */
export async function fileWith(fill: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Reads a saved file with exceljs. */
export async function reread(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

/** Opens with the grid and saves, unchanged. */
export const roundTrip = async (bytes: Uint8Array): Promise<Workbook> => reread(await save(await openInGrid(bytes)));
