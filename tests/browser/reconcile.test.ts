import type { Frame, Page } from "playwright-core";
import { boxOf } from "../../src/application/port/index";
import type { Workbench } from "../../src/workbench/page/workbench";
import { writeCellLines } from "../disclosure/support/write-document";
import { blocksOf, correctDocument } from "../domain/checks/support/correct-document";
import { cell, ribbon, sheetNames, untilSelected, values, writeFromPane } from "./support/drive-workbench";
import { keepPicture, openWorkbench, startWorkbench, stopWorkbench, type OpenWorkbench } from "./support/open-workbench";
import { eventually, waitForView } from "./support/wait-for";

beforeAll(startWorkbench);
afterAll(stopWorkbench);

type WithWorkbench = { workbench: { ready: Promise<Workbench> } };

/** A document that is right but for the total of its fourth project, of which two digits are exchanged. */
const DOCUMENT = correctDocument(5);
const [, DIGITS = ""] = /全年共需经费([\d.]+)万元/.exec(DOCUMENT.projects[3]!.goal) ?? [];
const WRONG = DIGITS.replace(/^(\d)(\d)/, "$2$1");
const RIGHT_WORDS = `全年共需经费${DIGITS}万元`;
const WRONG_WORDS = `全年共需经费${WRONG}万元`;
const textWith = (change: boolean): string => writeCellLines(blocksOf(DOCUMENT, (text, project) => (change && project === 4 ? text.replace(RIGHT_WORDS, WRONG_WORDS) : text)));

let opened: OpenWorkbench;
beforeEach(async () => { opened = await openWorkbench({ paneWidth: 350, height: 900 }); });
afterEach(async () => {
  const { trouble } = opened;
  await opened.close();
  expect(trouble).toEqual([]);
});

async function paste(pane: Frame, text: string): Promise<void> {
  await pane.locator("textarea").first().fill(text);
  await pane.getByRole("button", { name: "读取" }).click();
}

async function readDocument(page: Page, pane: Frame, text: string): Promise<void> {
  await ribbon(page, "Import");
  await waitForView(pane, "导入");
  await paste(pane, text);
  await pane.getByText("读到的内容").waitFor();
}

async function importDocument(page: Page, pane: Frame): Promise<void> {
  await readDocument(page, pane, textWith(true));
  await writeFromPane(pane, () => pane.getByRole("button", { name: "写入工作簿…" }).click());
  await pane.getByText(/已完成“写入预算簿/).first().waitFor();
}

/** How many errors the view says there are, once it has read the workbook. */
async function errors(pane: Frame): Promise<number> {
  await waitForView(pane, "核对");
  return Number(/^\d+/.exec(await pane.getByRole("button", { name: /^\d+ 错误$/ }).first().innerText())?.[0]);
}
const untilErrors = (pane: Frame, count: number): Promise<void> => pane.getByRole("button", { name: new RegExp(`^${count} 错误$`) }).waitFor();

/** Puts a text into a cell of the grid, as an edit. */
const edit = (page: Page, sheet: string, address: string, text: string): Promise<void> => page.evaluate(async ([name, box, value]) => {
  const { grid } = await (window as unknown as WithWorkbench).workbench.ready;
  grid.sheets().find((one) => one.name === name)!.write(box, [[{ formula: null, value }]]);
}, [sheet, boxOf(address), text] as const);

it("shows the errors of an imported document, jumps, accepts with a reason, and shows it again when its figures change", async () => {
  const { page, pane } = opened;
  await importDocument(page, pane);
  await ribbon(page, "Reconcile");
  await pane.getByText("部门项目支出与各项目").first().waitFor();
  const count = await errors(pane);
  expect(count).toBeGreaterThan(0);
  await keepPicture(page, "reconcile-findings");

  const card = pane.locator("li").filter({ hasText: WRONG_WORDS }).filter({ has: pane.getByRole("button", { name: "接受：项目合计" }) });
  await card.locator("button").first().click();
  const place = await card.locator("button").first().getAttribute("title");
  const [, sheet = "", address = ""] = /转到 (.*)!([A-Z]+\d+)$/.exec(place ?? "") ?? [];
  await untilSelected(page, sheet, address);

  await card.getByRole("button", { name: "接受：项目合计" }).click();
  await pane.getByLabel(/接受的理由/).fill("合同含上年尾款");
  await pane.getByLabel(/接受人/).fill("审核员");
  await writeFromPane(pane, () => pane.locator("form").getByRole("button", { name: "接受…" }).click());
  await untilErrors(pane, count - 1);
  expect(await sheetNames(page)).toContain("核对记录");
  expect((await values(page, "核对记录")).flat()).toEqual(expect.arrayContaining(["合同含上年尾款", "审核员"]));

  const text = String((await cell(page, sheet, address)).value);
  await edit(page, sheet, address, text.replace(WRONG_WORDS, `全年共需经费${Number(WRONG) + 1}万元`));
  await pane.getByText("曾接受，数字已变").waitFor();
  // The list of projects repeats the amount: it disagrees now as well.
  await eventually(async () => expect(await errors(pane)).toBeGreaterThanOrEqual(count));
  await pane.getByText(/由 审核员 接受：合同含上年尾款/).waitFor();
  await keepPicture(page, "reconcile-returned");
  await edit(page, sheet, address, text);
  await untilErrors(pane, count - 1);
});

