import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ExcelJS from "exceljs";
import type { Frame, Page } from "playwright-core";
import { boxOf } from "../../../src/application/port/index";
import type { Workbench } from "../../../src/workbench/page/workbench";
import { drawnPaneOf } from "./open-workbench";
import { eventually } from "./wait-for";

type WithWorkbench = { workbench: { ready: Promise<Workbench> } };

/** What a cell shows, in the grid: value and formula. */
export async function cell(page: Page, sheet: string, address: string): Promise<{ formula: string | null; value: unknown }> {
  return (await block(page, sheet, address))[0]![0]!;
}

/** The cells of a range, after the calculation that is under way. */
export async function block(page: Page, sheet: string, address: string): Promise<{ formula: string | null; value: unknown }[][]> {
  return page.evaluate(async ([name, box]) => {
    const { grid } = await (window as unknown as WithWorkbench).workbench.ready;
    await grid.calculated();
    const found = grid.sheets().find((one) => one.name === name);
    if (!found) throw new Error(`no sheet ${name}; there are ${grid.sheets().map((one) => one.name).join(", ")}`);
    return found.read(box);
  }, [sheet, boxOf(address)] as const) as Promise<{ formula: string | null; value: unknown }[][]>;
}

/** The whole used range of a sheet as values. */
export async function values(page: Page, sheet: string): Promise<unknown[][]> {
  return page.evaluate(async (name) => {
    const { grid } = await (window as unknown as WithWorkbench).workbench.ready;
    await grid.calculated();
    const found = grid.sheets().find((one) => one.name === name)!;
    const used = found.usedBox();
    return used ? found.read({ row: 0, column: 0, rowCount: used.row + used.rowCount, columnCount: used.column + used.columnCount }).map((row) => row.map((one) => one.value)) : [];
  }, sheet);
}

export const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await (window as unknown as WithWorkbench).workbench.ready).grid.sheets().map((sheet) => sheet.name));

/** Selects a cell and types into it as a person does; resolves when the cell holds it and the calculation has ended. */
export async function type(page: Page, sheet: string, address: string, text: string): Promise<void> {
  const select = () => page.evaluate(async ([name, box]) => {
    const { grid } = await (window as unknown as WithWorkbench).workbench.ready;
    const found = grid.sheets().find((one) => one.name === name)!;
    grid.activate(found.id);
    grid.select(found.id, box);
  }, [sheet, boxOf(address)] as const);
  await select();
  const area = await page.locator(".wb-grid").boundingBox();
  // The click brings the keyboard to the grid; the cell is then chosen by its address.
  await page.mouse.click(area!.x + area!.width / 2, area!.y + area!.height * 0.8);
  await select();
  await page.keyboard.type(text, { delay: 5 });
  await page.keyboard.press("Enter");
  const typed = text.startsWith("=") ? { formula: text } : { value: Number(text) };
  await page.waitForFunction(async ([name, box, wanted]) => {
    const { grid } = await (window as unknown as WithWorkbench).workbench.ready;
    const found = grid.sheets().find((one) => one.name === name)!.read(box)[0]![0]!;
    return "formula" in wanted ? found.formula === wanted.formula : found.value === wanted.value;
  }, [sheet, boxOf(address), typed] as const);
  await page.evaluate(async () => (await (window as unknown as WithWorkbench).workbench.ready).grid.calculated());
}

/** Column letter whose header (in any of the first rows) is `label`, and that header's row number from 1. */
export async function headerCell(page: Page, sheet: string, label: RegExp, from = 1): Promise<{ column: string; row: number }> {
  const rows = await values(page, sheet);
  for (let row = from - 1; row < rows.length; row += 1) {
    const column = rows[row]!.findIndex((value) => typeof value === "string" && label.test(value));
    if (column >= 0) return { column: letters(column), row: row + 1 };
  }
  throw new Error(`no header ${label} in ${sheet}`);
}

