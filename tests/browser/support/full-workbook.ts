import type { Page } from "playwright-core";
import { boxOf } from "../../../src/application/port/index";
import { writeCellLines } from "../../disclosure/support/write-document";
import { blocksOf, correctDocument } from "../../domain/checks/support/correct-document";
import { TABLE_FORM } from "../../sheets/blank-form/forms";
import { formFile } from "../../support/form-file";
import { openFile, ribbon, saveBytes, writeFromPane } from "./drive-workbench";
import { paneOf } from "./open-workbench";
import { waitForView } from "./wait-for";

/** A document that is right but for the total of its fourth project, of which two digits are exchanged. */
const DOCUMENT = correctDocument(5);
const [, DIGITS = ""] = /全年共需经费([\d.]+)万元/.exec(DOCUMENT.projects[3]!.goal) ?? [];
export const PROJECTS = DOCUMENT.projects.length;
export const WRONG = DIGITS.replace(/^(\d)(\d)/, "$2$1");
const RIGHT_WORDS = `全年共需经费${DIGITS}万元`;
export const WRONG_WORDS = `全年共需经费${WRONG}万元`;
export const documentText = (isWrong: boolean): string =>
  writeCellLines(blocksOf(DOCUMENT, (text, project) => (isWrong && project === 4 ? text.replace(RIGHT_WORDS, WRONG_WORDS) : text)));

/** Writes a value or a formula into a cell of the grid, as an edit by hand. */
export const writeCell = (page: Page, sheet: string, address: string, content: { readonly value: string | number } | { readonly formula: string }): Promise<void> => page.evaluate(async ([name, box, own]) => {
  const { grid } = await window.workbench!.ready;
  grid.sheets().find((one) => one.name === name)!.write(box, [["formula" in own ? { formula: own.formula, value: null } : { formula: null, value: own.value }]]);
}, [sheet, boxOf(address), content] as const);

/** A sheet of anybody's: a total that leaves one of three parts out, and below it a column of formulas of which one is unlike the others. */
export const SUMS = "任意表";
const ROWS = [["办公费", 1013.5], ["差旅费", 2520.25], ["培训费", 437.17], ["合计", 3533.75]] as const;

/** Adds the sheet of sums. */
export async function addSums(page: Page): Promise<void> {
  await page.evaluate(async (name) => { (await window.workbench!.ready).grid.addSheet(name); }, SUMS);
  for (const [index, [label, amount]] of ROWS.entries()) {
    await writeCell(page, SUMS, `A${index + 1}`, { value: label });
    await writeCell(page, SUMS, `B${index + 1}`, { value: amount });
  }
  for (let row = 7; row <= 16; row += 1) {
    await writeCell(page, SUMS, `B${row}`, { value: row * 100 });
    await writeCell(page, SUMS, `C${row}`, { value: 12 });
    await writeCell(page, SUMS, `D${row}`, { formula: row === 12 ? "=B12*C11" : `=B${row}*C${row}` });
  }
}

/** Reads a document in the pane's import view. */
export async function importText(page: Page, text: string): Promise<void> {
  const pane = await paneOf(page);
  await ribbon(page, "Import");
  await waitForView(pane, "导入");
  await pane.locator("textarea").fill(text);
  await pane.getByRole("button", { name: "读取" }).click();
  await pane.getByText("读到的内容").waitFor();
}

/**
 * A workbook in which every view has something to show, made through the pane (which must speak Chinese): a bureau's
 * empty form, the payroll sample, a budget with an error, an accepted finding, formulas of which one is wrong, and a
 * record of writes of which one was taken back and one was edited since.
 */
export async function fullWorkbook(page: Page): Promise<Buffer> {
  const pane = await openFile(page, await formFile([TABLE_FORM]), "全部.xlsx");
  await writeFromPane(pane, () => pane.getByRole("button", { name: /插入示例/ }).first().click());
  await importText(page, documentText(true));
  await writeFromPane(pane, () => pane.getByRole("button", { name: "写入工作簿…" }).click());
  await ribbon(page, "Reconcile");
  await waitForView(pane, "核对");
  await pane.getByRole("button", { name: /^接受：/ }).first().click();
  await pane.getByLabel(/接受的理由/).fill("合同含上年尾款，已与单位核实");
  await pane.getByLabel(/接受人/).fill("审核员");
  await writeFromPane(pane, () => pane.locator("form").getByRole("button", { name: "接受…" }).click());
  await ribbon(page, "Payroll");
  await waitForView(pane, "人员费用");
  await writeFromPane(pane, () => pane.getByRole("radio", { name: /PAYROLL 函数/ }).click());
  await writeFromPane(pane, () => pane.getByRole("button", { name: "撤销" }).first().click());
  await writeCell(page, "项目", "B3", { value: "改过的名称" });
  await addSums(page);
  return saveBytes(page);
}