it("corrects a figure after a preview, takes it back, and writes report and opinion", async () => {
  const { page, pane } = opened;
  await importDocument(page, pane);
  await ribbon(page, "Reconcile");
  await pane.getByText("部门项目支出与各项目").first().waitFor();
  const count = await errors(pane);
  await writeFromPane(pane, () => pane.getByRole("button", { name: "改正：项目合计" }).click());
  await untilErrors(pane, count - 1);
  await writeFromPane(pane, () => pane.getByRole("button", { name: "撤销" }).first().click());
  await untilErrors(pane, count);

  await pane.getByRole("tab", { name: "报告" }).click();
  await writeFromPane(pane, () => pane.getByRole("button", { name: /^写出核对报告和审核意见/ }).click());
  await pane.getByText(/已完成“写出核对报告和审核意见”/).first().waitFor();
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(["核对报告", "审核意见"]));
  expect((await values(page, "审核意见")).flat().join("")).toContain(WRONG_WORDS);

  const [download] = await Promise.all([page.waitForEvent("download"), pane.getByRole("button", { name: /^下载审核意见/ }).click()]);
  expect(download.suggestedFilename()).toMatch(/审核意见\.docx$/);
});

it("compares with the former version, and checks a document before it is written", async () => {
  const { page, pane } = opened;
  await importDocument(page, pane);
  await ribbon(page, "Reconcile");
  await waitForView(pane, "核对");
  await pane.getByRole("tab", { name: "两稿" }).click();
  await pane.locator("textarea").waitFor();
  await paste(pane, textWith(false));
  await pane.getByText("与“粘贴的文本”比较").waitFor();
  await pane.getByRole("button", { name: /^[1-9]\d* 新出现$/ }).waitFor();
  await keepPicture(page, "reconcile-versions");

  await ribbon(page, "Import");
  await waitForView(pane, "导入");
  await pane.getByRole("main").getByRole("button", { name: "核对", exact: true }).click();
  await pane.getByText("读入的文本", { exact: true }).click();
  await pane.getByText("这份文本读入后还没有写入工作簿", { exact: false }).waitFor();
  await pane.getByRole("button", { name: "详情：项目合计" }).click();
  await pane.locator("mark").filter({ hasText: WRONG }).first().waitFor();
});

it("reconciles ranges that are selected in the grid", async () => {
  const { page, pane } = opened;
  const select = (address: string): Promise<void> => page.evaluate(async (box) => {
    const { grid } = await (window as unknown as WithWorkbench).workbench.ready;
    const sheet = grid.sheets().find(({ name }) => name === "任意表") ?? grid.addSheet("任意表");
    grid.activate(sheet.id);
    grid.select(sheet.id, box);
  }, boxOf(address));
  await select("A1");
  for (const [address, value] of [["A1", "办公费"], ["B1", 1013.5], ["A2", "差旅费"], ["B2", 2520.25], ["A3", "培训费"], ["B3", 437.17], ["A4", "合计"], ["B4", 3533.75]] as const) {
    await page.evaluate(async ([box, own]) => {
      const { grid } = await (window as unknown as WithWorkbench).workbench.ready;
      grid.sheets().find(({ name }) => name === "任意表")!.write(box, [[{ formula: null, value: own }]]);
    }, [boxOf(address), value] as const);
  }
  await ribbon(page, "Reconcile");
  await pane.getByRole("tab", { name: "选区" }).click();
  await select("A1:B3");
  await pane.getByRole("button", { name: "取所选为分项" }).click();
  await pane.getByText("任意表!A1:B3：3 个数，合计 3,970.92").waitFor();
  await select("B4");
  await pane.getByRole("button", { name: "取所选为合计" }).click();
  await pane.getByText("−437.17").waitFor();
  await pane.getByText("漏计“培训费”").waitFor();
});