export function letters(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** Presses a button of the pane and confirms the preview; resolves when the pane says that it is done. */
export async function writeFromPane(pane: Frame, press: () => Promise<unknown>): Promise<void> {
  await press();
  const dialog = pane.getByRole("dialog");
  await dialog.waitFor();
  const yes = dialog.getByRole("checkbox");
  if (await yes.count()) await yes.first().check();
  await dialog.getByRole("button", { name: /^(写入|撤销|恢复|Write|Undo|Redo)/ }).click();
  await dialog.waitFor({ state: "hidden" });
  await pane.locator("main [role=status]").filter({ hasText: /^(已完成|Done: )/ }).first().waitFor({ state: "attached" });
}

/** Presses a button that puts a blank workbook in place of the open one; its pane. */
export async function openBlank(page: Page): Promise<Frame> {
  await page.getByRole("button", { name: /空白工作簿|Blank workbook/ }).click();
  await eventually(async () => expect(await sheetNames(page)).toHaveLength(1));
  return drawnPaneOf(page);
}

export async function saveBytes(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const bytes = await (await (window as unknown as WithWorkbench).workbench.ready).saveBytes();
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
  });
  return Buffer.from(base64, "base64");
}

const PROGRAMS = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];
export const soffice = PROGRAMS.find((file) => existsSync(file)) ?? null;
/** Tests that need LibreOffice are counted as skipped where it is missing. */
export const whereSofficeIs = soffice === null ? it.skip : it;

/** Lets LibreOffice recalculate every formula of a workbook; the recalculated workbook. */
export async function recalculated(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const folder = mkdtempSync(path.join(tmpdir(), "workbench-"));
  try {
    const profile = path.join(folder, "profile");
    // Without this setting LibreOffice keeps the values that the file brings along.
    const settings = `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item></oor:items>`;
    execFileSync("mkdir", ["-p", path.join(profile, "user")]);
    writeFileSync(path.join(profile, "user/registrymodifications.xcu"), settings);
    writeFileSync(path.join(folder, "book.xlsx"), bytes);
    execFileSync(soffice!, [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", path.join(folder, "out"), path.join(folder, "book.xlsx")], { stdio: "pipe" });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(readFileSync(path.join(folder, "out/book.xlsx")) as unknown as ArrayBuffer);
    return workbook;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a workbook in the page as the button 打开 does; the pane starts anew. */
export async function openFile(page: Page, bytes: Uint8Array, name = "book.xlsx"): Promise<Frame> {
  await page.evaluate(async ([base64, file]) => {
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    await (await (window as unknown as WithWorkbench).workbench.ready).openBytes(data, file);
  }, [Buffer.from(bytes).toString("base64"), name] as const);
  return drawnPaneOf(page);
}

/** Selects a range in the grid. */
export const select = (page: Page, sheet: string, address: string): Promise<void> => page.evaluate(async ([name, box]) => {
  const { grid } = await (window as unknown as WithWorkbench).workbench.ready;
  const found = grid.sheets().find((one) => one.name === name)!;
  grid.activate(found.id);
  grid.select(found.id, box);
}, [sheet, boxOf(address)] as const);

/** Waits until the grid has selected a range: a jump from the pane takes its time. */
export const untilSelected = (page: Page, sheet: string, address: string): Promise<void> => eventually(async () => {
  const selection = await page.evaluate(async () => {
    const { grid } = await (window as unknown as WithWorkbench).workbench.ready;
    const { sheetId, box } = grid.selection();
    return { sheet: grid.sheets().find(({ id }) => id === sheetId)?.name, row: box.row, column: box.column };
  });
  const { row, column } = boxOf(address);
  expect(selection).toEqual({ sheet, row, column });
});

/** Presses a button of the ribbon. */
export const ribbon = (page: Page, control: string): Promise<void> => page.locator(`[data-control="BudgetPayroll.${control}"]`).click();
