#!/usr/bin/env node
/**
 * Takes the guide's pictures anew, of the built workbench (`npm run guide-pictures` builds it first): the pane as it is,
 * on the embedded sample, an invented county's budget and a workbook with planted faults.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { findOrGetBrowser } from "./find-browser.mjs";
import { serve } from "./serve.mjs";
import { root } from "./settings.mjs";

const PICTURES = path.join(root, "docs/guide/pictures");
const PANE = 360;
const PROJECTS = 4;

/** The invented documents of the tests, which are TypeScript. */
async function loadInputs() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "guide-pictures-"));
  try {
    const outfile = path.join(folder, "inputs.cjs");
    const contents = 'export { countyDocument } from "./tests/disclosure/support/county-document"; export { writeCellLines } from "./tests/disclosure/support/write-document"; export { plantedFile } from "./tests/support/planted-file"; export { formFile } from "./tests/support/form-file"; export { TABLE_FORM } from "./tests/sheets/blank-form/forms"; export { blocksOf, correctDocument } from "./tests/domain/checks/support/correct-document";';
    await build({ stdin: { contents, resolveDir: root, loader: "ts" }, outfile, bundle: true, platform: "node", format: "cjs", logLevel: "warning" });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function open(browser, url, query = "") {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "zh-CN", viewport: { width: 1200, height: 760 } });
  const page = await context.newPage();
  await page.goto(`${url}?pane=${PANE}${query}`);
  await page.waitForFunction(() => window.workbench?.ready.then(() => true), undefined, { timeout: 60_000 });
  return { page, pane: await paneOf(page), close: () => context.close() };
}

async function paneOf(page) {
  const frame = await (await page.waitForSelector("iframe", { timeout: 60_000 })).contentFrame();
  await frame.waitForSelector("main h1", { timeout: 60_000 });
  return frame;
}

const show = async (page, pane, control, heading) => {
  await page.locator(`[data-control="BudgetPayroll.${control}"]`).click();
  await pane.getByRole("heading", { level: 1, name: heading }).waitFor();
};

/** Keeps what the pane shows, `height` pixels of it from the top. */
async function keep(page, name, height = 600) {
  await page.evaluate(() => document.activeElement?.blur?.());
  await page.waitForTimeout(400); // The pane's animations end.
  const box = await page.locator("iframe").boundingBox();
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), clip: { ...box, height: Math.min(height, box.height) }, animations: "disabled", caret: "hide" });
}

/** The whole page, with the cell selected that a finding is about. */
async function keepWorkbench(page, finding) {
  const former = page.viewportSize();
  await page.setViewportSize({ width: 1100, height: 640 });
  await finding.first().click();
  await page.waitForTimeout(1_000); // The grid scrolls to the cell.
  await page.screenshot({ path: path.join(PICTURES, "workbench.png"), animations: "disabled", caret: "hide" });
  await page.setViewportSize(former);
}

/** What the sample shows: start, payroll, a preview, what does not add up. */
async function ofTheSample(browser, url) {
  const { page, pane, close } = await open(browser, url);
  await pane.getByText("人员费用概况").waitFor({ timeout: 60_000 });
  await keep(page, "start");
  await show(page, pane, "Payroll", "人员费用");
  await pane.getByText("费用构成").first().waitFor();
  await keep(page, "payroll", 560);
  await pane.getByRole("radio", { name: /PAYROLL 函数/ }).click();
  await pane.getByRole("dialog").waitFor();
  await keep(page, "preview");
  await pane.getByRole("dialog").getByRole("button", { name: "取消" }).click();
  await show(page, pane, "Reconcile", "核对");
  const details = pane.getByRole("button", { name: /^详情/ }).first();
  await pane.getByPlaceholder("查找问题、原文或项目").or(details).or(pane.getByRole("button", { expanded: false })).first().waitFor({ timeout: 60_000 });
  await keep(page, "reconcile");
  await keepWorkbench(page, pane.getByRole("button", { name: /人员费用!H17/ }));
  if (!(await details.isVisible())) await pane.getByRole("button", { name: "全部展开" }).click();
  await details.click();
  await pane.locator("main").getByText("列示金额", { exact: true }).first().evaluate((element) => { element.scrollIntoView({ block: "start" }); });
  await keep(page, "finding", 420);
  await close();
}

async function ofTheSampleInEnglish(browser, url) {
  const { page, pane, close } = await open(browser, url, "&lang=en-US");
  await pane.getByRole("heading", { level: 1, name: "Start" }).waitFor({ timeout: 60_000 });
  await pane.getByRole("button", { name: "Insert the sample" }).waitFor();
  await keep(page, "start-en");
  await close();
}

/** Puts a file in place of the open workbook, as the button 打开 does; its pane. */
async function openBytes(page, bytes, name) {
  await page.evaluate(async ([base64, file]) => {
    const workbench = await window.workbench.ready;
    await workbench.openBytes(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)), file);
  }, [Buffer.from(bytes).toString("base64"), name]);
  return paneOf(page);
}

/** Reads a text in the import view; `onRead` is called before it is written. */
async function importText(page, pane, text, onRead = async () => undefined) {
  await show(page, pane, "Import", "导入");
  await pane.locator("textarea").fill(text);
  await pane.getByRole("button", { name: "读取" }).click();
  await pane.getByText("读到的内容").waitFor();
  await onRead();
  await pane.getByRole("button", { name: "写入工作簿…" }).click();
  const dialog = pane.getByRole("dialog");
  await dialog.waitFor();
  const consent = dialog.getByRole("checkbox");
  if (await consent.count()) await consent.first().check();
  await dialog.getByRole("button", { name: /^写入/ }).click();
  await pane.getByText(/已完成“写入预算簿/).first().waitFor({ timeout: 120_000 });
}

/** A budget: import, the list of its goal sheets, the bureau's own form. */
async function ofABudget(browser, url, text, form) {
  const { page, close } = await open(browser, url);
  const pane = await openBytes(page, form, "空表.xlsx");
  await importText(page, pane, text, () => keep(page, "import"));
  await pane.getByRole("button", { name: "关闭" }).first().click();
  await show(page, pane, "GoalSheets", "绩效目标");
  await pane.getByText(`${PROJECTS} 个项目`).first().waitFor({ timeout: 60_000 });
  await keep(page, "goal-sheets", 660);
  await pane.getByRole("button", { name: "填写财政部门的空表…" }).click();
  await pane.getByText("对应关系").first().waitFor({ timeout: 60_000 });
  await pane.getByRole("heading", { name: "对应关系" }).evaluate((element) => { element.scrollIntoView({ block: "start" }); });
  await keep(page, "blank-form", 460);
  await close();
}

/** A second submission that mends one error of the first and brings another; and a sheet of anybody's whose total leaves a part out. */
async function ofASecondSubmission(browser, url, first, second) {
  const { page, pane, close } = await open(browser, url, "&book=blank");
  await importText(page, pane, second);
  await show(page, pane, "Reconcile", "核对");
  await pane.getByRole("tab", { name: "报告" }).click();
  await pane.getByText("写成工作表").waitFor({ timeout: 60_000 });
  await pane.getByRole("button", { name: "关闭" }).first().click();
  await keep(page, "report", 520);
  await pane.getByRole("tab", { name: "两稿" }).click();
  await pane.locator("textarea").fill(first);
  await pane.getByRole("button", { name: "读取" }).click();
  await pane.getByText("与“粘贴的文本”比较").waitFor({ timeout: 60_000 });
  await pane.getByRole("button", { name: /新出现$/ }).click();
  await keep(page, "versions", 460);
  await pane.getByRole("tab", { name: "选区" }).click();
  const select = (row, column, rowCount, columnCount) => page.evaluate(async (box) => {
    const { grid } = await window.workbench.ready;
    const sheet = grid.sheets().find(({ name }) => name === "费用") ?? grid.addSheet("费用");
    if (box.rowCount > 1) [["办公费", 1013.5], ["差旅费", 2520.25], ["培训费", 437.17], ["合计", 3533.75]].forEach((cells, at) => sheet.write({ row: at, column: 0, rowCount: 1, columnCount: 2 }, [cells.map((value) => ({ formula: null, value }))]));
    grid.activate(sheet.id);
    grid.select(sheet.id, box);
  }, { row, column, rowCount, columnCount });
  await select(0, 0, 3, 2);
  await pane.getByRole("button", { name: "取所选为分项" }).click();
  await pane.getByText(/费用!A1:B3/).waitFor();
  await select(3, 1, 1, 1);
  await pane.getByRole("button", { name: "取所选为合计" }).click();
  await pane.getByText("−437.17").waitFor();
  await keep(page, "ranges", 520);
  await close();
}

/** The sample's function samples, handed over; what this host can do. */
async function ofHandover(browser, url) {
  const { page, pane, close } = await open(browser, url);
  const rail = (name) => pane.getByRole("navigation").getByRole("button", { name, exact: true }).click();
  await rail("移交");
  await pane.getByRole("button", { name: "预览移交" }).waitFor({ timeout: 60_000 });
  await keep(page, "handover", 520);
  await rail("设置");
  await pane.getByRole("button", { name: "本机能力与版本" }).click();
  await pane.getByRole("heading", { name: "能做什么" }).waitFor();
  await keep(page, "capabilities", 560);
  await close();
}

async function ofPlantedFaults(browser, url, bytes) {
  const { page, close } = await open(browser, url);
  const pane = await openBytes(page, bytes, "费用.xlsx");
  await show(page, pane, "FormulaReview", "公式审阅");
  await pane.getByRole("button", { name: "审阅整个工作簿" }).click();
  const findings = pane.getByRole("heading", { name: /发现的问题/ });
  await findings.waitFor({ timeout: 60_000 });
  await pane.locator("main button[aria-expanded]").filter({ hasText: "!" }).first().click();
  await findings.evaluate((element) => element.scrollIntoView({ block: "start" }));
  await keep(page, "formula-review", 660);
  await close();
}

const { blocksOf, correctDocument, countyDocument, formFile, plantedFile, TABLE_FORM, writeCellLines } = await loadInputs();
/** A document that is right but for the total of one project, of which two digits are exchanged. */
const submission = (wrongProject) => {
  const document = correctDocument(5);
  const [words, digits] = /全年共需经费([\d.]+)万元/.exec(document.projects[wrongProject - 1].goal);
  return writeCellLines(blocksOf(document, (text, project) => (project === wrongProject ? text.replace(words, words.replace(digits, digits.replace(/^(\d)(\d)/, "$2$1"))) : text)));
};
const executablePath = await findOrGetBrowser();
if (executablePath === null) throw new Error("no browser");
mkdirSync(PICTURES, { recursive: true });
const workbench = await serve(0);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
try {
  await ofTheSample(browser, workbench.url);
  await ofTheSampleInEnglish(browser, workbench.url);
  await ofABudget(browser, workbench.url, writeCellLines(countyDocument(1, PROJECTS).blocks), await formFile([TABLE_FORM]));
  await ofASecondSubmission(browser, workbench.url, submission(5), submission(4));
  await ofHandover(browser, workbench.url);
  await ofPlantedFaults(browser, workbench.url, await plantedFile());
} finally {
  await browser.close();
  await workbench.close();
}
for (const name of readdirSync(PICTURES)) console.log(`${name}: ${(statSync(path.join(PICTURES, name)).size / 1000).toFixed(1)} kB`);
